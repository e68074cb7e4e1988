import { LINK_KINDS } from '../widgets/loader/widget-link.js';

const COMMENT = /\/\*[^]*?\*\//g;
const RULE = /([^{}]+)\{([^{}]*)\}/g;
const TAGS = /^:is\(([^)]+)\)|^[a-z-]+/;
const ATTRIBUTE = /\[([a-z-]+)(?:(~?)='([^']*)')?\]/g;
/** What a link can't say: where the data are, what stands inside the tag, and what no option sets. */
const UNSAID = /:has\(|\[(?:src|site|feed|service|around|related)\b/;

/**
 * The rules that keep the room of widgets, written anew for the links that the loader will put a widget around: an
 * attribute of the tag is an option in the fragment of the link. Rules that no link can ask for are left out.
 *
 * @param css - rules whose selectors begin with a tag of danvan, or `:is(…)` of several
 */
export function forLinks(css: string): string {
  return css.replace(COMMENT, '').replace(RULE, (_, selectors: string, body: string) => {
    const links = splitList(selectors).flatMap(linksFor);
    return links.length === 0 ? '' : `${links.join(',')}{${body}}`;
  });
}

/** The links that stand for the tags of one selector. */
function linksFor(selector: string): string[] {
  const [whole = '', tags = whole] = TAGS.exec(selector) ?? [];
  const rest = selector.slice(whole.length);
  if (UNSAID.test(rest)) return [];
  const kinds = [...LINK_KINDS]
    .filter(([, [widget]]) => tags.split(/,\s*/).includes(`danvan-${widget}`))
    .map(([kind]) => `${kind}-`);
  // What goes for several kinds may as well be said of the others, which do not read it.
  const named = kinds.length > 1 ? [''] : kinds;
  return named.map((kind) => `a[href*='#danvan-${kind}']${optionsFor(rest)}`);
}

/** `[layout='cards']` is `.layout-cards` in a fragment, `[show~='total']` one of the words of `.show-…`. */
function optionsFor(attributes: string): string {
  return attributes
    .replace(':not([hidden])', '')
    .replace(ATTRIBUTE, (_, name: string, word: string, value?: string) => {
      if (value === undefined) return `[href*='.${name}']`;
      if (word !== '') return `[href*='.${name}-'][href*='${value}']`;
      return `:is([href$='.${name}-${value}'],[href*='.${name}-${value}.'])`;
    });
}

/** The selectors of a list; commas inside brackets are not its own. */
function splitList(selectors: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= selectors.length; at += 1) {
    const letter = selectors[at] ?? ',';
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter !== ',' || depth > 0) continue;
    parts.push(selectors.slice(from, at).trim());
    from = at + 1;
  }
  return parts;
}
