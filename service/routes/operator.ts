import { createHash, timingSafeEqual } from 'node:crypto';
import type { Known } from '../known.js';
import type { RequestContext } from '../http/request-context.js';
import { ADMIN_BODY_BYTES, readJson } from '../http/body.js';
import { networkOf } from '../http/client-address.js';
import { HttpProblem } from '../http/problems.js';
import { clientOf, type Service } from '../service-context.js';
import type { Handle, Router } from './router.js';

/** Registers an address below `/v1/admin/` that lets in the operator alone. */
export type OperatorRoute = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  handle: Handle,
) => void;

/** Makes the registration of addresses for the operator, with a bearer token, never for a page of another origin. */
export function operatorRoute(router: Router, service: Service): OperatorRoute {
  return (method, path, handle) => {
    router.on(method, `/v1/admin/${path}`, (context) => {
      authorise(service, context);
      return handle(context);
    });
  };
}

/** The body of a request as JSON. */
export function bodyOf(context: RequestContext, most = ADMIN_BODY_BYTES): Known<unknown> {
  return readJson(context, most);
}

/** The record in a body. The id in the path is the record's, whatever the body says. */
export async function recordOf(context: RequestContext, name: string): Promise<object> {
  return { ...asRecord(await bodyOf(context)), id: context.param(name) ?? '' };
}

/** An input as an object; what is none has no members. */
export function asRecord(input: unknown): object {
  return typeof input === 'object' && input !== null ? input : {};
}

/** Lets the operator in. Wrong tokens cost their network its few tries. */
function authorise(service: Service, context: RequestContext): void {
  const client = networkOf(clientOf(service, context));
  const wait = service.limits.admin.waitFor(client);
  if (wait > 0) throw new HttpProblem('too-many-requests', { retryAfter: wait });
  const given = /^Bearer (.+)$/i.exec(context.header('authorization') ?? '')?.[1] ?? '';
  // Hashes have one length, so that the comparison tells nothing, not even that.
  if (timingSafeEqual(digest(given), digest(service.adminToken ?? ''))) return;
  service.limits.admin.take(client);
  throw new HttpProblem('admin-token-needed');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
