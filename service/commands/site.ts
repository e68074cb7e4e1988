import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { validate } from '../../src/schema/index.js';
import { formatCount, parseCount } from '../../src/vietnamese/index.js';
import { siteSchema, type MemberKey, type Site } from '../site.js';
import type { Store } from '../store/index.js';
import { withStore, type GlobalFlags } from './database.js';
import { fail, json, line, refuse, say, type Shell } from './shell.js';
import { textTable } from './text-table.js';

interface SiteFlags extends GlobalFlags {
  readonly origin?: readonly string[];
  readonly name?: string;
  readonly visitMinutes?: string;
  readonly memberSecretFile?: string;
  readonly memberPublicKeyFile?: string;
  readonly memberIssuer?: string;
  readonly memberAudience?: string;
  readonly json?: boolean;
}

/** The flags of a site by the path of the field in {@link siteSchema}. */
const FLAG_OF: Readonly<Record<string, string>> = {
  id: '<id>',
  origins: '--origin',
  name: '--name',
  visitMinutes: '--visit-minutes',
  memberKeys: '--member-secret-file',
  memberIssuer: '--member-issuer',
  memberAudience: '--member-audience',
};

/** `danvan site …` */
export function siteCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  const site = program
    .command('site')
    .description(text('Các cổng được đếm.', 'The sites that are counted.'))
    .summary(text('thêm, sửa, xem, bỏ cổng', 'add, change, list, remove sites'));

  const settings = (command: Command): Command =>
    command
      .option(
        '--origin <url>',
        text(
          'địa chỉ gốc của cổng được gọi dịch vụ, ví dụ https://www.example.gov.vn; nhiều địa chỉ thì ghi --origin nhiều lần, danh sách mới thay danh sách cũ',
          'origin whose pages may call, such as https://www.example.gov.vn; repeat it for more, the new list takes the place of the old',
        ),
        (origin: string, before: readonly string[] | undefined) => [...(before ?? []), origin],
      )
      .option('--name <name>', text('tên cổng', 'name of the site'))
      .option(
        '--visit-minutes <number>',
        text('số phút sau đó tính là lượt truy cập mới (30)', 'minutes that end a visit (30)'),
      )
      .option(
        '--member-secret-file <file>',
        text('tệp chứa khóa HS256 chung với CMS', 'file with the HS256 key shared with the CMS'),
      )
      .option(
        '--member-public-key-file <file>',
        text(
          'tệp PEM chứa khóa công khai EdDSA của CMS',
          'PEM file with the EdDSA public key of the CMS',
        ),
      )
      .option(
        '--member-issuer <iss>',
        text('iss mà thẻ thành viên phải có', 'iss that member tokens must have'),
      )
      .option(
        '--member-audience <aud>',
        text('aud mà thẻ thành viên phải có', 'aud that member tokens must have'),
      );

  settings(site.command('add <id>'))
    .description(text('thêm một cổng', 'add a site'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SiteFlags>();
      const added = siteFrom(shell, { id }, flags);
      await withStore(shell, flags, { create: true }, async (store) => {
        if (await store.sites.get(id))
          fail(
            shell,
            `Đã có cổng ${id}; sửa bằng danvan site change ${id}.`,
            `There is a site ${id}; change it with danvan site change ${id}.`,
          );
        await store.sites.save(added);
      });
      line(shell, text(`Đã thêm cổng ${id}.`, `Site ${id} is added.`));
      if (added.origins.length === 0)
        shell.note(
          `${text('Chưa có --origin: trình duyệt ở địa chỉ khác sẽ không được gọi dịch vụ.', 'No --origin yet: browsers on other addresses may not call the service.')}\n`,
        );
    });

  settings(site.command('change <id>'))
    .description(
      text(
        'sửa cài đặt của một cổng; mục không ghi thì giữ nguyên, số đếm không đổi',
        'change settings of a site; what is not given stays, counts stay',
      ),
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SiteFlags>();
      await withStore(shell, flags, {}, async (store) => {
        const known = await siteOf(shell, store, id);
        await store.sites.save(siteFrom(shell, known, flags));
      });
      line(shell, text(`Đã sửa cổng ${id}.`, `Site ${id} is changed.`));
    });

  site
    .command('list')
    .description(text('xem các cổng', 'list the sites'))
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SiteFlags>();
      const sites = await withStore(shell, flags, {}, (store) => list(shell, store));
      if (flags.json === true) {
        json(shell, sites);
        return;
      }
      const rows = sites.map(({ id, name = '', origins, stats }) => [
        id,
        name,
        formatCount(stats.today, shell.locale),
        formatCount(stats.total, shell.locale),
        origins.join(' '),
      ]);
      const columns = [
        { title: text('MÃ', 'ID') },
        { title: text('TÊN', 'NAME') },
        { title: text('HÔM NAY', 'TODAY'), isNumber: true },
        { title: text('TỔNG', 'TOTAL'), isNumber: true },
        { title: text('ĐỊA CHỈ', 'ORIGINS') },
      ];
      for (const row of textTable(columns, rows)) line(shell, row);
    });

  site
    .command('remove <id>')
    .description(
      text(
        'bỏ một cổng; số đã đếm vẫn được giữ và trở lại khi thêm lại cổng',
        'remove a site; its counts are kept and come back when it is added again',
      ),
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SiteFlags>();
      await withStore(shell, flags, {}, async (store) => {
        await siteOf(shell, store, id);
        await store.sites.remove(id);
      });
      line(shell, text(`Đã bỏ cổng ${id}.`, `Site ${id} is removed.`));
    });

  site
    .command('set-total <id> <total>')
    .description(
      text(
        'đặt tổng lượt truy cập, để đếm tiếp từ bộ đếm cũ; ghi được 49986552 hoặc 49.986.552',
        'set the total of visits, to count on from an older counter; 49986552 and 49.986.552 are both read',
      ),
    )
    .action(async (id: string, written: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<SiteFlags>();
      const total =
        parseCount(written) ??
        refuse(
          shell,
          `<total>: "${written}" không phải một số đếm; hãy ghi như 49986552 hoặc 49.986.552.`,
          `<total>: "${written}" is no count; write it like 49986552 or 49.986.552.`,
        );
      await withStore(shell, flags, {}, async (store) => {
        await siteOf(shell, store, id);
        await store.sites.setTotal(id, total);
      });
      line(
        shell,
        text(
          `Trang ${id} đếm tiếp từ ${formatCount(total)}; dịch vụ đang chạy hiện số mới sau không quá một phút.`,
          `Site ${id} counts on from ${formatCount(total, 'en')}; a running service shows it within a minute.`,
        ),
      );
    });
}

