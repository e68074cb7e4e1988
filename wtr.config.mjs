// The widget tests in real browsers: BROWSERS=chromium,firefox,webkit npm run test:widgets. Without BROWSERS: all that are installed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
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

/** A module of all that widgets load on need, for tests that look at a widget when all of it is there. */
const lateParts = {
  name: 'late-parts',
  serve(context) {
    if (context.path !== '/late-parts.js') return undefined;
    const files = readdirSync('widgets', { recursive: true }).filter((file) =>
      file.endsWith('.ts'),
    );
    const parts = files.flatMap((file) => {
      const source = readFileSync(`widgets/${file}`, 'utf8');
      return [...source.matchAll(/import\('(\.[^']+)\.js'\)/g)].map(
        ([, part]) => `import '/${posix.join('widgets', posix.dirname(file), part)}.ts';`,
      );
    });
    return { body: parts.join('\n'), type: 'js' };
  },
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

/** Leaves the counts of a run and what failed in it where `npm test` adds them up, in the shape of Vitest's reports. */
const countingReporter = {
  onTestRunFinished({ sessions }) {
    const file = process.env.DANVAN_WIDGET_REPORT;
    if (!file) return;
    const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
    const testResults = sessions.map((session) => {
      const name = `${session.browser.name}: ${session.testFile}`;
      const assertionResults = [];
      const add = (suite, path) => {
        for (const test of suite?.tests ?? []) {
          const status = test.skipped ? 'pending' : test.passed ? 'passed' : 'failed';
          counts[`num${status[0].toUpperCase()}${status.slice(1)}Tests`] += 1;
          const failureMessages = test.error ? [test.error.message] : [];
          assertionResults.push({
            fullName: [...path, test.name].join(' '),
            status,
            failureMessages,
          });
        }
        for (const inner of suite?.suites ?? []) add(inner, [...path, inner.name]);
      };
      add(session.testResults, []);
      // A page that never began or never ended has no tests that could fail: only these errors tell.
      const message = session.errors.map((error) => error.message).join('; ');
      return { name, status: session.passed ? 'passed' : 'failed', message, assertionResults };
    });
    writeFileSync(file, JSON.stringify({ ...counts, testResults }));
  },
};

export default {
  files: 'test/widgets/**/*.test.ts',
  nodeResolve: { exportConditions: ['development', 'browser'] },
  hostname: '127.0.0.1',
  concurrentBrowsers: 1,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  // axe takes more than mocha's two seconds on a busy machine.
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  middleware: [workers, koaAnswers, await mountService()],
  plugins: [
    lateParts,
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
