import type { Command } from 'commander';
import { conform, type Outcome } from '../conformance/conform.js';
import { Broken, type Need } from '../conformance/promise.js';
import { CommandError, EXIT, json, line, refuse, say, type Shell } from './shell.js';

interface ConformFlags {
  readonly site?: string;
  readonly poll?: string;
  readonly closedPoll?: string;
  readonly origin?: string;
  readonly adminToken?: string;
  readonly json?: boolean;
}

const OPTION: Readonly<Record<Need, string>> = {
  site: '--site',
  poll: '--poll',
  closedPoll: '--closed-poll',
  origin: '--origin',
  adminToken: '--admin-token',
  publicResults: '--poll (results: always)',
  devicePolicy: '--poll (policy: device)',
};

/** `danvan conform` */
export function conformCommand(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  program
    .command('conform <base-url>')
    .description(
      text(
        'Thử từng lời hứa của giao diện đếm và bình chọn trên một máy chủ bất kỳ (PHP, .NET, Java…). Lệnh gửi lượt xem và ' +
          'một lá phiếu thật: hãy dùng trang và cuộc bình chọn thử. Mã thoát: 0 giữ đủ; 1 không kết nối được; 2 gõ sai; ' +
          '3 có lời hứa không giữ; 4 có lời hứa chưa thử được.',
        'Tries every promise of the counting and voting API on any server (PHP, .NET, Java …). It sends views and one real ' +
          'ballot: give it a site and a poll made for trying. Exit codes: 0 all kept; 1 no connection; 2 usage; 3 a ' +
          'promise is broken; 4 some could not be tried.',
      ),
    )
    .summary(text('thử một máy chủ có đúng giao diện không', 'try whether a server keeps the API'))
    .option('--site <id>', text('trang để thử', 'site to try it on'))
    .option(
      '--poll <id>',
      text(
        'cuộc bình chọn đang mở, kết quả công khai, mỗi thiết bị một phiếu',
        'an open poll with public results and one ballot a device',
      ),
    )
    .option('--closed-poll <id>', text('cuộc bình chọn đã đóng', 'a closed poll'))
    .option(
      '--origin <origin>',
      text('địa chỉ gốc của một trang được phép gọi', 'origin of a page that may call'),
    )
    .option(
      '--admin-token <token>',
      text(
        'mã quản trị (hoặc DANVAN_ADMIN_TOKEN): lệnh tự tạo trang và cuộc bình chọn thử, xong thì xóa',
        'administrator token (or DANVAN_ADMIN_TOKEN): makes what is tried and removes it again',
      ),
    )
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (base: string, flags: ConformFlags) => {
      if (!/^https?:\/\//i.test(base) || !URL.canParse(base))
        refuse(
          shell,
          '<base-url>: cần địa chỉ máy chủ, ví dụ https://dem.example.gov.vn.',
          '<base-url>: give the address of a server, such as https://dem.example.gov.vn.',
        );
      const { json: asJson, ...given } = flags;
      const adminToken = flags.adminToken ?? shell.env['DANVAN_ADMIN_TOKEN'];
      const outcomes = await tried(shell, base, {
        ...given,
        ...(adminToken ? { adminToken } : {}),
      });
      if (asJson === true) json(shell, report(shell, base, outcomes));
      else tell(shell, outcomes);
      if (outcomes.some(({ state }) => state === 'broken'))
        throw new CommandError('', EXIT.unsound);
      if (outcomes.some(({ state }) => state === 'untried'))
        throw new CommandError('', EXIT.noBallot);
    });
}

async function tried(
  shell: Shell,
  base: string,
  given: Parameters<typeof conform>[1],
): Promise<Outcome[]> {
  try {
    await fetch(base, { signal: AbortSignal.timeout(15_000), redirect: 'manual' });
  } catch (cause) {
    const sentence = say(
      shell,
      `Không kết nối được ${base}; hãy xem lại địa chỉ và mạng.`,
      `${base} does not answer; check the address and the network.`,
    );
    throw new CommandError(sentence, EXIT.failed, { cause });
  }
  try {
    return await conform(base, given);
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const sentence = say(
      shell,
      `Không tạo được trang và cuộc bình chọn thử: ${error.message}`,
      `What is tried could not be made: ${error.message}`,
    );
    throw new CommandError(sentence, EXIT.failed, { cause: error });
  }
}

function report(shell: Shell, server: string, outcomes: readonly Outcome[]): object {
  return {
    server,
    kept: outcomes.filter(({ state }) => state === 'kept').length,
    promises: outcomes.map(({ promise: { id, says }, ...outcome }) => ({
      id,
      says: says[shell.locale],
      ...outcome,
    })),
  };
}

function tell(shell: Shell, outcomes: readonly Outcome[]): void {
  const marks = {
    kept: say(shell, 'đúng', 'kept'),
    broken: say(shell, 'SAI', 'BROKEN'),
    untried: say(shell, 'chưa thử', 'untried'),
  };
  const width = Math.max(...Object.values(marks).map(({ length }) => length));
  for (const outcome of outcomes) {
    const { id, says } = outcome.promise;
    line(shell, `${marks[outcome.state].padEnd(width)}  ${id}: ${says[shell.locale]}`);
    if (outcome.state === 'broken') line(shell, `${' '.repeat(width)}  ${outcome.why}`);
    if (outcome.state === 'untried')
      line(
        shell,
        `${' '.repeat(width)}  ${say(shell, 'cần', 'needs')} ${outcome.missing.map((need) => OPTION[need]).join(', ')}`,
      );
  }
  const count = (state: Outcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length;
  line(
    shell,
    say(
      shell,
      `${count('kept')} đúng, ${count('broken')} sai, ${count('untried')} chưa thử, trong ${outcomes.length} lời hứa.`,
      `${count('kept')} kept, ${count('broken')} broken, ${count('untried')} untried, of ${outcomes.length} promises.`,
    ),
  );
}
