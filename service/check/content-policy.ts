/** What a page's Content-Security-Policy says of one resource. */
export interface PolicyQuestion {
  /** The directive and those that stand in for it: `frame-src`, then `child-src`. */
  readonly directives: readonly string[];
  readonly url: string;
  /** Nonce of the script tag; only for scripts. */
  readonly nonce?: string | undefined;
}

type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads policies as headers and `<meta>` carry them; a header may carry several, with commas between. */
export function readPolicies(texts: readonly string[]): Policy[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const directives = new Map<string, readonly string[]>();
      for (const part of text.split(';')) {
        const [name = '', ...sources] = part.trim().split(/\s+/);
        if (name !== '' && !directives.has(name.toLowerCase()))
          directives.set(name.toLowerCase(), sources);
      }
      return directives;
    })
    .filter((policy) => policy.size > 0);
}

/** Whether every policy of a page lets a resource through. */
export function isAllowed(
  policies: readonly Policy[],
  page: string,
  { directives, url, nonce }: PolicyQuestion,
): boolean {
  return policies.every((policy) => {
    const name = [...directives, 'default-src'].find((each) => policy.has(each));
    const sources = name === undefined ? undefined : policy.get(name);
    if (sources === undefined) return true;
    if (nonce !== undefined && sources.includes(`'nonce-${nonce}'`)) return true;
    if (sources.includes("'strict-dynamic'")) return false;
    return sources.some((source) => fits(source, new URL(url), new URL(page)));
  });
}

/** Whether every policy lets Lit make its one Trusted Types policy. */
export function allowsLit(policies: readonly Policy[]): boolean {
  return policies.every((policy) => {
    const names = policy.get('trusted-types');
    return names === undefined || names.includes('lit-html') || names.includes('*');
  });
}

function fits(source: string, url: URL, page: URL): boolean {
  if (source === '*') return true;
  if (source === "'self'") return url.origin === page.origin;
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return url.protocol === source.toLowerCase();
  const [, scheme, host = '', port] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(?:\/.*)?$/i.exec(source) ?? [];
  if (host === '') return false;
  const isScheme =
    scheme === undefined
      ? url.protocol === page.protocol || url.protocol === 'https:'
      : url.protocol === `${scheme.toLowerCase()}:` ||
        (scheme === 'http' && url.protocol === 'https:');
  const isHost = host.startsWith('*.')
    ? url.hostname.endsWith(host.slice(1).toLowerCase())
    : url.hostname === host.toLowerCase();
  const isPort = port === '*' || (port === undefined ? url.port === '' : portOf(url) === port);
  return isScheme && isHost && isPort;
}

function portOf({ port, protocol }: URL): string {
  return port === '' ? (protocol === 'https:' ? '443' : '80') : port;
}
