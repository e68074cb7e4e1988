import { defineConfig } from 'tsup';

export default defineConfig({
  // One output file a source file, so that a bundler ships only the files that are imported.
  entry: ['src/**/*.ts', 'widgets/**/*.ts', 'service/**/*.ts'],
  bundle: false,
  splitting: false,
  format: ['esm'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  outDir: 'dist',
  tsconfig: 'tsconfig.json',
  esbuildOptions(options) {
    options.outbase = '.';
    options.charset = 'utf8';
  },
});
