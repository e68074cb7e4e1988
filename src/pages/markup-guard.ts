const TAG = /<(\/?)([a-z][a-z\d]*)/gi;
/** Elements that old pages leave open, and those that hold nothing. */
const OPEN_ENDED = new Set(
  'p li td th tr tbody thead tfoot dt dd option optgroup colgroup rt rp html head body area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
);
/** Deeper than any real page: there an HTML parser, which looks back over what is open, is no longer linear. */
const DEEPEST = 400;
/** Characters up to which a page is parsed; what is larger is read as plain text. */
const LARGEST = 4_000_000;
const SEEN_FOR_FORMAT = 50_000;

/** Whether a text is an HTML page, by its first tags. */
export function isHtml(input: string): boolean {
  const start = input.slice(0, SEEN_FOR_FORMAT);
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start)) return true;
  const tags = start.match(
    /<\/?(?:div|p|table|td|tr|span|br|a|h[1-6]|li|ul|ol|b|strong|img|font)(?:\s[^<>]{0,500})?\/?>/gi,
  );
  return (tags?.length ?? 0) >= 3;
}

/** Whether an HTML parser reads the page in linear time: it is no larger and nests no deeper than real pages do. */
export function isTame(html: string): boolean {
  if (html.length > LARGEST) return false;
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (OPEN_ENDED.has(name.toLowerCase())) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}
