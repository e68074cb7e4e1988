import fc from 'fast-check';

// The same cases at every run: a gate that fails by chance is believed by nobody. `LAWS_SEED=random` looks for new ones.
const seed = process.env['LAWS_SEED'];
fc.configureGlobal({ seed: seed === 'random' ? Date.now() : Number(seed ?? 20_261_122) });
