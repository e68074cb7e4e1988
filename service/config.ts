import { readFileSync } from 'node:fs';
import {
  describeIssues,
  mend,
  webUrlSchema,
  type Locale,
  type Problem,
} from '../src/schema/index.js';
import * as z from '../src/schema/zod.js';
import { addressReader } from './http/client-address.js';
import { dialectOf } from './store/index.js';

const wholeSchema = (least: number, most: number) =>
  z.pipe(
    z
      .union([z.number(), z.string()])
      .check(
        z.refine(
          (value) =>
            /^\d{1,9}$/.test(String(value)) && Number(value) >= least && Number(value) <= most,
          mend(
            `Cần một số nguyên từ ${least} đến ${most}.`,
            `Give a whole number from ${least} to ${most}.`,
          ),
        ),
      ),
    z.transform((value: string | number) => Number(value)),
  );

const listSchema = z.pipe(
  z.union([z.array(z.string()), z.string()]),
  z.transform((value: string | string[]) =>
    (typeof value === 'string' ? value.split(',') : value)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  ),
);

/**
 * Everything that an operator sets, in a flag, the environment or the file.
 *
 * @example
 * const config: Config = configSchema.parse({ db: 'postgres://dem@db.example.gov.vn/danvan' });
 * config.port; // 8787
 */
export const configSchema = z.strictObject({
  /** Path of an SQLite file, `postgres://…` or `mysql://…`. */
  db: z._default(
    z
      .string()
      .check(
        z.minLength(1),
        z.refine(
          isDatabase,
          mend(
            'Cần đường dẫn tệp SQLite, hoặc postgres://… hay mysql://….',
            'Give a path of an SQLite file, postgres://… or mysql://….',
          ),
        ),
      ),
    'danvan.sqlite',
  ),
  host: z._default(z.string().check(z.minLength(1)), '127.0.0.1'),
  port: z._default(wholeSchema(0, 65_535), 8787),
  /** Token for `/v1/admin/…`, at least 16 characters; without it those routes are off. */
  adminToken: z.optional(z.string().check(z.minLength(16), z.maxLength(512))),
  /** Mixed into every key of the database, so that a stolen database alone tells nothing. */
  secret: z.optional(z.string().check(z.minLength(16), z.maxLength(512))),
  publicUrl: z.optional(webUrlSchema),
  /** Proxies whose `X-Forwarded-For` is believed: addresses or networks, with commas between. */
  trustedProxies: z._default(
    listSchema.check(
      z.refine(
        isAddressList,
        mend(
          'Cần địa chỉ IP hoặc mạng, ví dụ 10.0.0.0/8.',
          'Give addresses or networks, such as 10.0.0.0/8.',
        ),
      ),
    ),
    [],
  ),
  /** Connections that one process keeps to a database server. */
  connections: z._default(wholeSchema(1, 200), 10),
  /** Page views and votes a minute that one network may send; offices share one. */
  hitsPerMinute: z._default(wholeSchema(1, 1_000_000), 3_000),
  votesPerMinute: z._default(wholeSchema(1, 1_000_000), 300),
  logLevel: z._default(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
});

/** The configuration of a service. */
export type Config = z.infer<typeof configSchema>;

/**
 * One setting that can't be used, where it was set and how to mend it.
 *
 * @example
 * const read = (): readonly ConfigProblem[] => {
 *   try {
 *     readConfig({ env: { DANVAN_PORT: 'x' }, locale: 'en' });
 *     return [];
 *   } catch (error) {
 *     if (error instanceof ConfigError) return error.problems;
 *     throw error;
 *   }
 * };
 * read().map(({ source }) => source); // ['DANVAN_PORT']
 */
export interface ConfigProblem extends Problem {
  /** `--port`, `DANVAN_PORT`, or the file's name. */
  readonly source: string;
}

/**
 * The configuration can't be used; nothing was started.
 *
 * @example
 * const read = (): unknown => {
 *   try {
 *     return readConfig({ flags: { port: 'tám nghìn' } });
 *   } catch (error) {
 *     return error instanceof ConfigError ? error.problems[0]?.source : error;
 *   }
 * };
 * read(); // '--port'
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ source, message }) => `${source}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/**
 * Where settings come from: flags before the environment before the file.
 *
 * @example
 * const sources: ConfigSources = { flags: { port: '8080' }, env: process.env, locale: 'vi' };
 * readConfig(sources).port; // 8080
 */
export interface ConfigSources {
  /** Flags of the command line by their name in {@link configSchema}; undefined ones are not set. */
  readonly flags?: Readonly<Record<string, unknown>>;
  /** `DANVAN_DB`, `DANVAN_PORT`, `DANVAN_ADMIN_TOKEN` … */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Path of a JSON file. */
  readonly file?: string;
  readonly locale?: Locale;
}

/**
 * Puts the configuration together and checks it as a whole.
 *
 * @throws ConfigError that names each bad setting, where it was set, and the mend
 * @example
 * const config = readConfig({ flags: { port: '8080' }, env: { DANVAN_DB: 'dem.sqlite' } });
 * config.port; // 8080
 * config.db; // 'dem.sqlite'
 */
export function readConfig(sources: ConfigSources = {}): Config {
  const { flags = {}, env = {}, file, locale = 'vi' } = sources;
  const origin = new Map<string, string>();
  const input: Record<string, unknown> = {};
  if (file !== undefined) {
    for (const [key, value] of Object.entries(readFile(file, locale))) {
      input[key] = value;
      origin.set(key, file);
    }
  }
  for (const key of Object.keys(configSchema.shape)) {
    const name = environmentName(key);
    if (env[name] !== undefined && env[name] !== '') {
      input[key] = env[name];
      origin.set(key, name);
    }
    if (flags[key] !== undefined) {
      input[key] = flags[key];
      origin.set(key, `--${key.replace(/[A-Z]/g, '-$&').toLowerCase()}`);
    }
  }
  const result = z.safeParse(configSchema, input, { reportInput: true });
  if (result.success) return result.data;
  throw new ConfigError(
    describeIssues(result.error.issues, locale).map((problem) => ({
      ...problem,
      source: origin.get(problem.path.split(/[.[]/)[0] ?? '') ?? problem.path,
    })),
  );
}

/** The environment variable of a setting: `adminToken` is `DANVAN_ADMIN_TOKEN`. */
export function environmentName(setting: string): string {
  return `DANVAN_${setting.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}

function readFile(file: string, locale: Locale): object {
  const fail = (vi: string, en: string): never => {
    const message = locale === 'vi' ? vi : en;
    throw new ConfigError([{ path: '', code: 'unreadable', message, source: file }]);
  };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fail('Không đọc được tệp cấu hình.', 'The configuration file can not be read.');
  }
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content;
  } catch {
    return fail('Tệp cấu hình không phải JSON hợp lệ.', 'The file is not valid JSON.');
  }
  return fail('Tệp cấu hình phải là một đối tượng JSON.', 'The file must hold a JSON object.');
}

function isDatabase(address: string): boolean {
  try {
    dialectOf(address);
    return true;
  } catch {
    return false;
  }
}

function isAddressList(addresses: readonly string[]): boolean {
  try {
    addressReader(addresses);
    return true;
  } catch {
    return false;
  }
}
