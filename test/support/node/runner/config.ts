import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {
  chromeLauncher,
  defaultReporter,
  type BrowserLauncher,
  type TestRunnerConfig,
} from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import {chromiumFlags, engines, requiredEngines} from '../../../../.ci/programs/browsers.ts';
import {answerPlugin} from './answer-plugin.ts';
import {cdnPlugin, keptPagesPlugin, serveBuiltPages} from './built-pages.ts';
import {compositionPlugin} from './composition-plugin.ts';
import {echoPlugin} from './echo-plugin.ts';
import {faultPlugin} from './fault-plugin.ts';
import {faultTableReporter} from './fault-table.ts';
import {serveLanguages} from './languages.ts';
import {serveLibraries} from './libraries.ts';
import {propertyPlugin} from './property-plugin.ts';
import {reactPlugin} from './react-plugin.ts';
import {sandboxPlugin} from './sandbox-plugin.ts';
import {scriptNamesPlugin} from './script-names-plugin.ts';
import {serverRenderingPlugin} from './server-rendering-plugin.ts';
import {totalsReporter} from './totals-reporter.ts';
import {receiveProgress, unfinishedFilesReporter} from './unfinished-files.ts';
import {webkitLauncher} from './webkit-launcher.ts';

/** Finds an engine. */
function found<T>(name: string, engine: T | undefined): T {
  if (engine === undefined) throw new Error(`${name} is not installed.`);
  return engine;
}

const launchers: Readonly<Record<keyof typeof engines, () => BrowserLauncher>> = {
  chromium() {
    const executablePath = found('Chromium', engines.chromium.find());
    return chromeLauncher({puppeteer, launchOptions: {executablePath, args: chromiumFlags}});
  },
  // Over WebDriver BiDi, which needs no further driver.
  firefox() {
    const executablePath = found('Firefox', engines.firefox.find());
    const launchOptions = {browser: 'firefox', executablePath} as const;
    return chromeLauncher({puppeteer, concurrency: 1, launchOptions});
  },
  webkit: () => webkitLauncher(found('WebKitGTK', engines.webkit.find())),
};

/** The page of a test file: what prepares the page comes before the test framework. */
const pageFor = (framework: string) => `<!DOCTYPE html><html><head></head><body>
  <script type="module" src="/test/support/assertion-errors.ts"></script>
  <script type="module" src="/test/support/test-progress.ts"></script>
  <script type="module" src="${framework}"></script></body></html>`;

export const config: TestRunnerConfig = {
  files: [
    'test/{unit,elements,accessibility,pages,properties,faults,sandbox}/**/*.test.ts',
    // `npm run test:pages`, which needs libraries that npm does not have.
    '!test/pages/real-libraries/**',
  ],
  nodeResolve: true,
  middleware: [receiveProgress, serveLanguages, serveLibraries, serveBuiltPages],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)),
    }),
    answerPlugin(),
    compositionPlugin(),
    propertyPlugin(),
    reactPlugin(),
    sandboxPlugin(),
    scriptNamesPlugin(),
    serverRenderingPlugin(),
    keptPagesPlugin(),
    cdnPlugin(),
    echoPlugin(),
    faultPlugin(),
  ],
  browsers: requiredEngines().map((name) => launchers[name]()),
  // Engines that run at the same time would slow each other down, up to the tests' timeouts.
  concurrentBrowsers: 1,
  reporters: [
    defaultReporter({reportTestProgress: !process.env['CI']}),
    unfinishedFilesReporter(),
    faultTableReporter(),
    totalsReporter(),
  ],
  testRunnerHtml: pageFor,
  // Of a test or a hook. On a slow machine, starting a server may take more than ten seconds.
  testFramework: {config: {timeout: 30_000}},
  // Of a file with all its tests, on a slow machine.
  testsFinishTimeout: 300_000,
  // With --coverage, of Chromium's run.
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'node_modules/.cache/coverage',
    reporters: ['text'],
  },
  // Lit's development build warns, and the elements' own warnings are provoked by tests.
  filterBrowserLogs: ({args}) => !/^(Lit is in dev mode|<capture-)/.test(String(args[0])),
};
