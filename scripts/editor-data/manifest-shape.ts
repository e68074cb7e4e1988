// The part of the custom elements manifest (schema 1.0.0) that danvan writes and reads.

/** A documented name: a slot, a part. */
interface Named {
  name: string;
  description?: string;
}

/** A type as it is written. */
interface TypeText {
  text: string;
}

/** A custom property that sites may set. */
export interface CssProperty extends Named {
  default?: string;
}

/** An attribute and the field that it sets. */
interface Attribute extends Named {
  type?: TypeText;
  default?: string;
  fieldName?: string;
}

/** An event and its class. */
interface ElementEvent extends Named {
  type: TypeText;
}

/** A field or method of an element's class. */
interface Member extends Named {
  kind: 'field' | 'method';
  type?: TypeText;
  default?: string;
  attribute?: string;
  privacy?: 'public' | 'protected' | 'private';
}

/** The class of an element. */
interface Declaration extends Named {
  kind: string;
  summary?: string;
  tagName?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: ElementEvent[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: CssProperty[];
}

/** An element: a declaration with a tag. */
export interface ElementDeclaration extends Declaration {
  tagName: string;
}

/** A module with its declarations. */
export interface ManifestModule {
  kind: string;
  path: string;
  declarations?: Declaration[];
  exports?: { kind: string; name: string }[];
}

/** A manifest. */
export interface Manifest {
  schemaVersion: string;
  readme: string;
  modules: ManifestModule[];
}

/** The elements that a module declares. */
export function elementsOf({ declarations = [] }: ManifestModule): ElementDeclaration[] {
  return declarations.filter(
    (declaration): declaration is ElementDeclaration => declaration.tagName !== undefined,
  );
}
