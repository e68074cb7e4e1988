import { config } from 'zod/mini';

// zod's compiled fast path probes `new Function`, which a strict Content-Security-Policy reports as a
// violation on the citizen's page. It must be off before the first object schema is constructed, so
// every schema of danvan takes zod from here: `import * as z from '…/schema/zod.js'`. A namespace that
// is exported as a value would keep all of zod in every bundle (72 instead of 6 kB brotli).
config({ jitless: true });

export * from 'zod/mini';
