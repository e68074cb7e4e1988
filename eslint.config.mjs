import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Folders that the files of `folder` may not import: the arrows of the design run one way. */
const noImports = (...groups) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: groups.map(([group, message]) => ({ regex: group, message })),
    },
  ],
});

export default tseslint.config(
  { ignores: ['dist', 'coverage', '.cache', 'test/data', '**/*.mjs'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...noImports(
        [
          '^(?!\\.|#|zod/mini$|@noble/hashes/)',
          'The core imports zod/mini and one hash: see docs/decisions.md.',
        ],
        ['/(widgets|service|portal|stories|test|bench)/', 'The core knows nothing of its users.'],
      ),
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'process', 'Buffer', 'localStorage', 'fetch'].map((name) => ({
          name,
          message: 'The core runs everywhere: no DOM, no Node, no network.',
        })),
      ],
    },
  },
  {
    // What `#dom` stands for in Node: the one place of the core that wraps packages.
    files: ['src/dom/node.ts'],
    rules: noImports([
      '^(?!\\.|@xmldom/xmldom$|parse5$)',
      'The DOM in Node: see docs/decisions.md.',
    ]),
  },
  {
    files: ['widgets/**/*.ts'],
    extends: [wc['flat/best-practice'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      ...noImports(
        ['/(service|portal|stories|test|bench)/', 'Widgets import src and lit only.'],
        ['^\\.\\./(?!shared/|\\.\\./)', 'A widget never imports a sibling.'],
      ),
    },
  },
  {
    // The lists of all widgets.
    files: ['widgets/*.ts'],
    rules: noImports(['/(service|portal|stories|test|bench)/', 'Widgets import src and lit only.']),
  },
  {
    files: ['service/**/*.ts'],
    rules: noImports(['/(widgets|portal|stories|test|bench)/', 'The service imports src only.']),
  },
  {
    files: ['stories/**/*.ts'],
    rules: noImports(['/(service|portal|test|bench)/', 'Stories show widgets.']),
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
