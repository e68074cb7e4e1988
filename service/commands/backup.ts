import { existsSync } from 'node:fs';
import { chmod, open, rename, rm } from 'node:fs/promises';
import type { Command } from 'commander';
import { formatCount } from '../../src/vietnamese/index.js';
import {
  copySqliteFile,
  loadBackupRows,
  NotEmptyError,
  readBackupRows,
  type BackupPart,
} from '../store/backup-rows.js';
import { BackupFileError, readBackupFile, writeBackupFile } from './backup-file.js';
import { configFrom, sqlitePath, withStore, type GlobalFlags } from './database.js';
import { fail, line, refuse, say, type Shell } from './shell.js';

interface BackupFlags extends GlobalFlags {
  readonly withVisitors?: boolean;
}

const SQLITE_MAGIC = 'SQLite format 3\0';

/** `danvan backup` and `danvan restore` */
export function backupCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  program
    .command('backup <file>')
    .description(
      text(
        'Sao lưu toàn bộ dữ liệu tại một thời điểm, trong khi dịch vụ vẫn chạy. Tên tệp kết thúc bằng .jsonl hoặc .jsonl.gz: ' +
          'bản chép từng dòng, nạp lại được vào mọi loại cơ sở dữ liệu. Tên khác: bản sao SQLite. Không chép khách đang ' +
          'truy cập hôm nay và khóa trong ngày. Tệp chứa khóa của dịch vụ: hãy cất kín.',
        'Saves all data as they stand at one moment, while the service runs. A name that ends in .jsonl or .jsonl.gz: ' +
          'rows as JSON lines, to be restored into any of the databases. Another name: a copy of the SQLite file. Leaves ' +
          'out who is here today and the key of the day. The file holds keys of the service: keep it safe.',
      ),
    )
    .summary(text('sao lưu dữ liệu', 'save all data'))
    .option(
      '--with-visitors',
      text(
        'chép cả khách hôm nay; chỉ dùng khi chuyển sang cơ sở dữ liệu khác, xong thì xóa tệp',
        "take along today's visitors; only to move to another database, and remove the file after",
      ),
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      await backup(shell, file, command.optsWithGlobals<BackupFlags>());
    });

  program
    .command('restore <file>')
    .description(
      text(
        'Nạp một bản sao lưu (SQLite hoặc .jsonl) vào cơ sở dữ liệu --db còn trống: nạp hết hoặc không nạp gì.',
        'Restores a backup (SQLite or .jsonl) into the empty database --db: all of it or nothing.',
      ),
    )
    .summary(text('nạp lại bản sao lưu', 'restore a backup'))
    .option(
      '--with-visitors',
      text(
        'nạp cả khách hôm nay từ bản sao SQLite',
        "take along today's visitors from an SQLite copy",
      ),
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      await restore(shell, file, command.optsWithGlobals<BackupFlags>());
    });
}

async function backup(shell: Shell, file: string, flags: BackupFlags): Promise<void> {
  if (existsSync(file))
    refuse(
      shell,
      `<file>: đã có tệp ${file}; hãy chọn tên khác, ví dụ có ngày tháng.`,
      `<file>: there is a file ${file}; choose another name, such as one with the date.`,
    );
  const { db } = configFrom(shell, { db: flags.db, config: flags.config });
  const isRows = /\.jsonl(?:\.gz)?$/i.test(file);
  const isSqlite = sqlitePath(db) !== undefined;
  if (!isRows && !isSqlite)
    refuse(
      shell,
      '<file>: với PostgreSQL, MariaDB hãy đặt tên kết thúc bằng .jsonl hoặc .jsonl.gz.',
      '<file>: with PostgreSQL and MariaDB give a name that ends in .jsonl or .jsonl.gz.',
    );
  // The tables must be there, in the form that this program knows.
  await withStore(shell, flags, {}, () => Promise.resolve());
  const options = { withVisitors: flags.withVisitors === true };
  const part = `${file}.part`;
  await rm(part, { force: true });
  try {
    if (isRows) {
      const rows = await writeBackupFile(part, readBackupRows(db, options), /\.gz$/i.test(file));
      shell.note(
        `${say(shell, `${formatCount(rows)} dòng.`, `${formatCount(rows, 'en')} rows.`)}\n`,
      );
    } else {
      copySqliteFile(db, part, options);
      await chmod(part, 0o600);
    }
    await keep(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  line(shell, say(shell, `Đã sao lưu vào ${file}.`, `Saved to ${file}.`));
}

async function restore(shell: Shell, file: string, flags: BackupFlags): Promise<void> {
  if (!existsSync(file))
    refuse(shell, `<file>: không có tệp ${file}.`, `<file>: there is no file ${file}.`);
  const { db } = configFrom(shell, { db: flags.db, config: flags.config });
  await withStore(shell, flags, { create: true }, () => Promise.resolve());
  const rows = await load(shell, db, await partsOf(file, flags.withVisitors === true));
  line(
    shell,
    say(
      shell,
      `Đã nạp ${formatCount(rows)} dòng từ ${file}.`,
      `${formatCount(rows, 'en')} rows restored from ${file}.`,
    ),
  );
}

async function load(shell: Shell, db: string, parts: AsyncIterable<BackupPart>): Promise<number> {
  try {
    return await loadBackupRows(db, parts);
  } catch (error) {
    if (error instanceof NotEmptyError)
      fail(
        shell,
        `--db: cơ sở dữ liệu đã có dữ liệu (bảng ${error.table}); hãy nạp vào một cơ sở dữ liệu mới.`,
        `--db: the database holds data already (table ${error.table}); restore into a new one.`,
      );
    if (error instanceof BackupFileError)
      fail(
        shell,
        'Bản sao lưu không đầy đủ, đã bị sửa hoặc không phải của danvan; chưa nạp gì cả.',
        'The backup is not complete, was changed, or is none of danvan; nothing was restored.',
      );
    throw error;
  }
}

async function partsOf(file: string, withVisitors: boolean): Promise<AsyncIterable<BackupPart>> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(SQLITE_MAGIC.length), 0, SQLITE_MAGIC.length);
    return buffer.toString('latin1') === SQLITE_MAGIC
      ? readBackupRows(`sqlite:${file}`, { withVisitors })
      : readBackupFile(file, buffer[0] === 0x1f && buffer[1] === 0x8b);
  } finally {
    await handle.close();
  }
}

/** What has its name is complete and on the disk. */
async function keep(part: string, file: string): Promise<void> {
  const handle = await open(part, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}
