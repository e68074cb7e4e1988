import type { Command } from 'commander';
import { validate, type Problem } from '../../src/schema/index.js';
import type * as z from '../../src/schema/zod.js';
import type { GlobalFlags } from './database.js';
import { refuse, say, type Shell } from './shell.js';

/** The flags of a command about a register of a site. */
export interface RegisterFlags extends GlobalFlags {
  readonly site: string;
  readonly json?: boolean;
}

/** Adds the flag that names the site. */
export function ofSite(command: Command, shell: Shell): Command {
  return command.requiredOption('--site <id>', say(shell, 'mã của cổng', 'id of the site'));
}

/** Checks what a file held; each problem is named by its place in the file. */
export function checkedFile<S extends z.core.$ZodType>(
  shell: Shell,
  schema: S,
  input: unknown,
): z.core.output<S> {
  const result = validate(schema, input, shell.locale);
  if (result.ok) return result.value;
  const sentences = result.problems.map(sentenceOf).join('\n');
  return refuse(shell, sentences, sentences);
}

function sentenceOf({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`;
}
