import { PICTURE_TYPES } from '../pictures/picture-file.js';
import { ADMIN_OPERATIONS } from './admin-operations.js';
import { API_OPERATIONS } from './api-operations.js';
import type { FileType, Operation } from './operation.js';
import { PAGE_OPERATIONS } from './page-operations.js';
import { REGISTER_OPERATIONS } from './register-operations.js';
import { reference, schemas, type SchemaName } from './schemas.js';
import { SYSTEM_OPERATIONS } from './system-operations.js';

/** Everything that the service answers to; a test holds it against the routes that are there. */
export const OPERATIONS: readonly Operation[] = [
  ...API_OPERATIONS,
  ...PAGE_OPERATIONS,
  ...ADMIN_OPERATIONS,
  ...REGISTER_OPERATIONS,
  ...SYSTEM_OPERATIONS,
];

/**
 * The description of the service in OpenAPI 3.1, its schemas made from those that check the requests.
 *
 * @param publicUrl - the address of the service; the description is relative without it
 */
export function describeApi(publicUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS.flatMap(withPictures)) {
    const path = operation.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'danvan',
      version: '1',
      summary: 'Counts page views and votes for government portals.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    ...(publicUrl === '' ? {} : { servers: [{ url: publicUrl }] }),
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: { admin: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function withPictures(operation: Operation): readonly Operation[] {
  if (operation.hasPictures !== true) return [operation];
  const pictures = Object.entries(PICTURE_TYPES).map(([ending, reply]) => ({
    ...operation,
    path: `${operation.path}.${ending}`,
    about: operation.about.replace('as a full page', 'as a picture'),
    reply,
  }));
  return [operation, ...pictures];
}

function describe(operation: Operation): object {
  const { path, about, query = [], body, takesFile = false, reply, takesForm = false } = operation;
  return {
    summary: about,
    operationId: operationId(operation),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
      })),
      ...query.map(({ name, about: description, schema, isRequired = false }) => ({
        name,
        in: 'query',
        description,
        required: isRequired,
        schema,
      })),
      {
        name: 'lang',
        in: 'query',
        description: 'Language of refusals and pages.',
        schema: { enum: ['vi', 'en'] },
      },
    ],
    ...(takesFile
      ? {
          requestBody: {
            required: true,
            content: {
              'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
            },
          },
        }
      : {}),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': { schema: schemaOf(body) },
              ...(takesForm
                ? { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } }
                : {}),
            },
          },
        }),
    responses: {
      200: { description: 'Done.', content: contentOf(reply) },
      default: {
        description: 'Refused.',
        content: { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
    ...(path.startsWith('/v1/admin/') ? { security: [{ admin: [] }] } : {}),
  };
}

/** `POST /v1/sites/:site/hits` is `postSitesSiteHits`. */
function operationId({ method, path }: Operation): string {
  const words = path.replace(/^\/v1/, '').split(/[^A-Za-z]+/);
  return (
    method.toLowerCase() +
    words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  );
}

function contentOf(reply: Operation['reply']): object {
  if (reply === 'page') return { 'text/html': { schema: { type: 'string' } } };
  if (reply === 'text') return { 'text/plain': { schema: { type: 'string' } } };
  if (isFile(reply)) return { [reply]: { schema: { type: 'string', format: 'binary' } } };
  return { 'application/json': { schema: schemaOf(reply) } };
}

function isFile(reply: Operation['reply']): reply is FileType {
  return typeof reply === 'string' && reply.includes('/');
}

function schemaOf(schema: SchemaName | object): object {
  return typeof schema === 'string' ? reference(schema) : schema;
}
