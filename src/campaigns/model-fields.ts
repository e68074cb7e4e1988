import { fold } from '../vietnamese/index.js';
import type { ModelField } from './model.js';

const FIELD_WORDS: readonly (readonly [ModelField, RegExp])[] = [
  ['economy', /kinh te|\bkt\b/],
  ['culture-society', /van hoa|xa hoi|\bvh\b|\bxh\b/],
  ['defence-security', /quoc phong|an ninh|trat tu|\bqp\b|\ban\b|\bantt\b/],
  ['political-system', /he thong chinh tri|\bhtct\b|xay dung dang|xay dung chinh quyen/],
  ['new-countryside', /nong thon moi|\bntm\b/],
];

/**
 * Reads the fields that a cell of a list names in its own words: `phát triển kinh tế`, `văn hóa- xã hội`, `an ninh - quốc phòng`, `xây
 * dựng Đảng và hệ thống chính trị`, `KT-XH`. Takes any string.
 *
 * @returns the canonical fields in their usual order; none when the words name none
 * @example
 * parseModelFields('Văn hóa- xã hội; ANTT'); // ['culture-society', 'defence-security']
 */
export function parseModelFields(text: string): ModelField[] {
  const words = fold(text).replace(/chinh tri ?[-–,] ?xa hoi/g, '');
  return FIELD_WORDS.filter(([, pattern]) => pattern.test(words)).map(([field]) => field);
}
