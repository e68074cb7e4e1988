import { OptionDefaults } from 'typedoc';

/** The reference of everything that can be imported: `npm run reference`. */
export default {
  name: 'danvan',
  entryPoints: ['src/index.ts', 'src/client/index.ts', 'service/index.ts', 'widgets/index.ts'],
  tsconfig: 'tsconfig.build.json',
  plugin: ['./scripts/reference.mjs'],
  readme: 'docs/core.md',
  out: '.cache/reference',
  blockTags: [...OptionDefaults.blockTags, '@slot', '@csspart', '@cssproperty', '@fires'],
  highlightLanguages: [...OptionDefaults.highlightLanguages, 'php'],
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  excludeExternals: true,
  disableSources: true,
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  // Parts of one record, which can be had as `NonNullable<DocumentInput['files']>[number]`.
  intentionallyNotExported: [
    'Reference',
    'DocumentFile',
    'Signatory',
    'GalleryPicture',
    'ReadOptions',
  ],
  requiredToBeDocumented: ['Function', 'Class', 'Interface', 'TypeAlias', 'Variable', 'Enum'],
};
