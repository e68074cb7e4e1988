import { isId } from '../../src/schema/id.js';

/** What one gallery of a page is narrowed to: values by their key. */
export type FragmentState = Readonly<Record<string, string>>;

const HEAD = 'danvan-gallery-';

/**
 * Reads the fragment of an address: `danvan-gallery-ID.key-value.key-value`, and further galleries of the page after it in
 * the same form, separated by points. Values hold letters, digits and `-`; any other character stands as `_` and the two
 * digits of each of its bytes in UTF-8, a space as `__`.
 *
 * @param fragment - with or without `#`
 * @returns the state of each gallery by its id; undefined for a fragment that belongs to somebody else
 * @example
 * readFragment('#danvan-gallery-cam-lo.field-economy.year-2022'); // Map { 'cam-lo' => { field: 'economy', year: '2022' } }
 */
export function readFragment(fragment: string): Map<string, FragmentState> | undefined {
  const text = fragment.replace(/^#/, '');
  if (text !== '' && !text.startsWith(HEAD)) return undefined;
  const states = new Map<string, FragmentState>();
  let gallery = '';
  for (const part of text.split('.')) {
    const place = part.indexOf('-');
    if (part.startsWith(HEAD) && isId(part.slice(HEAD.length))) {
      gallery = part.slice(HEAD.length);
      states.set(gallery, {});
    } else if (place > 0) {
      const value = decode(part.slice(place + 1));
      if (value !== undefined)
        states.set(gallery, { ...states.get(gallery), [part.slice(0, place)]: value });
    }
  }
  return states;
}

/** Writes what {@link readFragment} reads, without `#`. A gallery that is not narrowed leaves nothing. */
export function writeFragment(states: ReadonlyMap<string, FragmentState>): string {
  const written: string[] = [];
  for (const [gallery, state] of states) {
    const parts = Object.entries(state).map(([key, value]) => `.${key}-${encode(value)}`);
    if (parts.length > 0) written.push(`${HEAD}${gallery}${parts.join('')}`);
  }
  return written.join('.');
}

function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, ''))
    .replace(/[_.!~*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/%20/g, '__')
    .replace(/%/g, '_');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(
      text.replace(/__|_([\dA-F]{2})/g, (_, byte?: string) => (byte ? `%${byte}` : ' ')),
    );
  } catch {
    return undefined;
  }
}
