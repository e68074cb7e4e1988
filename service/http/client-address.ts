import { BlockList, isIP } from 'node:net';

/** Where a request came from, as far as can be known. It is hashed or forgotten, never stored. */
export type ClientAddress = string;

/** Finds the address of the client of a request. */
export type AddressReader = (headers: HeaderReader, peer: string) => ClientAddress;

/** The part of `Headers` that is read. */
export interface HeaderReader {
  get(name: string): string | null;
}

const MOST_HOPS = 20;
const MOST_KNOWN = 10_000;

/**
 * Makes the reader of client addresses. `X-Forwarded-For` counts only as far as the hops that wrote it are trusted, read
 * from the right: what a client writes into it stands left of the first hop that is not ours.
 *
 * @param trustedProxies - addresses or networks of the operator's own proxies, such as `10.0.0.0/8`
 * @throws RangeError for an entry that is no address or network
 */
export function addressReader(trustedProxies: readonly string[]): AddressReader {
  const trusted = new BlockList();
  for (const entry of trustedProxies) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address);
    if (family === 0) throw new RangeError(`Not an address or network: ${entry}`);
    const type = family === 4 ? 'ipv4' : 'ipv6';
    if (prefix === undefined) trusted.addAddress(address, type);
    else trusted.addSubnet(address, Number(prefix), type);
  }
  let known = new Map<string, boolean>();
  const isTrusted = (address: string): boolean => {
    const kept = known.get(address);
    if (kept !== undefined) return kept;
    const family = isIP(address);
    const found = family !== 0 && trusted.check(address, family === 4 ? 'ipv4' : 'ipv6');
    if (known.size >= MOST_KNOWN) known = new Map();
    known.set(address, found);
    return found;
  };
  return (headers, socketPeer) => {
    const peer = plain(socketPeer);
    if (trustedProxies.length === 0 || !isTrusted(peer)) return peer;
    const hops = (headers.get('x-forwarded-for') ?? '').split(',').slice(-MOST_HOPS);
    let client = peer;
    for (let index = hops.length - 1; index >= 0; index -= 1) {
      const address = plain((hops[index] ?? '').trim());
      if (isIP(address) === 0) break;
      client = address;
      // Left of the first hop stands nobody whom it could vouch for.
      if (index > 0 && !isTrusted(address)) break;
    }
    return client;
  };
}

/**
 * The part of an address that stands for one connection: an IPv4 address, the first 64 bits of an IPv6 address, within
 * which a device chooses at will.
 */
export function networkOf(address: ClientAddress): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: Math.max(gap, 0) }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** An address without what only one hop knows: the IPv6 form of IPv4, brackets, port, zone. */
function plain(address: string): string {
  if (/^[\d.]+$/.test(address)) return address;
  const bare = address
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  const mapped = /^::ffff:(?:([\d.]+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(bare);
  if (!mapped) return bare;
  const [, dotted, high = '', low = ''] = mapped;
  if (dotted !== undefined) return dotted;
  const bits = [high, low].map((group) => Number.parseInt(group, 16));
  return bits.flatMap((group) => [group >> 8, group & 255]).join('.');
}
