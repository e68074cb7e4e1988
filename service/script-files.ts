import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { answer } from './http/answers.js';
import type { RequestContext } from './http/request-context.js';
import type { ServiceAnswer } from './http/exchange.js';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A name with the hash of its content: it never changes. */
const HASHED = /-[A-Z\d]{8}\.js$/;
const CHANGING = 'public, max-age=300';
const UNCHANGING = 'public, max-age=31536000, immutable';

interface ScriptFile {
  readonly etag: string;
  readonly bodies: Readonly<Record<'identity' | 'br' | 'gzip', Uint8Array<ArrayBuffer>>>;
}

/** The files that pages load: the loader, the widgets beside it, the sheet. Each is read and packed once. */
export class ScriptFiles {
  readonly #folder: string | undefined;
  readonly #names: ReadonlySet<string>;
  readonly #files = new Map<string, Promise<ScriptFile>>();

  /** @param folder - where the build put them; without it there are none */
  constructor(folder: string | undefined) {
    this.#folder = folder;
    this.#names = new Set(
      this.#folder === undefined || !existsSync(this.#folder) ? [] : readdirSync(this.#folder),
    );
  }

  /** Answers with the file of a name; nothing where there is none. */
  async answer(context: RequestContext, name: string): Promise<ServiceAnswer | undefined> {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    if (type === undefined || !this.#names.has(name)) return undefined;
    const { etag, bodies } = await this.#file(name);
    const headers = {
      'content-type': type,
      'cache-control': HASHED.test(name) ? UNCHANGING : CHANGING,
      // A module of another origin, and a script in a sandbox, run only with it.
      'access-control-allow-origin': '*',
      vary: 'Accept-Encoding',
      etag,
    };
    if (context.header('if-none-match') === etag) return answer(context, null, headers, 304);
    const accepted = context.header('accept-encoding') ?? '';
    const coding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
    return answer(context, bodies[coding], {
      ...headers,
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    });
  }

  #file(name: string): Promise<ScriptFile> {
    const known = this.#files.get(name);
    if (known) return known;
    const file = pack(join(this.#folder ?? '', name));
    this.#files.set(name, file);
    file.catch(() => this.#files.delete(name));
    return file;
  }
}

async function pack(path: string): Promise<ScriptFile> {
  const content = await readFile(path);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content),
    promisify(gzip)(content),
  ]);
  return {
    // One for all codings: a proxy may pack anew.
    etag: `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    bodies: {
      identity: new Uint8Array(content),
      br: new Uint8Array(br),
      gzip: new Uint8Array(gz),
    },
  };
}

/** A folder of `dist/` that holds a file, seen from the built service and from its source. */
export function builtFolder(name: string, file: string): string | undefined {
  return [`../${name}/`, `../dist/${name}/`]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(join(path, file)));
}
