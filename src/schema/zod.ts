import * as z from 'zod/mini';

// zod's compiled fast path probes `new Function`, which a strict Content-Security-Policy reports as a
// violation on the citizen's page. It must be off before the first object schema is constructed, so
// every schema of danvan takes `z` from here.
z.config({ jitless: true });

export { z };
