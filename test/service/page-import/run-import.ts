// A child process for the test that kills it: run-import.ts <from> <out>. Tells each batch on standard output.
import { importPages } from '../../../service/page-import/import-pages.js';

const [from = '', out = ''] = process.argv.slice(2);
const summary = await importPages({
  from,
  out,
  locale: 'en',
  onProgress: ({ done }) => process.stdout.write(`${done}\n`),
});
process.stdout.write(`${JSON.stringify(summary)}\n`);
