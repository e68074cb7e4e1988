import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const kept = fileURLToPath(new URL('references/', import.meta.url));
const found = fileURLToPath(new URL('../../.cache/pictures/', import.meta.url));

/** How far the colour of a pixel may be off: edges of letters differ a little from one Chromium to the next. */
const COLOUR = 0.2;
/** The share of pixels that may differ, and the share by which a picture may be higher or lower. */
const SHARE = 0.02;

/** Whether this run makes the reference pictures anew: `npm run pictures`. */
const isMakingReferences = process.env['DANVAN_PICTURES'] === 'keep';

/**
 * Compares a picture with its reference.
 *
 * @returns nothing when they agree, otherwise a sentence that says how they differ and where the pictures are
 */
export function comparePicture(name: string, picture: Uint8Array): string | undefined {
  const reference = `${kept}${name}.png`;
  if (isMakingReferences) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(reference, picture);
    return undefined;
  }
  if (!existsSync(reference)) return `${name}: there is no reference; run npm run pictures.`;
  const was = PNG.sync.read(readFileSync(reference));
  const is = PNG.sync.read(Buffer.from(picture));
  const tall = Math.abs(was.height - is.height) / was.height;
  const [width, height] = [Math.min(was.width, is.width), Math.min(was.height, is.height)];
  const difference = new PNG({ width, height });
  const pixels = pixelmatch(
    crop(was, width, height),
    crop(is, width, height),
    difference.data,
    width,
    height,
    { threshold: COLOUR },
  );
  const share = pixels / (width * height);
  if (was.width === is.width && tall <= SHARE && share <= SHARE) return undefined;
  mkdirSync(found, { recursive: true });
  writeFileSync(`${found}${name}.png`, picture);
  writeFileSync(`${found}${name}.difference.png`, PNG.sync.write(difference));
  return `${name}: ${(share * 100).toFixed(1)} % of the pixels differ, size ${was.width}×${was.height} → ${is.width}×${is.height}; see .cache/pictures/. If it shall be so: npm run pictures.`;
}

function crop(picture: PNG, width: number, height: number): Buffer {
  if (picture.width === width && picture.height === height) return picture.data;
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height);
  return part.data;
}
