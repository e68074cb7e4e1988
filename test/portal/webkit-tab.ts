import { startWebKitDriver } from '../../scripts/browsers.mjs';

/** One page of WebKitGTK's browser, driven by WebDriver. */
export interface WebKitTab {
  goto(url: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
  /** Presses keys, one after the other; names as WebDriver's code points. */
  press(...keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Code points of keys in WebDriver. */
export const KEYS = {
  tab: '\uE004',
  enter: '\uE007',
  escape: '\uE00C',
  down: '\uE015',
  space: ' ',
} as const;

/** Opens a page in WebKit. */
export async function openWebKitTab(found: {
  readonly driver: string;
  readonly binary: string;
}): Promise<WebKitTab> {
  const { port, stop } = await startWebKitDriver(found.driver);
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: found.binary, args: ['--automation'] },
  };
  const { sessionId } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    async goto(url) {
      await call('POST', `${session}/url`, { url });
    },
    evaluate: (expression) =>
      call('POST', `${session}/execute/sync`, { script: `return (${expression});`, args: [] }),
    async press(...keys) {
      const actions = keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await call('POST', `${session}/actions`, {
        actions: [{ type: 'key', id: 'keyboard', actions }],
      });
    },
    async close() {
      await call('DELETE', session).catch(() => undefined);
      stop();
    },
  };
}
