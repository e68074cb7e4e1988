import { fileURLToPath } from 'node:url';

const dom = fileURLToPath(new URL('dist/src/dom/browser.js', import.meta.url));

/** Bytes over the wire (brotli) of what an import by name brings into a browser bundle. */
const entry = (name, names, limit, path = 'dist/src/index.js') => ({
  name,
  path,
  limit,
  ...(names === undefined ? {} : { import: `{ ${names} }` }),
  modifyEsbuildConfig: (config) => ({
    ...config,
    platform: 'browser',
    charset: 'utf8',
    // In this repository esbuild would take `#dom` from tsconfig's paths, which are for Node.
    tsconfigRaw: '{}',
    alias: { '#dom': dom },
  }),
});

export default [
  entry('core: fold, includesFolded', 'fold, includesFolded', '1.6 kB'),
  entry('core: validate, pollSchema', 'validate, pollSchema', '11 kB'),
  entry('core: visitorStatsSchema', 'visitorStatsSchema', '9 kB'),
  entry('core: findCitations', 'findCitations', '24 kB'),
  entry('core: readFeed', 'readFeed', '18 kB'),
  entry('core: readPortalPage', 'readPortalPage', '58 kB'),
  entry('core: nationalUnits, findUnit', 'nationalUnits, findUnit', '10 kB'),
  entry('core: checkBallot, tally, pollStateAt', 'checkBallot, tally, pollStateAt', '1.5 kB'),
  entry('core: verifyLog, findReceipt', 'verifyLog, findReceipt', '5 kB'),
  entry('client', 'createClient', '1 kB', 'dist/src/client/index.js'),
];
