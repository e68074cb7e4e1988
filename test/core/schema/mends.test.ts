import { describe, expect, it } from 'vitest';
import * as core from '../../../src/index.js';
import * as z from '../../../src/schema/zod.js';

const BAD = [undefined, null, '', ' ', 'x', -1, 1.5, Number.NaN, 1e20, true, {}, [], ['x'], [{}]];

/** Bad values for a schema as a whole, and for each of its fields. */
function badInputs(schema: z.core.$ZodType): unknown[] {
  if (!(schema instanceof z.ZodMiniObject)) return BAD;
  const fields = Object.keys(schema.shape);
  return BAD.concat(fields.flatMap((field) => BAD.map((bad) => ({ [field]: bad }))));
}

const schemas = Object.entries(core).flatMap(([name, value]): [string, z.core.$ZodType][] =>
  value instanceof z.ZodMiniType ? [[name, value]] : [],
);

describe('every schema of the core', () => {
  it.each(schemas)('%s names the mend in Vietnamese and in English', (_name, schema) => {
    for (const input of badInputs(schema)) {
      const vi = core.validate(schema, input, 'vi');
      const en = core.validate(schema, input, 'en');
      if (vi.ok || en.ok) continue;
      for (const [place, problem] of vi.problems.entries()) {
        expect(problem.message).toMatch(
          /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu,
        );
        expect(problem.message).not.toMatch(/\/\^|Invalid/);
        expect(en.problems[place]?.message).toMatch(/^[ -~–…]+$/);
      }
    }
  });
});
