import type { PictureType } from '../pictures/picture-file.js';
import { reference, type SchemaName } from './schemas.js';

/** A reply that is a file of this media type. */
export type FileType = PictureType | 'text/javascript' | 'text/css';

/** A parameter behind the `?` of an address. */
export interface Query {
  readonly name: string;
  readonly about: string;
  readonly schema: object;
  readonly isRequired?: boolean;
}

/** One address and method of the service, as the description tells it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the router writes it: `/v1/sites/:site/hits`. */
  readonly path: string;
  readonly about: string;
  readonly query?: readonly Query[];
  readonly body?: SchemaName | object;
  /** Takes a file: any bytes. */
  readonly takesFile?: boolean;
  /** Whether a plain HTML form is taken too, and answered with a page. */
  readonly takesForm?: boolean;
  readonly reply: SchemaName | object | 'page' | 'text' | FileType;
  /** Whether the page is there as a picture too, its address with `.svg` or `.png` at the end. */
  readonly hasPictures?: boolean;
}

/** A whole number within bounds. */
export const integer = (minimum: number, maximum: number): object => ({
  type: 'integer',
  minimum,
  maximum,
});
/** An object with one list. */
export const list = (name: string, of: SchemaName): object => ({
  type: 'object',
  properties: { [name]: { type: 'array', items: reference(of) } },
  required: [name],
});
/** An object that has all of these. */
export const record = (properties: Record<string, object>): object => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
/** A whole number from 0. */
export const COUNT = { type: 'integer', minimum: 0 };
/** An empty object. */
export const NOTHING = { type: 'object', properties: {} };