/** The site of a command, or its end when there is none. */
export async function siteOf(shell: Shell, store: Store, id: string): Promise<Site> {
  return (
    (await store.sites.get(id)) ??
    fail(
      shell,
      `Không có cổng ${id}; xem các cổng bằng danvan site list.`,
      `There is no site ${id}; see danvan site list.`,
    )
  );
}

/** Sites with their statistics and without the keys of their members. */
async function list(shell: Shell, store: Store) {
  const sites = await store.sites.list();
  return Promise.all(
    sites.map(async (site) => ({
      ...site,
      memberKeys: site.memberKeys.map(({ algorithm }) => ({ algorithm })),
      stats: await store.stats(site.id, shell.now()),
    })),
  );
}

/** A site as it was, with what the flags say in its place. */
function siteFrom(shell: Shell, known: Partial<Site>, flags: SiteFlags): Site {
  const keys = memberKeys(shell, flags);
  const told = {
    name: flags.name,
    origins: flags.origin,
    visitMinutes: flags.visitMinutes === undefined ? undefined : Number(flags.visitMinutes),
    memberKeys: keys.length === 0 ? undefined : keys,
    memberIssuer: flags.memberIssuer,
    memberAudience: flags.memberAudience,
  };
  const given = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  const result = validate(siteSchema, { ...known, ...given }, shell.locale);
  if (result.ok) return result.value;
  const sentences = result.problems.map(({ path, message }) => {
    const field = path.split(/[.[]/)[0] ?? path;
    return `${FLAG_OF[field] ?? field}: ${message}`;
  });
  return refuse(shell, sentences.join('\n'), sentences.join('\n'));
}

function memberKeys(shell: Shell, flags: SiteFlags): MemberKey[] {
  const keys: MemberKey[] = [];
  if (flags.memberSecretFile !== undefined)
    keys.push({
      algorithm: 'HS256',
      secret: fileText(shell, '--member-secret-file', flags.memberSecretFile).trim(),
    });
  if (flags.memberPublicKeyFile !== undefined)
    keys.push({
      algorithm: 'EdDSA',
      publicKey: fileText(shell, '--member-public-key-file', flags.memberPublicKeyFile),
    });
  return keys;
}

function fileText(shell: Shell, flag: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return refuse(
      shell,
      `${flag}: không đọc được tệp ${file}.`,
      `${flag}: the file ${file} can't be read.`,
    );
  }
}
