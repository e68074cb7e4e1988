import { COLOURS, type Bar, type Scene, type TextLine } from './scene.js';

const FONTS = "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

/**
 * Writes a picture as SVG: text stays text, with a title and a description for who does not see it. Looks are attributes,
 * since a page's policy may forbid styles.
 */
export function writeSvg({ width, height, title, description, bars, lines }: Scene): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="${FONTS}">`,
    `<title id="title">${escape(title)}</title>`,
    `<desc id="description">${escape(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.ground}"/>`,
    ...bars.flatMap(writeBar),
    ...lines.map(writeLine),
    '</svg>',
    '',
  ].join('\n');
}

function writeBar({ x, y, width, height, share }: Bar): string[] {
  return [
    { width, fill: COLOURS.track },
    { width: Math.round(width * share), fill: COLOURS.accent },
  ].map(
    (rect) =>
      `<rect x="${x}" y="${y}" width="${rect.width}" height="${height}" rx="3" fill="${rect.fill}"/>`,
  );
}

function writeLine({ text, x, y, size, isBold, isMuted, align }: TextLine): string {
  const fill = isMuted === true ? COLOURS.muted : COLOURS.text;
  const look = `font-size="${size}" font-weight="${isBold === true ? 700 : 400}" fill="${fill}"`;
  return `<text x="${x}" y="${y}" ${look} text-anchor="${align ?? 'start'}">${escape(text)}</text>`;
}

/** Text as XML takes it, which has no way to write most control characters, nor half of a pair. */
function escape(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
