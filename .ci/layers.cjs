// Which file of src/ may import which: only those above it. A new file gets a line here.
const order = [
  'outcome',
  'json',
  'json-position',
  'fields',
  'autocomplete',
  'flow',
  'standard-fields',
  'validation',
  'wire',
  'domain',
  'configuration',
  // Below this line, files may touch the page.
  'client',
  'page',
  'localizer',
  'messages',
  'slots',
  'submission',
  'events',
  'focus',
  'report',
  'flow-files',
  'form-content',
  'form-controller',
  'icons',
  'field-template',
  'form-template',
  'form.styles',
  'typed-values',
  'custom-element',
  'capture-form',
  'capture-sign-in',
  'capture-register',
  'index',
  'classic',
];

const file = (names) => `^src/(${names.join('|').replaceAll('.', '\\.')})\\.ts$`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...order.map((name, place) => ({
      name: `${name}-imports-from-above`,
      comment: 'A file imports only from the files above it in .ci/layers.cjs.',
      severity: 'error',
      from: {path: file([name])},
      to: {path: '^src/', ...(place && {pathNot: file(order.slice(0, place))})},
    })),
    {
      name: 'every-file-has-a-place',
      comment: 'A file of src/ stands in the list of .ci/layers.cjs.',
      severity: 'error',
      from: {path: '^src/', pathNot: [file(order), '^src/command/']},
      to: {},
    },
    {
      name: 'command-is-for-node',
      comment: 'What a browser loads knows nothing of the command.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/command/'},
      to: {path: '^src/command/'},
    },
    {
      name: 'command-has-no-page',
      comment: 'Of the rest of src/, the command uses what needs neither packages nor the page.',
      severity: 'error',
      from: {path: '^src/command/'},
      to: {
        path: '^src/',
        pathNot: [
          '^src/command/',
          '^src/(fields|flow|json|json-position|standard-fields|validation)\\.ts$',
        ],
      },
    },
    {
      name: 'pure',
      comment: 'The rules, the protocol and the list of hosts need neither packages nor the page.',
      severity: 'error',
      from: {path: file(order.slice(0, order.indexOf('client')))},
      to: {pathNot: '^src/'},
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'product-stands-alone',
      comment: 'What is shipped knows nothing of the demo and the tests.',
      severity: 'error',
      from: {path: '^src/'},
      to: {path: '^(demo|test|\\.ci)/'},
    },
    {
      name: 'shipped-packages-only',
      comment: 'What src/ imports, beyond types, is among the dependencies.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/command/'},
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true},
    },
    {
      name: 'named-for-their-subject',
      comment: 'A function lives with its only caller, or in a file named for what it is about.',
      severity: 'error',
      from: {},
      to: {
        path: '(^|/)(utils?|helpers?|common|misc|types|constants)(\\.|/)',
        pathNot: 'node_modules',
      },
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsConfig: {fileName: 'tsconfig.json'},
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'browser', 'import', 'default'],
    },
  },
};
