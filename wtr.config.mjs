// The widget tests in real browsers: BROWSERS=chromium,firefox,webkit npm run test:widgets. Without BROWSERS: all that are installed.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { koaAnswers } from './stories/answers.mjs';
import { mountService } from './test/widgets/service.ts';
import { chromium, firefox, startWebKitDriver, webkit } from './scripts/browsers.mjs';

/** Serves the source of a worker, which no import names, under the address that it has when built. */
const workers = (context, next) => {
  context.url = context.url.replace(/-worker\.js$/, '-worker.ts');
  return next();
};

// The service does not count a browser that calls itself headless.
const AGENT =
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

const launchers = {
  async chromium() {
    const options = await chromium();
    const launchOptions = { ...options, args: [...options.args, AGENT] };
    return chromeLauncher({ puppeteer, launchOptions, concurrency: 1 });
  },
  async firefox() {
    const launchOptions = firefox();
    return launchOptions && chromeLauncher({ puppeteer, launchOptions, concurrency: 1 });
  },
  async webkit() {
    const found = webkit();
    if (!found) return undefined;
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const { port } = await startWebKitDriver(found.driver);
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      automationProtocol: 'webdriver',
      capabilities: {
        browserName: 'MiniBrowser',
        // WebKitGTK's driver has no BiDi and refuses capabilities that ask for it.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.binary, args: ['--automation'] },
      },
    });
  },
};

const wanted = process.env.BROWSERS?.split(',');
const browsers = [];
for (const name of wanted ?? Object.keys(launchers)) {
  const launcher = await launchers[name.trim()]?.();
  if (launcher) browsers.push(launcher);
  else if (wanted)
    throw new Error(
      `The browser ${name} is not installed (Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb).`,
    );
  else console.log(`danvan: ${name} is not installed here; its widget tests are left out.`);
}

/** Leaves the counts of a run where `npm test` adds them up. */
const countingReporter = {
  onTestRunFinished({ sessions }) {
    const file = process.env.DANVAN_WIDGET_REPORT;
    if (!file) return;
    const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
    const add = (suite) => {
      for (const test of suite?.tests ?? [])
        counts[
          test.skipped ? 'numPendingTests' : test.passed ? 'numPassedTests' : 'numFailedTests'
        ] += 1;
      for (const inner of suite?.suites ?? []) add(inner);
    };
    for (const { testResults } of sessions) add(testResults);
    writeFileSync(file, JSON.stringify(counts));
  },
};

export default {
  files: 'test/widgets/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  hostname: '127.0.0.1',
  concurrentBrowsers: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  // axe takes more than mocha's two seconds on a busy machine.
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  middleware: [workers, koaAnswers, await mountService()],
  plugins: [
    {
      // Its target in package.json is the build, which the tests do without.
      name: 'dom-of-browsers',
      resolveImport: ({ source }) => (source === '#dom' ? '/src/dom/browser.ts' : undefined),
    },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter(), countingReporter],
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  browsers,
};
