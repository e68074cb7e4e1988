import type { Locale, Sentence } from '../../src/schema/index.js';
import { ConfigError } from '../config.js';
import { failureOf, StoreUnavailableError } from '../store/failures.js';
import { EXIT } from './shell.js';

/** The sentence for an error that no command foresaw, and the exit code. */
export function failureSentence(
  error: unknown,
  locale: Locale,
): { readonly message: string; readonly exitCode: number } {
  if (error instanceof ConfigError) return { message: error.message, exitCode: EXIT.usage };
  if (error instanceof StoreUnavailableError && error.cause !== undefined)
    return failureSentence(error.cause, locale);
  // A name with several addresses fails once for each.
  if (error instanceof AggregateError && error.errors.length > 0)
    return failureSentence(error.errors[0], locale);
  const message = sentenceOf(error)[locale];
  return { message: withoutPassword(message), exitCode: EXIT.failed };
}

function sentenceOf(error: unknown): Sentence {
  const code = codeOf(error);
  const known = KNOWN.find(([codes]) => codes.some((prefix) => code.startsWith(prefix)));
  if (known) return known[1];
  const message = error instanceof Error ? error.message : String(error);
  switch (error instanceof StoreUnavailableError ? FAILURES[error.reason] : failureOf(error)) {
    case 'away':
      return {
        vi: `Không mở hoặc không kết nối được cơ sở dữ liệu; hãy xem lại --db và máy chủ (${detail(code, message)}).`,
        en: `The database can't be opened or reached; check --db and the server (${detail(code, message)}).`,
      };
    case 'full':
      return {
        vi: 'Ổ đĩa của cơ sở dữ liệu đã đầy; hãy giải phóng chỗ rồi chạy lại.',
        en: 'The disk of the database is full; make room and run it again.',
      };
    case 'retry':
      return {
        vi: 'Cơ sở dữ liệu đang bận; hãy chạy lại sau ít giây.',
        en: 'The database is busy; run it again in a few seconds.',
      };
    case 'duplicate':
    case 'other':
      return {
        vi: `Không làm được: ${message} (thêm --debug để xem chi tiết).`,
        en: `It could not be done: ${message} (add --debug for details).`,
      };
  }
}

const FAILURES = { busy: 'retry', full: 'full', away: 'away' } as const;

/** Sentences by the codes that Node, PostgreSQL, MySQL and SQLite give, or what those begin with. */
const KNOWN: readonly (readonly [readonly string[], Sentence])[] = [
  [
    ['28P01', '28000', 'ER_ACCESS_DENIED', 'ER_DBACCESS_DENIED'],
    {
      vi: 'Máy chủ cơ sở dữ liệu từ chối đăng nhập; hãy xem lại tên và mật khẩu trong --db.',
      en: 'The database server refuses the login; check the name and the password in --db.',
    },
  ],
  [
    ['3D000', 'ER_BAD_DB_ERROR'],
    {
      vi: 'Máy chủ không có cơ sở dữ liệu này; hãy tạo nó trước hoặc sửa tên trong --db.',
      en: 'The server has no such database; create it first or mend its name in --db.',
    },
  ],
  [
    ['42P01', 'ER_NO_SUCH_TABLE'],
    {
      vi: 'Cơ sở dữ liệu chưa có bảng của danvan; hãy chạy danvan migrate trước.',
      en: 'The database has no tables of danvan yet; run danvan migrate first.',
    },
  ],
  [
    ['42501', 'ER_TABLEACCESS_DENIED_ERROR'],
    {
      vi: 'Tài khoản cơ sở dữ liệu không đủ quyền; nó cần quyền tạo, đọc và ghi bảng.',
      en: 'The account of the database may not do this; it needs the right to create, read and write tables.',
    },
  ],
  [
    ['SQLITE_NOTADB', 'SQLITE_CORRUPT'],
    {
      vi: 'Tệp trong --db không phải cơ sở dữ liệu SQLite hoặc đã hỏng.',
      en: 'The file in --db is not an SQLite database, or it is damaged.',
    },
  ],
  [
    ['EADDRINUSE'],
    {
      vi: 'Cổng mạng này đã có chương trình khác dùng; hãy chọn số khác bằng --port.',
      en: 'Another program listens on this port; choose another with --port.',
    },
  ],
  [
    ['EACCES', 'EPERM'],
    {
      vi: 'Không có quyền dùng tệp hoặc cổng mạng này; hãy xem quyền của tài khoản, hoặc chọn --port từ 1024 trở lên.',
      en: 'No right to use this file or port; check the rights of the account, or choose a --port from 1024.',
    },
  ],
  [
    ['EADDRNOTAVAIL'],
    {
      vi: 'Máy này không có địa chỉ trong --host; hãy dùng 127.0.0.1 hoặc 0.0.0.0.',
      en: 'This machine has no such address; use 127.0.0.1 or 0.0.0.0 in --host.',
    },
  ],
  [
    ['ENOSPC'],
    {
      vi: 'Ổ đĩa đã đầy; hãy giải phóng chỗ rồi chạy lại.',
      en: 'The disk is full; make room and run it again.',
    },
  ],
];

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string')
    return error.code;
  return '';
}

function detail(code: string, message: string): string {
  return [code, message].filter((part) => part !== '').join(': ') || 'ECONNREFUSED';
}

/** An address in an error is shown without its password. */
function withoutPassword(text: string): string {
  return text.replace(/(\w+:\/\/[^\s:/@]*):[^\s@]*@/g, '$1:…@');
}
