/**
 * The folders of src/, each with what it may import besides itself. A folder may not import one that is not listed.
 * CONTRIBUTING.md says what each folder is for.
 */
const folders = {
  capture: ['json'],
  styles: [],
  platform: ['capture'],
  flow: ['json', 'capture', 'platform'],
  localize: ['json', 'platform'],
  form: ['capture', 'platform', 'flow', 'localize'],
  templates: ['flow', 'localize', 'form'],
  elements: ['json', 'styles', 'capture', 'platform', 'flow', 'localize', 'form', 'templates'],
  widget: ['platform', 'form'],
  frameworks: ['index', 'elements', 'form'],
  server: ['json', 'styles', 'flow', 'localize', 'elements', 'frameworks'],
};

/** The pure files of src/flow, which the command may use. */
const pureFlow =
  'autocomplete|effective-field|field|field-definition|flow-address|form-definition|minimal-fields|parse-field|standard-forms|validation|written-definition';

const inSource = (names) => `^src/(${names.map((name) => `${name}(/|\\.ts$)`).join('|')})`;

const folderRules = Object.entries(folders).map(([folder, allowed]) => ({
  name: `src-${folder}`,
  comment: `src/${folder} imports only ${allowed.join(', ') || 'nothing'} and itself.`,
  severity: 'error',
  from: {path: `^src/${folder}/`},
  to: {path: '^src/', pathNot: inSource([folder, ...allowed])},
}));

/** Likewise, the folders of demo/ and of demo/sandbox/. */
const demoFolders = {
  page: ['themes'],
  theming: ['page'],
  sandbox: [],
  'dev-server': ['page', 'sandbox'],
  recipes: [],
  'server-rendering': [],
};
const sandboxFolders = {
  flows: [],
  parameters: ['flows'],
  accounts: ['flows', 'parameters'],
  validation: ['flows', 'parameters', 'accounts'],
  tokens: [],
  mailbox: [],
  api: ['flows', 'parameters', 'accounts', 'validation', 'tokens', 'mailbox'],
  server: ['api'],
};

const rulesFor = (root, foldersOfRoot) =>
  Object.entries(foldersOfRoot).map(([folder, allowed]) => ({
    name: `${root}/${folder}`,
    comment: `${root}/${folder} imports only ${allowed.join(', ') || 'nothing'} and itself.`,
    severity: 'error',
    from: {path: `^${root}/${folder}/`},
    to: {path: `^${root}/`, pathNot: `^${root}/(${[folder, ...allowed].join('|')})/`},
  }));

const testFolders =
  'accessibility|attack|bench|chromium|elements|faults|gallery|integration|package|pages|properties|sandbox|unit';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...folderRules,
    ...rulesFor('demo', demoFolders),
    ...rulesFor('demo/sandbox', sandboxFolders),
    {
      name: 'src-cli',
      comment: 'The command uses json.ts and the pure files of src/flow.',
      severity: 'error',
      from: {path: '^src/cli/'},
      to: {path: '^src/', pathNot: `^src/(cli/|json\\.ts$|flow/(${pureFlow})\\.ts$)`},
    },
    {
      name: 'src-json',
      comment: 'json.ts imports nothing.',
      severity: 'error',
      from: {path: '^src/json\\.ts$'},
      to: {},
    },
    {
      name: 'cli-is-for-node',
      comment: 'Nothing that a browser loads imports the command.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/cli/'},
      to: {path: '^src/cli/'},
    },
    {
      name: 'server-is-for-servers',
      comment: 'Nothing that a browser loads imports the rendering for servers.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/server(/|\\.ts$)'},
      to: {path: '^src/server/'},
    },
    {
      name: 'pure',
      comment: 'Parsing, validation and the protocol need no package.',
      severity: 'error',
      from: {path: `^src/(capture/|json\\.ts$|flow/(${pureFlow})\\.ts$)`},
      to: {pathNot: '^src/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: {circular: true},
    },
    {
      name: 'src-stands-alone',
      comment: 'What is shipped imports nothing of the demo, the tests or the tools.',
      severity: 'error',
      from: {path: '^src/'},
      to: {path: '^(demo|test|\\.ci)/'},
    },
    {
      name: 'demo-without-tests',
      comment: 'The demo imports src/, and the tools only for the build.',
      severity: 'error',
      from: {path: '^demo/'},
      to: {path: '^test/'},
    },
    {
      name: 'sandbox-without-src',
      comment: 'The sandbox stands in for the server: it shares no code with the elements.',
      severity: 'error',
      from: {path: '^demo/sandbox/'},
      to: {path: '^src/'},
    },
    {
      name: 'tools-without-tests',
      comment: 'The tools import src/ and the demo, never the tests.',
      severity: 'error',
      from: {path: '^\\.ci/'},
      to: {path: '^test/'},
    },
    {
      name: 'test-folders-stand-alone',
      comment: 'What several folders of test/ share is in test/support.',
      severity: 'error',
      from: {path: `^test/(${testFolders})/`},
      to: {path: `^test/(${testFolders})/`, pathNot: '^test/$1/'},
    },
    {
      name: 'shipped-packages-only',
      comment:
        'What src/ imports, except types, is among the dependencies, or in a file for Node that contains it.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/(cli|server)/'},
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'core'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-unresolvable',
      comment: 'Only the users of a framework have it installed.',
      severity: 'error',
      from: {pathNot: '^(src/frameworks|test|demo/recipes)/'},
      to: {couldNotResolve: true},
    },
    {
      name: 'named-for-their-subject',
      comment: 'A function lives with its only caller, or in a file named for its subject.',
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
    // Each app has its framework's own modules and tools.
    exclude: {
      path: '^(demo/recipes/frameworks|demo/server-rendering|test/bench/contenders|node_modules)/',
    },
    tsConfig: {fileName: 'tsconfig.json'},
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'browser', 'import', 'default'],
    },
  },
};
