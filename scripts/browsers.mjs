// Finds the browsers that the tests drive. Chromium is on every machine: where none is installed, the binary inside the npm
// package @sparticuz/chromium (Linux x64) is used. Firefox and WebKit are used where they are installed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import net from 'node:net';

const CHROMIUM = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const MINI_BROWSER = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '6.0', '4.0'].map(
    (version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  ),
);

const first = (...paths) => paths.find((path) => path && existsSync(path));

/**
 * Launch options of a Chromium for puppeteer: CHROME_PATH, an installed one, or the one inside the npm package
 * (CHROME_PATH=npm asks for that).
 */
export async function chromium() {
  const args = [
    '--disable-dev-shm-usage',
    '--force-color-profile=srgb',
    '--hide-scrollbars',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
  ];
  if (process.getuid?.() === 0 || process.env.CI) args.push('--no-sandbox');
  const wanted = process.env.CHROME_PATH;
  if (wanted && wanted !== 'npm') {
    if (!existsSync(wanted)) throw new Error(`CHROME_PATH names no file: ${wanted}`);
    return { executablePath: wanted, headless: true, args };
  }
  const installed = wanted === 'npm' ? undefined : first(...(CHROMIUM[process.platform] ?? []));
  if (installed) return { executablePath: installed, headless: true, args };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium found: install Chrome, or set CHROME_PATH to its program.');
  // The package unpacks the libraries it carries for bare systems only where it believes it is in AWS.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: carried } = await import('@sparticuz/chromium');
  return {
    executablePath: await carried.executablePath(),
    headless: 'shell',
    args: [...args, '--no-sandbox'],
  };
}

/** Launch options of an installed Firefox for puppeteer over WebDriver BiDi; undefined where there is none. */
export function firefox() {
  const executablePath = first(process.env.FIREFOX_PATH, ...FIREFOX);
  return executablePath && { browser: 'firefox', executablePath, headless: true };
}

/** Paths of WebKitGTK's driver and browser; undefined where they are not installed. */
export function webkit() {
  const driver = first(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
  const binary = first(process.env.MINIBROWSER, ...MINI_BROWSER);
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY || first('/usr/bin/Xvfb');
  return driver && binary && display ? { driver, binary } : undefined;
}

/** Starts Xvfb where there is no display, and WebKitWebDriver. */
export async function startWebKitDriver(driver) {
  const env = { ...process.env };
  const children = [];
  const stop = () => {
    for (const child of children.splice(0).reverse()) child.kill();
  };
  process.once('exit', stop);
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    const screen = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    children.push(screen);
    const [display] = await once(screen.stdio[3], 'data');
    env.DISPLAY = `:${String(display).trim()}`;
  }
  const port = await freePort();
  children.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { env, stdio: 'ignore' }));
  for (let tries = 0; !(await listens(port)); tries += 1) {
    if (tries > 200) throw new Error('WebKitWebDriver did not start.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { port, stop };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
