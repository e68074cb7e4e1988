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
  {
    ignores: [
      'dist',
      'dist-storybook',
      'coverage',
      '.cache',
      'test/data',
      'test/consumers/projects',
      '**/*.mjs',
    ],
  },
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
        [
          '/(widgets|service|admin|builder|portal|stories|test|bench)/',
          'The core knows nothing of its users.',
        ],
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
        ['/(service|admin|portal|stories|test|bench)/', 'Widgets import src and lit only.'],
        ['^\\.\\./(?!shared/|\\.\\./)', 'A widget never imports a sibling.'],
      ),
    },
  },
  {
    files: ['widgets/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          // Of texts too: the rule does not know types, and `indexOf` does the same.
          "CallExpression > MemberExpression.callee[property.type='Identifier'][property.name=/^(find|includes|reduce|entries)$/]:not([object.name='Object'])",
          "CallExpression > MemberExpression.callee[object.name='Array'][property.name='from']",
          'BinaryExpression[operator="instanceof"][right.name=/^(Element|Event|Request)$/]',
          'NewExpression[callee.name=/^(Event|Request)$/]',
          "CallExpression[callee.name='queueMicrotask']",
        ].map((selector) => ({
          selector,
          message:
            'Libraries of old portals put something else in its place (host pages 3 and 4): use `firstOf`, `indexOf`, a spread, a loop, `await`.',
        })),
      ],
    },
  },
  {
    // The lists of all widgets.
    files: ['widgets/*.ts'],
    rules: noImports(['/(service|portal|stories|test|bench)/', 'Widgets import src and lit only.']),
  },
  {
    files: ['service/**/*.ts'],
    rules: noImports([
      '/(widgets|admin|portal|stories|test|bench)/',
      'The service imports src only.',
    ]),
  },
  {
    files: ['test/widgets/**/*.ts'],
    ignores: ['test/widgets/patience.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          name: '@open-wc/testing',
          importNames: ['aTimeout', 'waitUntil'],
          message:
            'A test that sleeps, or gives up after a second, fails on a busy machine: see patience.ts.',
        },
      ],
    },
  },
  {
    files: ['admin/**/*.ts'],
    extends: [wc['flat/best-practice'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      ...noImports([
        '/(service|builder|portal|stories|test|bench)/',
        'The admin page knows the service by its addresses alone.',
      ]),
    },
  },
  {
    files: ['builder/**/*.ts'],
    rules: noImports([
      '/(service|widgets|admin|portal|stories|test|bench)/',
      'The builder page knows the service by its addresses, the widgets by the loader.',
    ]),
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
