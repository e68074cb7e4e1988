import { createClient, ServiceError, type PollReply } from '../../src/client/index.js';
import { isId } from '../../src/schema/id.js';
import { readInput } from './input-file.js';
import { CommandError, fail, refuse, say, type Shell } from './shell.js';

/** A ballot log as it was found: nothing in it is believed yet. */
export interface FoundLog {
  /** Id of the poll that the log is said to belong to. */
  readonly poll: string;
  readonly entries: readonly unknown[];
  /** What is claimed beside the log, where it is there: the poll's definition, the result, the head. */
  readonly claim: {
    readonly poll?: unknown;
    readonly tally?: unknown;
    readonly head?: unknown;
  };
}

/** The addresses under which a poll is known: its page, its framed page, and the calls of the service. */
const ADDRESS =
  /^(.*?)\/(?:v1\/polls|embed\/poll|poll)\/([A-Za-z0-9][A-Za-z0-9_-]*)(?:\/ballots)?\/?$/;

/**
 * Reads a ballot log from the service at an address, or from a file: what `danvan export poll <id> --format json` writes,
 * what `GET …/ballots` answers, a JSON list of entries, or one entry a line.
 *
 * @param poll - id of the poll, for a file that does not tell it
 */
export async function findLog(shell: Shell, from: string, poll?: string): Promise<FoundLog> {
  return /^https?:\/\//i.test(from) ? fromService(shell, from) : fromFile(shell, from, poll);
}

async function fromService(shell: Shell, address: string): Promise<FoundLog> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const [, base, poll] = ADDRESS.exec(`${url?.origin ?? ''}${url?.pathname ?? ''}`) ?? [];
  if (base === undefined || poll === undefined)
    refuse(
      shell,
      '<log>: cần địa chỉ của cuộc bình chọn, ví dụ https://dem.example.gov.vn/poll/giao-dien.',
      '<log>: give the address of a poll, such as https://dem.example.gov.vn/poll/giao-dien.',
    );
  const client = createClient({ base, fetch, locale: shell.locale });
  try {
    const entries: unknown[] = [];
    for (let after: number | undefined = 0; after !== undefined;) {
      const part = await client.ballots(poll, { after });
      for (const entry of part.entries) entries.push(entry);
      // A service that turns in a circle is not followed.
      after = part.next !== undefined && part.next > after ? part.next : undefined;
    }
    // Asked last, and held to as many ballots as were read: those may be more by now.
    const reply: PollReply = await client.poll(poll);
    const isSame = reply.head.sequence === entries.length;
    return { poll, entries, claim: isSame ? { ...reply } : { poll: reply.poll } };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    throw new CommandError(
      error.status === 0
        ? say(
            shell,
            `Không kết nối được ${base}; hãy xem lại địa chỉ và mạng.`,
            `${base} does not answer; check the address and the network.`,
          )
        : say(
            shell,
            `Dịch vụ không đưa sổ phiếu: ${error.message}`,
            `The service does not give the log: ${error.message}`,
          ),
    );
  }
}

async function fromFile(shell: Shell, file: string, asked?: string): Promise<FoundLog> {
  const text = await readInput(shell, file);
  const content = parse(shell, file, text);
  const record: Readonly<Record<string, unknown>> = isList(content)
    ? { entries: content }
    : content;
  const { entries, poll, tally, head } = record;
  if (!Array.isArray(entries))
    fail(
      shell,
      `${file}: không thấy sổ phiếu (danh sách entries).`,
      `${file}: there is no ballot log in it (a list of entries).`,
    );
  const told = typeof poll === 'string' ? poll : idOf(poll);
  const id = asked ?? told;
  if (id === undefined || !isId(id))
    refuse(
      shell,
      `--poll: tệp ${file} không cho biết mã cuộc bình chọn; hãy ghi --poll <mã>.`,
      `--poll: the file ${file} does not tell the id of its poll; give --poll <id>.`,
    );
  return {
    poll: id,
    entries,
    claim: {
      ...(typeof poll === 'object' ? { poll } : {}),
      ...(tally === undefined ? {} : { tally }),
      ...(head === undefined ? {} : { head }),
    },
  };
}

function parse(
  shell: Shell,
  file: string,
  text: string,
): readonly unknown[] | Readonly<Record<string, unknown>> {
  const whole = parsed(text);
  if (isList(whole)) return whole;
  if (isRecord(whole)) return 'receiptHash' in whole ? [whole] : whole;
  const lines = text.split('\n').filter((row) => row.trim() !== '');
  const entries = lines.map(parsed);
  if (lines.length > 0 && isRecord(entries[0])) return entries;
  return fail(
    shell,
    `${file}: không phải JSON hợp lệ, cũng không phải mỗi dòng một phiếu.`,
    `${file}: it is not valid JSON, and not one ballot a line.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function idOf(poll: unknown): string | undefined {
  return isRecord(poll) && typeof poll['id'] === 'string' ? poll['id'] : undefined;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
