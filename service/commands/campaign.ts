import type { Command } from 'commander';
import { reportCampaign } from '../../src/campaigns/index.js';
import { today } from '../public-registers.js';
import { keptCampaignSchema } from '../registers.js';
import type { Store } from '../store/index.js';
import { withStore } from './database.js';
import { readJsonInput } from './input-file.js';
import { checkedFile, ofSite, type RegisterFlags } from './registers.js';
import { fail, json, line, say, type Shell } from './shell.js';
import { siteOf } from './site.js';
import { textTable } from './text-table.js';

/** `danvan campaign …` */
export function campaignCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  const campaign = program
    .command('campaign')
    .description(
      text(
        'Phong trào, chủ đề năm, kế hoạch của một cổng, với chỉ tiêu và các đơn vị tham gia.',
        'The campaigns of a site, with targets and the units that take part.',
      ),
    )
    .summary(text('lưu, xem, xóa phong trào, kế hoạch', 'save, show, remove campaigns'));

  ofSite(campaign.command('save <file>'), shell)
    .description(
      text(
        'thêm hoặc sửa theo tệp JSON ({ "campaign": …, "units": […] }; - là đầu vào chuẩn)',
        'add or change by a JSON file ({ "campaign": …, "units": […] }; - is standard input)',
      ),
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const record = checkedFile(shell, keptCampaignSchema, await readJsonInput(shell, file));
      const { id } = record.campaign;
      const change = await withStore(shell, flags, {}, async (store) => {
        await siteOf(shell, store, flags.site);
        return store.campaigns.save(flags.site, record);
      });
      if (change === 'other-site')
        fail(
          shell,
          `Mã ${id} đã dùng cho một cổng khác; hãy đặt mã khác.`,
          `The id ${id} belongs to another site; choose another.`,
        );
      line(shell, text(`Đã lưu ${id}.`, `${id} is saved.`));
    });

  campaign
    .command('list')
    .description(text('xem các phong trào, kế hoạch', 'list the campaigns'))
    .option('--site <id>', text('chỉ của cổng này', 'of this site alone'))
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<Partial<RegisterFlags>>();
      const records = await withStore(shell, flags, {}, (store) =>
        store.campaigns.list(flags.site),
      );
      if (flags.json === true) {
        json(shell, records);
        return;
      }
      const columns = [
        { title: text('MÃ', 'ID') },
        { title: text('CỔNG', 'SITE') },
        { title: text('CHỈ TIÊU', 'TARGETS'), isNumber: true },
        { title: text('TÊN', 'NAME') },
      ];
      const rows = records.map(({ campaign: { id, name, targets }, site }) => [
        id,
        site,
        String(targets.length),
        name,
      ]);
      for (const row of textTable(columns, rows)) line(shell, row);
    });

  campaign
    .command('show <id>')
    .description(text('tiến độ hôm nay, dạng JSON', 'how it stands today, as JSON'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      json(shell, await withStore(shell, flags, {}, (store) => reportOf(shell, store, id)));
    });

  ofSite(campaign.command('remove <id>'), shell)
    .description(text('xóa; các mô hình vẫn giữ', 'remove it; its models stay'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const wasThere = await withStore(shell, flags, {}, (store) =>
        store.campaigns.remove(flags.site, id),
      );
      if (!wasThere) unknown(shell, id);
      line(shell, text(`Đã xóa ${id}.`, `${id} is removed.`));
    });
}

async function reportOf(shell: Shell, store: Store, id: string) {
  const record = await store.campaigns.get(id);
  if (!record) return unknown(shell, id);
  const { models } = await store.registers.models(record.site);
  const on = today(shell);
  return reportCampaign(record.campaign, { units: record.units, models, on });
}

function unknown(shell: Shell, id: string): never {
  return fail(
    shell,
    `Không có phong trào, kế hoạch ${id}; xem danvan campaign list.`,
    `There is no campaign ${id}; see danvan campaign list.`,
  );
}
