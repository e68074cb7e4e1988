import type { PagePlace } from '../pages/page-place.js';
import type { Known } from '../known.js';
import type { Site } from '../site.js';
import type { ServiceRequest } from './exchange.js';

/** Values of the places in a route's path: `site` in `/v1/sites/:site/stats`. */
export type PathParameters = Readonly<Record<string, string>>;

/** One request on its way to its answer. */
export class RequestContext {
  /** The path as people read it, without percent signs. */
  readonly path: string;
  /** Headers that the answer shall have, whatever it will be. */
  carried: Readonly<Record<string, string>> | undefined;
  /** Where a page stands that is its own address, not the answer to a form. */
  place: PagePlace | undefined;
  /** The site that a form is about, for the page that may refuse it. */
  site: Site | undefined;
  readonly #request: ServiceRequest;
  readonly #parameters: PathParameters;
  #query: URLSearchParams | undefined;

  constructor(request: ServiceRequest, path: string, parameters: PathParameters) {
    this.#request = request;
    this.path = path;
    this.#parameters = parameters;
  }

  get method(): string {
    return this.#request.method;
  }

  /** The whole address. */
  get url(): string {
    return this.#request.url;
  }

  /** What stands behind the path, from its `?` on. */
  get search(): string {
    return this.#request.search;
  }

  /** The address of the socket's other end. */
  get peer(): string {
    return this.#request.peer;
  }

  get headers(): ServiceRequest['headers'] {
    return this.#request.headers;
  }

  /** @param name - in small letters */
  header(name: string): string | undefined {
    return this.#request.headers.get(name) ?? undefined;
  }

  /** The value of a place in the route's path. */
  param(name: string): string | undefined {
    return this.#parameters[name];
  }

  /** A value of the query; the first of several. */
  query(name: string): string | undefined {
    if (this.search === '') return undefined;
    return this.#parsedQuery.get(name) ?? undefined;
  }

  /** All values that a name has in the query. */
  queries(name: string): string[] {
    return this.#parsedQuery.getAll(name);
  }

  /** The query as an object; the first of several values. */
  get queryRecord(): Record<string, string> {
    return Object.fromEntries([...this.#parsedQuery].reverse());
  }

  read(most: number): Known<Uint8Array> {
    return this.#request.read(most);
  }

  get #parsedQuery(): URLSearchParams {
    return (this.#query ??= new URLSearchParams(this.search));
  }
}
