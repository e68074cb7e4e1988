import { fold } from '../vietnamese/index.js';

/**
 * Makes an id of a name: lower case without marks, hyphens between words.
 *
 * @param most - characters at most
 * @returns an id, or an empty text where the name has no letter and no digit of the Latin alphabet
 * @example
 * slugOf('Phường Phúc Xá'); // 'phuong-phuc-xa'
 */
export function slugOf(name: string, most = 64): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, most)
    .replace(/-+$/, '');
}

/** Gives an id that is not taken, with a number behind it where it is. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const numbered = `${id.slice(0, 63 - String(number).length)}-${number}`;
    if (!isTaken(numbered)) return numbered;
  }
}
