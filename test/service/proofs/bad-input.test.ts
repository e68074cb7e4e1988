import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { PROBLEM_KINDS } from '../../../service/http/problems.js';
import { openStore, siteSchema } from '../../../service/index.js';
import { pollSchema } from '../../../src/polls/index.js';
import { databaseServers } from '../databases.js';
import { file, hostileText, nearly, wire, type JsonSchema } from './hostile.js';
import { HttpClient, type Answer, type Call } from './http-client.js';
import { buildCommand } from './service-build.js';
import { startService } from './service-process.js';

const RUNS = Number(process.env['DANVAN_PROOF_RUNS'] ?? 40);
const ADMIN_TOKEN = 'a-token-of-the-operator';

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface ApiOperation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
  };
}

const servers = await databaseServers();
let command = '';
beforeAll(async () => {
  command = await buildCommand();
});

describe.each(servers)('any input at all, with $kind', (server) => {
  it.skipIf(!server.isThere)(
    'is answered, or refused with a code and a sentence in the asked language; never a fault, never a stack',
    async () => {
      const database = await server.create();
      await prepare(database.address);
      const service = startService({
        command,
        db: database.address,
        flags: ['--votes-per-minute', '1000000', '--hits-per-minute', '1000000'],
        env: { DANVAN_ADMIN_TOKEN: ADMIN_TOKEN },
      });
      const base = await service.listening;
      const http = new HttpClient();
      const description = (await http.send(`${base}/openapi.json`)).json() as OpenApi;
      const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
      );
      expect(operations.length).toBeGreaterThan(20);
      for (const { path, method, operation } of operations) {
        onTestFailed(() => {
          console.error(service.output().slice(-3_000));
        });
        await fc.assert(
          fc.asyncProperty(calls(path, method, operation, description), async (call) => {
            const answer = await http.send(`${base}${call.address}`, call);
            expectRefusalOrAnswer(answer, call);
          }),
          { numRuns: RUNS },
        );
      }
      expect((await http.send(`${base}/healthz`)).status).toBe(200);
      expect(service.output()).not.toContain('unexpected error');
      // What was there is still there and still counts.
      const good = await http.send(`${base}/v1/sites/cong/hits`, { body: { page: '/' } });
      expect(good.status).toBe(200);
      await service.stop();
      http.close();
      await database.drop();
    },
    600_000,
  );
});

interface HostileCall extends Call {
  readonly address: string;
  readonly locale: 'vi' | 'en';
}

/** Requests for one operation, each with something wrong, or nothing. */
function calls(
  path: string,
  method: string,
  operation: ApiOperation,
  description: OpenApi,
): fc.Arbitrary<HostileCall> {
  const isAdmin = path.startsWith('/v1/admin/');
  const lookup = (reference: string): JsonSchema =>
    description.components.schemas[reference.split('/').at(-1) ?? ''] ?? {};
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const queries = operation.parameters.filter((one) => one.in === 'query' && one.name !== 'lang');
  const content = operation.requestBody?.content;
  const schema = content?.['application/json']?.schema;
  const body = content?.['application/octet-stream']
    ? file
    : schema && wire(nearly(schema, lookup));
  return fc
    .record({
      ids: fc.tuple(...names.map(() => inPath(isAdmin))),
      query: fc.tuple(
        ...queries.map(({ name }) =>
          fc.option(fc.array(hostileText, { maxLength: 3 }).map((texts) => ({ name, texts }))),
        ),
      ),
      tail: fc.constantFrom('', '', '', '&%zz=%', '&%00', '&a[__proto__]=1', '&=&&', '#x'),
      body: body ?? fc.constant(undefined),
      type: fc.constantFrom(
        ...['application/json', 'application/json', 'text/plain', 'application/json; charset=x'],
        ...['application/x-www-form-urlencoded', 'text/xml', 'application/problem+json', '/', ''],
        ...(body === file ? Array.from({ length: 12 }, () => 'application/octet-stream') : []),
      ),
      language: fc.constantFrom('vi', 'en', 'en-US,en;q=0.9', 'fr, vi;q=0.5', 'x'.repeat(500)),
      origin: fc.constantFrom(undefined, undefined, 'null', 'https://evil.example', 'a b', ''),
      cookie: fc.constantFrom(undefined, 'danvan_device=x', '=;;=', `a=${'%'.repeat(100)}`),
    })
    .map(({ ids, query, tail, body, type, language, origin, cookie }) => {
      let place = -1;
      const where = path.replace(/\{\w+\}/g, () => ids[(place += 1)] ?? '');
      const asked = query.flatMap((one) =>
        one ? one.texts.map((text) => `${one.name}=${encode(text)}`) : [],
      );
      return {
        method: method.toUpperCase(),
        address: `${where}?${asked.join('&')}${tail}`,
        locale: language.startsWith('en') ? 'en' : 'vi',
        ...(body === undefined ? {} : { body }),
        headers: {
          'accept-language': language,
          ...(body === undefined ? {} : { 'content-type': type }),
          ...(origin === undefined ? {} : { origin }),
          ...(cookie === undefined ? {} : { cookie }),
          ...(isAdmin ? { authorization: `Bearer ${ADMIN_TOKEN}` } : {}),
        },
      } satisfies HostileCall;
    });
}

