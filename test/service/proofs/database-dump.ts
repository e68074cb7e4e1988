import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../../service/store/dialect.js';

/** Every row of every table as text. */
export async function dumpTables(address: string): Promise<string> {
  const database = openDatabase(address);
  try {
    const tables = await database.reader.introspection.getTables();
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(database.reader);
      parts.push(name, ...rows.map((row) => JSON.stringify(row)));
    }
    return parts.join('\n');
  } finally {
    await database.close();
  }
}

/** The bytes of an SQLite database, its write-ahead log and its index, one character a byte. */
export function rawBytes(path: string): string {
  const folder = dirname(path);
  return readdirSync(folder)
    .filter((name) => name.startsWith(basename(path)))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}
