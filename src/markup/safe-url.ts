const LONGEST = 4096;

/**
 * Addresses in the form that `URL` gives them already, which most are: a host of letters with its top-level domain, no
 * user, no port, no dot segment, nothing to be escaped.
 */
const TIDY =
  /^https?:\/\/(?!xn--|[^/]*\.xn--)(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}\/(?![^?#]*\/(?:\.|%2[eE]))(?!\.|%2[eE])[\w\-.~!$&()*+,;=:@%/]*(?:\?[\w\-.~!$&()*+,;=:@%/?]*)?$/;

/**
 * Gives an absolute `http:` or `https:` address, or nothing: addresses come from strangers, so `javascript:`, `data:`
 * and all other schemes are refused, and so is what is longer than 4,096 characters.
 *
 * @param url - an address as it stands in a feed or page, absolute or relative
 * @param base - the address against which a relative one is meant; without it a relative address gives nothing
 * @example
 * safeUrl('/tin-tuc/a.html', 'https://danvan.example.vn/rss/'); // 'https://danvan.example.vn/tin-tuc/a.html'
 * safeUrl('javascript:alert(1)'); // undefined
 */
export function safeUrl(url: string, base?: string): string | undefined {
  if (url.length > LONGEST) return undefined;
  if (TIDY.test(url)) return url;
  const text = url.trim();
  if (text === '') return undefined;
  const within = base !== undefined && URL.canParse(base) ? base : undefined;
  if (!URL.canParse(text, within)) return undefined;
  const { protocol, href } = new URL(text, within);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
