export {
  citationFormSchema,
  citationSchema,
  type Citation,
  type CitationForm,
} from './citation.js';
export { findCitations } from './find-citations.js';
export {
  documentKinds,
  type DocumentKind,
  type DocumentSystem,
  type KindSource,
} from './kind-list.js';
export { kindOfAbbreviation } from './kinds.js';
export { namedResolutions, resolveNamed, type NamedResolution } from './named-resolutions.js';
export { organs, organsOf, type Organ } from './organs.js';
export { formatSymbol, kindOfSymbol, parseSymbol, systemOfSymbol } from './symbols.js';
export { symbolPartsSchema, type SymbolParts } from './symbol-schema.js';
export * from './reference.js';
export * from './document.js';
export * from './document-register.js';
export * from './publication.js';
export * from './identity.js';
