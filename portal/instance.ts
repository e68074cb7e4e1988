// One of several processes of the portal, started by runInstances with its place in PORTAL_PLACE.
import { serve } from '../service/index.js';
import type { PortalPlace } from './instances.js';
import { openPortal } from './server.js';

const place = JSON.parse(process.env['PORTAL_PLACE'] ?? '{}') as PortalPlace;
const portal = await openPortal(place);
const server = await serve(portal.app, place);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void server
      .stop(2_000)
      .then(() => portal.close())
      .then(() => process.exit(0));
  });
