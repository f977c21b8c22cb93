import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import {fileURLToPath} from 'node:url';
import {register} from 'tsx/esm/api';
import {answerPlugin} from './runner/answer-plugin.mjs';
import {echoPlugin} from './runner/echo-plugin.mjs';
import {faultPlugin} from './runner/fault-plugin.mjs';
import {faultTableReporter} from './runner/fault-table.mjs';
import {languagePlugin, serveLanguages} from './runner/language-plugin.mjs';
import {libraryPlugin, serveLibraries} from './runner/library-plugin.mjs';
import {propertyPlugin} from './runner/property-plugin.mjs';
import {sandboxPlugin} from './runner/sandbox-plugin.mjs';
import {cdnPlugin, serveStrictPages} from './runner/strict-pages.mjs';
import {totalsReporter} from './runner/totals-reporter.mjs';
import {webkitLauncher} from './runner/webkit-launcher.mjs';

register();
const {chromiumFlags, engines, usedEngines} = await import('../../.ci/programs/browsers.ts');

const launchers = {
  chromium: (executablePath) =>
    chromeLauncher({puppeteer, launchOptions: {executablePath, args: chromiumFlags}}),
  // Over WebDriver BiDi, which needs no further driver.
  firefox: (executablePath) =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath},
    }),
  webkit: webkitLauncher,
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: [
    'test/{unit,elements,accessibility,pages,properties,faults,sandbox}/**/*.test.ts',
    // `npm run test:pages`, which needs libraries that npm has not.
    '!test/pages/real-libraries/**',
  ],
  nodeResolve: true,
  middleware: [serveLanguages, serveLibraries, serveStrictPages],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
    }),
    answerPlugin(),
    languagePlugin(),
    propertyPlugin(),
    sandboxPlugin(),
    cdnPlugin(),
    echoPlugin(),
    faultPlugin(),
    libraryPlugin(),
  ],
  browsers: usedEngines().map((name) => launchers[name](engines[name].find())),
  // Side by side they would wait for each other's processor time, and tests for both.
  concurrentBrowsers: 1,
  reporters: [
    defaultReporter({reportTestProgress: !process.env.CI}),
    faultTableReporter(),
    totalsReporter(),
  ],
  testRunnerHtml: (framework) => `<!DOCTYPE html><html><head></head><body>
    <script type="module" src="/test/support/assertion-errors.ts"></script>
    <script type="module" src="${framework}"></script></body></html>`,
  testFramework: {config: {timeout: 10_000}}, // axe takes its time
  // With --coverage, of Chromium's run.
  coverageConfig: {
    include: ['src/**/*.ts'],
    reportDir: 'node_modules/.cache/coverage',
    reporters: ['text'],
  },
  // Lit's development build says so; the elements' own warnings are what tests provoke.
  filterBrowserLogs: ({args}) => !/^(Lit is in dev mode|<capture-)/.test(String(args[0])),
};
