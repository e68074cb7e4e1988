import { documentSchema, type OfficialDocument } from '../../src/documents/document.js';
import { validate } from '../../src/schema/problems.js';
import { LoadError } from '../shared/failure.js';

/**
 * Takes the documents out of a register, or out of a plain list. One that is not in order is left out; it never costs the
 * others.
 *
 * @throws LoadError when there is no list
 */
export function readDocuments(data: unknown): OfficialDocument[] {
  const list: unknown =
    typeof data === 'object' && data !== null && !Array.isArray(data)
      ? Reflect.get(data, 'documents')
      : data;
  if (!Array.isArray(list)) throw new LoadError('unreadable');
  return list.flatMap((each) => {
    const result = validate(documentSchema, each);
    return result.ok ? [result.value] : [];
  });
}
