import { createHash } from 'node:crypto';
import { slugOf } from '../src/tables/index.js';

/** Address of the picture that is drawn for a title. */
export function pictureAddress(title: string): string {
  return `/anh/${slugOf(title)}.svg`;
}

/**
 * Draws a picture as SVG: hills, a river, a village, the sun or the moon. The same words always give the same picture; no
 * person, no photograph.
 */
export function drawPicture(words: string): string {
  const dice = [...createHash('sha256').update(words).digest()];
  const pick = (place: number, from: number, to: number): number =>
    Math.round(from + ((dice[place] ?? 0) / 255) * (to - from));
  const sky = pick(0, 180, 230);
  const field = pick(1, 70, 150);
  const ridge = (base: number, place: number): string =>
    `M0 ${base} Q160 ${base - pick(place, 30, 100)} 320 ${base} T640 ${base - pick(place + 1, 0, 50)} V400 H0 Z`;
  const houses = [pick(8, 60, 160), pick(9, 220, 330), pick(10, 400, 520)].slice(0, pick(11, 1, 3));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" width="640" height="400">
<rect width="640" height="400" fill="hsl(${sky} 62% 86%)"/>
<circle cx="${pick(2, 80, 560)}" cy="${pick(3, 50, 110)}" r="${pick(4, 26, 44)}" fill="hsl(${pick(5, 28, 50)} 92% 66%)"/>
<path d="${ridge(230, 6)}" fill="hsl(${sky - 40} 28% 62%)"/>
<path d="${ridge(280, 12)}" fill="hsl(${field} 34% 52%)"/>
<path d="M${pick(14, 120, 460)} 400 Q${pick(15, 220, 420)} 330 ${pick(16, 200, 460)} 270" fill="none" stroke="hsl(${sky} 55% 78%)" stroke-width="${pick(17, 18, 38)}"/>
<path d="${ridge(345, 18)}" fill="hsl(${field} 42% 38%)"/>
${houses.map((x, index) => house(x, 292 + 14 * (index % 2), pick(20 + index, 0, 2))).join('\n')}
${lotus(pick(24, 90, 540), 372, pick(25, 330, 350))}
</svg>`;
}

function house(x: number, y: number, roof: number): string {
  const colour = ['#9c3b2e', '#b4552d', '#7f4a3a'][roof] ?? '#9c3b2e';
  return `<path d="M${x} ${y}h64v36h-64z" fill="#fff8ec"/><path d="M${x - 10} ${y}l42-28 42 28z" fill="${colour}"/><path d="M${x + 26} ${y + 12}h12v24h-12z" fill="#6b4a36"/>`;
}

function lotus(x: number, y: number, hue: number): string {
  const petal = (angle: number): string =>
    `<path d="M0 0Q-9 -16 0 -32Q9 -16 0 0" transform="translate(${x} ${y}) rotate(${angle})" fill="hsl(${hue} 72% ${angle === 0 ? 84 : 76}%)"/>`;
  return [-60, 60, -32, 32, 0].map(petal).join('');
}