/** A part of a path: an id that is there, any text encoded well, or badly. The operator's are of no site that is counted. */
function inPath(isAdmin: boolean): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...(isAdmin ? ['nhap', 'nhap-2'] : ['cong', 'a', 'thanh-vien'])),
    hostileText.map(encode),
    fc.constantFrom('%', '%zz', '%00', '%ff', '%c0%af', '%u0041', '%2e%2e', '%2f', '*', ';', '~'),
  );
}

function encode(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString()).slice(0, 6_000);
}

function expectRefusalOrAnswer(answer: Answer, call: HostileCall): void {
  const seen = `${answer.status} ${answer.text.slice(0, 500)}`;
  // What oEmbed says to a format that is not offered is no fault.
  if (answer.status !== 501) expect(answer.status, seen).toBeLessThan(500);
  expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d+/);
  expect(answer.headers['x-content-type-options'], seen).toBe('nosniff');
  expect(answer.headers['set-cookie']?.join() ?? '').not.toContain('<script>');
  if (answer.status < 400) return;
  // A form without script is answered with a page.
  const type = answer.headers['content-type'] ?? '';
  if (type.startsWith('text/html') && call.headers?.['content-type']?.includes('form')) return;
  expect(type, seen).toMatch(/^application\/problem\+json/);
  const { code, title, detail } = answer.json() as Record<string, string>;
  const kind = Object.entries(PROBLEM_KINDS).find(([name]) => name === code)?.[1];
  expect(kind?.status, seen).toBe(answer.status);
  expect(title, seen).toBe(kind?.title[call.locale]);
  expect(detail, seen).toMatch(/\.$/);
}

async function prepare(address: string): Promise<void> {
  const store = openStore(address);
  await store.migrate();
  for (const id of ['cong', 'nhap'])
    await store.sites.save(
      siteSchema.parse({
        id,
        memberKeys: [{ algorithm: 'HS256', secret: 'a-secret-shared-with-the-cms-of-the-site' }],
      }),
    );
  for (const [id, policy] of [
    ['a', 'device'],
    ['cong', 'network'],
    ['thanh-vien', 'member'],
  ] as const) {
    await store.polls.save(
      'cong',
      pollSchema.parse({
        id,
        question: 'Bạn thấy giao diện mới thế nào?',
        options: [
          { id: 'a', text: 'Tốt' },
          { id: 'tot', text: 'Rất tốt' },
        ],
        policy,
        results: 'always',
      }),
    );
  }
  await store.close();
}
