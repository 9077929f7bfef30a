import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const DEFAULT_EXPORTS = [{ selector: 'ExportDefaultDeclaration', message: 'Export by name.' }];
const RE_EXPORTS = [
  { selector: 'ExportAllDeclaration', message: 'Import from the file that defines it: no re-exports.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'Import from the file that defines it: no re-exports.' },
];
const ENVIRONMENT = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only src/config.ts reads the environment.',
  },
];
const NODE_GLOBALS = [
  'Buffer',
  'clearInterval',
  'clearTimeout',
  'console',
  'fetch',
  'module',
  'performance',
  'process',
  'setInterval',
  'setTimeout',
  'URL',
];

export default defineConfig(
  { ignores: ['dist/', 'data/', 'coverage/', 'node_modules/', '**/generated/', 'bench/.build/'] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'max-lines': ['error', 300] },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './src/api/explorer/page/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: {
      // TypeScript knows the names itself.
      'no-undef': 'off',
      // Cleaning a text is about such characters.
      'no-control-regex': 'off',
      'no-restricted-syntax': ['error', ...DEFAULT_EXPORTS, ...RE_EXPORTS],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Libraries declare their plain functions as methods.
      '@typescript-eslint/unbound-method': 'off',
      // `x[i]!` says that there is an element, also where `undefined` would do.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // What is not always needed is loaded when it is; a dynamic import would have to name files of the build.
      '@typescript-eslint/no-require-imports': ['error', { allow: ['^\\.\\.?/'] }],
      // An interface may ask for a promise where one implementation has it at once.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...DEFAULT_EXPORTS, ...RE_EXPORTS, ...ENVIRONMENT],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
    },
  },
  { files: ['src/main.ts', 'src/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['src/config.ts'], rules: { 'no-restricted-syntax': ['error', ...DEFAULT_EXPORTS, ...RE_EXPORTS] } },
  // A test's data takes one line an entry.
  { files: ['tests/**', 'training/**'], rules: { 'max-lines': ['error', 500] } },
  // Declarations say what somebody else exports.
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // Migrations are dumps.
  { files: ['src/store/migrations/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  // No part of tsconfig.json, so there are no types to check with.
  {
    files: ['vite.config.mts', 'bench/**/*.ts', 'client/**/*.ts', 'examples/**/*.{ts,tsx}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { project: null, emitDecoratorMetadata: false } },
  },
  // Tools ask for default exports; the client's entry exports what is generated.
  {
    files: ['vite.config.mts', 'examples/*/*.ts', 'client/src/index.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
);
