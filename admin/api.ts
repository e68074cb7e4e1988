import type { FieldProblem } from './form/field.js';

/** The service refused, or did not answer. */
export class AdminProblem extends Error {
  override readonly name = 'AdminProblem';
  /** The HTTP status; 0 without an answer. */
  readonly status: number;
  readonly problems: readonly FieldProblem[];

  constructor(status: number, message: string, problems: readonly FieldProblem[] = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The calls of the operator's addresses, with the token that was given at log-in. */
export class AdminApi {
  /** Address of the service, with a slash at its end. */
  readonly base: string;
  readonly #token: string;

  constructor(base: string, token: string) {
    this.base = base;
    this.#token = token;
  }

  /** The visits that a site shows, as everybody may read them. */
  async totalOf(site: string): Promise<number> {
    const { total } = await this.#ask<{ total: number }>('GET', `sites/${segment(site)}/stats`);
    return total;
  }

  /** Calls `/v1/admin/…`; a file goes as it is, anything else as JSON. */
  call<Reply>(method: Method, path: string, body?: object): Promise<Reply> {
    return this.#ask(method, `admin/${path}`, body);
  }

  async #ask<Reply>(method: Method, path: string, body?: object): Promise<Reply> {
    // Browsers refuse to send any other sign in a header.
    if (/[^\x21-\x7e]/.test(this.#token)) throw new AdminProblem(401, 'Mã quản trị không đúng.');
    const isFile = body instanceof Blob;
    let response: Response;
    try {
      response = await fetch(`${this.base}v1/${path}`, {
        method,
        credentials: 'omit',
        cache: 'no-store',
        headers: {
          authorization: `Bearer ${this.#token}`,
          'accept-language': 'vi',
          ...(body === undefined
            ? {}
            : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
        },
        ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      });
    } catch {
      throw new AdminProblem(0, 'Máy chủ không trả lời. Kiểm tra đường truyền rồi thử lại.');
    }
    const reply: unknown = await response.json().catch(() => undefined);
    if (response.ok && reply !== undefined) return reply as Reply;
    const { detail, problems } = (reply ?? {}) as { detail?: string; problems?: FieldProblem[] };
    throw new AdminProblem(
      response.status,
      detail ?? `Máy chủ trả lời không đúng (${response.status}).`,
      problems ?? [],
    );
  }
}

/** Part of a path from the operator's own words. */
export function segment(id: string): string {
  return encodeURIComponent(id);
}
