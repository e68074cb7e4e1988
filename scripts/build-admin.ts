// npm run build: the admin page of the service, in dist/admin/.
import { fileURLToPath } from 'node:url';
import { buildAdmin } from './admin-bundle.js';

await buildAdmin(fileURLToPath(new URL('../dist/admin', import.meta.url)));
