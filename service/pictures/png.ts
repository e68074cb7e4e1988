import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type * as Canvas from '@napi-rs/canvas';
import { COLOURS, type Scene } from './scene.js';

const FAMILIES = ['latin', 'vietnamese', 'latin-ext'] as const;
const WEIGHTS = [400, 700] as const;

let drawing: Promise<typeof Canvas | undefined> | undefined;

/**
 * Writes a picture as PNG, in a font that comes with danvan, for a bare server has none.
 *
 * @returns nothing where the optional packages that draw are not installed
 */
export async function writePng(scene: Scene): Promise<Uint8Array<ArrayBuffer> | undefined> {
  drawing ??= loadCanvas();
  const canvas = await drawing;
  if (!canvas) return undefined;
  const { width, height, bars, lines } = scene;
  const sheet = canvas.createCanvas(width, height);
  const pen = sheet.getContext('2d');
  pen.fillStyle = COLOURS.ground;
  pen.fillRect(0, 0, width, height);
  for (const bar of bars) {
    pen.fillStyle = COLOURS.track;
    pen.fillRect(bar.x, bar.y, bar.width, bar.height);
    pen.fillStyle = COLOURS.accent;
    pen.fillRect(bar.x, bar.y, Math.round(bar.width * bar.share), bar.height);
  }
  for (const { text, x, y, size, isBold, isMuted, align } of lines) {
    pen.font = `${isBold === true ? 700 : 400} ${size}px ${FAMILIES.map(familyOf).join(', ')}, sans-serif`;
    pen.fillStyle = isMuted === true ? COLOURS.muted : COLOURS.text;
    pen.textAlign = align ?? 'start';
    pen.fillText(text.normalize('NFC'), x, y);
  }
  return new Uint8Array(await sheet.encode('png'));
}

async function loadCanvas(): Promise<typeof Canvas | undefined> {
  try {
    const canvas = await import('@napi-rs/canvas');
    const { resolve } = createRequire(import.meta.url);
    for (const family of FAMILIES)
      for (const weight of WEIGHTS) {
        const file = `@fontsource/be-vietnam-pro/files/be-vietnam-pro-${family}-${weight}-normal.woff2`;
        canvas.GlobalFonts.register(await readFile(resolve(file)), familyOf(family));
      }
    return canvas;
  } catch {
    return undefined;
  }
}

function familyOf(part: string): string {
  return `danvan-${part}`;
}
