import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const requests = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];

/** Forbids pieces of syntax; a later `no-restricted-syntax` replaces an earlier one, hence one call a block. */
const without = (...rules) => ({'no-restricted-syntax': ['error', ...rules]});

const defaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name.',
};

// What TypeScript would have to turn into code, `declare global` apart.
const emittedSyntax = [
  {selector: 'TSEnumDeclaration', message: 'Write a union of literals.'},
  {selector: 'TSModuleDeclaration[kind!="global"]', message: 'A module is a file.'},
  {selector: 'TSParameterProperty', message: 'Write the field out.'},
  {selector: 'Decorator', message: 'Write `static properties`, which needs no compiler flag.'},
];

const partialRun = {
  selector:
    'CallExpression > MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(only|skip)$/]',
  message: 'Every test runs.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist',
      'coverage',
      'demo/server-rendering/*/{.astro,.next,.nuxt,.output,.svelte-kit,build}',
    ],
  },
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    rules: {
      ...without(defaultExport, ...emittedSyntax),
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-object-has-own': 'error',
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      // Event maps and tags of frameworks grow by interfaces that only extend.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        {allowInterfaces: 'with-single-extends'},
      ],
      // A leading underscore says that a place is taken on purpose, as in `{kind: _, ...rest}`.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all'},
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    rules: {'max-lines': ['error', 250], 'max-lines-per-function': ['error', 60]},
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/frameworks/**'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      wc['flat/best-practice'],
    ],
    plugins: {'lit-a11y': litA11y},
    settings: {
      wc: {elementBaseClasses: ['LitElement', 'FormProperties', 'FormVariant', 'CaptureForm']},
    },
    languageOptions: {
      globals: globals.browser,
      parserOptions: {projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..`},
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      // TypeScript knows which methods the base class has.
      'wc/guard-super-call': 'off',
      // Whether there is a shadow root depends on an attribute, which constructors cannot see.
      'wc/attach-shadow-constructor': 'off',
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        {
          globals: requests.map((name) => ({
            name,
            message: 'Only platform/http.ts sends requests.',
          })),
          checkGlobalObject: true,
        },
      ],
      'no-restricted-properties': [
        'error',
        {property: 'innerHTML', message: 'Write a template.'},
        {property: 'sendBeacon', message: 'Only platform/http.ts sends requests.'},
      ],
    },
  },
  {files: ['src/platform/http.ts'], rules: {'no-restricted-globals': 'off'}},
  {files: ['src/platform/console.ts'], rules: {'no-console': 'off'}},
  {
    files: ['demo/**/*.ts', 'test/**/*.ts', 'test/bench/contenders/*.js'],
    languageOptions: {globals: globals.browser},
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      ...without(defaultExport, ...emittedSyntax, partialRun),
      // Chai: `expect(it).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: [
      '**/*.{js,mjs,cjs}',
      '.ci/**/*.ts',
      'vite.config.ts',
      'src/cli/*.ts',
      'demo/**/*.ts',
      'test/**/*.ts',
    ],
    languageOptions: {globals: globals.node},
  },
  {
    // Their tools ask for a default export.
    files: ['**/vite.config.ts', '**/*.config.{js,mjs}'],
    rules: {'no-restricted-syntax': 'off'},
  },
  {
    // Nuxt imports its functions by itself, and asks for default exports.
    files: ['demo/server-rendering/nuxt/**/*.js'],
    languageOptions: {
      globals: {
        createError: 'readonly',
        defineEventHandler: 'readonly',
        defineNuxtConfig: 'readonly',
        getRouterParam: 'readonly',
      },
    },
    rules: {'no-restricted-syntax': 'off'},
  },
  {
    // A framework's own idiom: Angular's decorators, JSX's namespace.
    files: ['demo/recipes/frameworks/*/**/*.{ts,tsx}', 'src/frameworks/*.d.ts'],
    rules: {'no-restricted-syntax': 'off', '@typescript-eslint/no-namespace': 'off'},
  },
);
