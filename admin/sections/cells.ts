import { formatDate } from '../../src/vietnamese/date-format.js';
import type { Draft } from '../form/field.js';

/** A member of a record as text; nothing where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A count as people read it: `5.100.909`. */
export function countText(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('vi-VN') : '';
}

/** A day as people read it. */
export function dayText(value: unknown): string {
  return typeof value === 'string' ? formatDate(value) : '';
}

/** A list of records; nothing where it is none. */
export function recordsOf(value: unknown): readonly Draft[] {
  return Array.isArray(value) ? (value as readonly Draft[]) : [];
}

/** A list of texts; nothing where it is none. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
