import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../service/index.js';
import { danvan, POLL, temporaryFolder } from './danvan.js';

const at = temporaryFolder();
let made = 0;

/** A database with one site, and the command on it. */
async function site() {
  made += 1;
  const env = { DANVAN_DB: at(`records-${made}.sqlite`) };
  const run = (line: string, stdin = '') => danvan(line.split(' '), { env, stdin });
  expect((await run('site add cong-tinh --origin https://www.example.gov.vn')).code).toBe(0);
  return { env, run };
}

describe('danvan site', () => {
  it('adds, lists, changes and removes a site', async () => {
    const { env, run } = await site();
    expect((await run('site change cong-tinh --visit-minutes 10')).code).toBe(0);
    const named = await danvan(['site', 'change', 'cong-tinh', '--name', 'Cổng tỉnh'], { env });
    expect(named.code).toBe(0);
    const [listed] = JSON.parse((await run('site list --json')).out) as unknown[];
    expect(listed).toMatchObject({
      id: 'cong-tinh',
      name: 'Cổng tỉnh',
      origins: ['https://www.example.gov.vn'],
      visitMinutes: 10,
      stats: { total: 0 },
    });
    expect((await run('site list')).out).toMatch(/^MÃ .*\ncong-tinh +Cổng tỉnh +0 +0 +https/);
    expect((await run('site remove cong-tinh')).code).toBe(0);
    expect((await run('site list --json')).out.trim()).toBe('[]');
  });

  it('does not add a site twice', async () => {
    const { run } = await site();
    const { code, err } = await run('site add cong-tinh');
    expect(code).toBe(1);
    expect(err).toContain('danvan site change cong-tinh');
  });

  it('names the flag that is wrong', async () => {
    const { run } = await site();
    const { code, err } = await run('site add Cổng --origin https://a.vn/tin --visit-minutes x');
    expect(code).toBe(2);
    expect(err).toContain('<id>: Mã gồm');
    expect(err).toContain('--origin: Cần địa chỉ gốc');
    expect(err).toContain('--visit-minutes: ');
  });

  it('reads the keys of the CMS from files and never shows a secret', async () => {
    const { run } = await site();
    writeFileSync(at('cms.key'), `${'k'.repeat(40)}\n`);
    expect((await run(`site change cong-tinh --member-secret-file ${at('cms.key')}`)).code).toBe(0);
    const { out } = await run('site list --json');
    expect(out).toContain('HS256');
    expect(out).not.toContain('kkk');
    const none = await run(`site change cong-tinh --member-secret-file ${at('none.key')}`);
    expect(none.code).toBe(2);
    expect(none.err).toContain('--member-secret-file');
    writeFileSync(at('cms.pem'), 'not a key');
    const bad = await run(`site change cong-tinh --member-public-key-file ${at('cms.pem')}`);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('Ed25519');
  });

  it.each([
    ['49986552', 49_986_552],
    ['49.986.552', 49_986_552],
    ['5,100,909', 5_100_909],
  ])('carries over the total %s of an older counter', async (written, total) => {
    const { env, run } = await site();
    expect((await run(`site set-total cong-tinh ${written}`)).code).toBe(0);
    const store = openStore(env.DANVAN_DB);
    expect((await store.stats('cong-tinh', Date.now())).total).toBe(total);
    await store.close();
  });

  it('refuses a total that is none, and a site that is not there', async () => {
    const { run } = await site();
    expect(await run('site set-total cong-tinh 1,5tr')).toMatchObject({ code: 2 });
    expect(await run('site set-total cong-huyen 1')).toMatchObject({ code: 1 });
    expect(await run('site remove cong-huyen')).toMatchObject({ code: 1 });
  });
});

describe('danvan poll', () => {
  it('adds a poll from a file or from standard input', async () => {
    const { run } = await site();
    writeFileSync(at('poll.json'), `\ufeff${JSON.stringify(POLL)}`);
    expect(await run(`poll add ${at('poll.json')} --site cong-tinh`)).toMatchObject({ code: 0 });
    const other = JSON.stringify({ ...POLL, id: 'khac' });
    expect(await run('poll add - --site cong-tinh', other)).toMatchObject({ code: 0 });
    const { out } = await run('poll list');
    expect(out).toMatch(/giao-dien +cong-tinh +đang mở +0 +Bạn thấy/);
    expect(out).toContain('khac');
    expect(JSON.parse((await run('poll show giao-dien')).out)).toMatchObject(POLL);
  });

  it.each([
    ['{', 'không phải JSON hợp lệ'],
    ['{"id":"x"}', 'question: Thiếu mục này'],
    [JSON.stringify({ ...POLL, options: [POLL.options[0]] }), 'options: Ít nhất 2 mục.'],
  ])('refuses the file %s', async (file, sentence) => {
    const { run } = await site();
    const { code, err } = await run('poll add - --site cong-tinh', file);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it('opens and closes, and a change keeps what was decided', async () => {
    const { env, run } = await site();
    await run('poll add - --site cong-tinh', JSON.stringify(POLL));
    const closed = await danvan(['poll', 'close', 'giao-dien', '--reason', 'Hết đợt'], { env });
    expect(closed.out).toContain('đã đóng');
    const changed = JSON.stringify({ ...POLL, question: 'Giao diện mới?' });
    expect(await run('poll change -', changed)).toMatchObject({ code: 0 });
    const results = await run('poll results giao-dien');
    expect(results.out).toContain('Giao diện mới?');
    expect(results.out).toContain('Tình trạng: đã đóng.');
    expect(results.out).toContain('đóng · Hết đợt');
    expect((await run('poll open giao-dien')).out).toContain('đang mở');
    expect((await run('poll list --site cong-huyen --json')).out.trim()).toBe('[]');
  });

  it('does not take back an option that has votes, nor ballots without being told to', async () => {
    const { env, run } = await site();
    await run('poll add - --site cong-tinh', JSON.stringify(POLL));
    const store = openStore(env.DANVAN_DB);
    await store.vote({
      poll: 'giao-dien',
      choices: ['tot'],
      voter: 'v'.repeat(22),
      receipt: '0000-0000-0000-0000',
    });
    await store.close();
    const options = [
      { id: 'hay', text: 'Hay' },
      { id: 'do', text: 'Dở' },
    ];
    const changed = await run('poll change -', JSON.stringify({ ...POLL, options }));
    expect(changed.code).toBe(1);
    expect(changed.err).toContain('giữ lại mã');
    const removed = await run('poll remove giao-dien');
    expect(removed.code).toBe(2);
    expect(removed.err).toContain('--with-ballots');
    expect((await run('poll results giao-dien')).out).toMatch(/tot +1 +100%/);
    expect(await run('poll remove giao-dien --with-ballots')).toMatchObject({ code: 0 });
    expect(await run('poll results giao-dien')).toMatchObject({ code: 1 });
  });

  it('tells which record is not there', async () => {
    const { run } = await site();
    expect((await run('poll close khong-co')).err).toContain('danvan poll list');
    expect((await run('poll add - --site khong-co', JSON.stringify(POLL))).err).toContain(
      'danvan site list',
    );
    await run('poll add - --site cong-tinh', JSON.stringify(POLL));
    expect(await run('poll add - --site cong-tinh', JSON.stringify(POLL))).toMatchObject({
      code: 1,
    });
  });

  it('shows nobody the secret of the voters', async () => {
    const { run } = await site();
    await run('poll add - --site cong-tinh', JSON.stringify(POLL));
    for (const command of [
      'poll list --json',
      'poll show giao-dien',
      'poll results giao-dien --json',
    ])
      expect((await run(command)).out).not.toContain('secret');
  });
});

describe('danvan feed', () => {
  it('adds, changes, lists and removes a feed', async () => {
    const { run } = await site();
    expect(await run('feed add tinh https://example.gov.vn/rss --fresh-minutes 5')).toMatchObject({
      code: 0,
    });
    expect(JSON.parse((await run('feed list --json')).out)).toEqual([
      { id: 'tinh', url: 'https://example.gov.vn/rss', freshMinutes: 5 },
    ]);
    expect((await run('feed list')).out).toMatch(/tinh +5 +https/);
    expect(await run('feed remove tinh')).toMatchObject({ code: 0 });
    expect(await run('feed remove tinh')).toMatchObject({ code: 1 });
  });

  it('names the flag that is wrong', async () => {
    const { run } = await site();
    const { code, err } = await run('feed add tinh ftp://example.gov.vn --fresh-minutes x');
    expect(code).toBe(2);
    expect(err).toMatch(/<url>: .*\n--fresh-minutes: /);
  });
});

describe('danvan export', () => {
  async function counted() {
    const { env, run } = await site();
    await run('poll add - --site cong-tinh', JSON.stringify(POLL));
    const store = openStore(env.DANVAN_DB);
    for (const [index, title] of ['Tin đầu', '=HYPERLINK("x")'].entries())
      await store.count({
        site: 'cong-tinh',
        page: `/tin/${index}`,
        title,
        visitor: `${index}`.repeat(22),
        isMember: false,
        at: Date.parse('2026-11-22T10:00:00+07:00'),
        visitSeconds: 1800,
      });
    await store.vote({
      poll: 'giao-dien',
      choices: ['tot'],
      voter: 'v'.repeat(22),
      receipt: '0000-0000-0000-0000',
    });
    await store.close();
    return run;
  }

  it('writes days and pages that Excel opens right', async () => {
    const run = await counted();
    expect((await run('export site cong-tinh')).out).toBe(
      '\ufeffNgày,Lượt truy cập,Lượt xem trang\r\n2026-11-22,2,2\r\n',
    );
    expect((await run('export site cong-tinh --table pages --separator ;')).out).toBe(
      '\ufeffTrang;Tiêu đề;Lượt xem\r\n/tin/0;Tin đầu;1\r\n/tin/1;"\'=HYPERLINK(""x"")";1\r\n',
    );
  });

  it('writes the result and the ballots of a poll', async () => {
    const run = await counted();
    expect((await run('export poll giao-dien --lang en')).out).toBe(
      '\ufeffId,Option,Votes,Share\r\ntot,Tốt,1,100%\r\nchua-tot,Chưa tốt,0,0%\r\n,Ballots,1,\r\n',
    );
    expect((await run('export poll giao-dien --table ballots --separator tab')).out).toMatch(
      /^\ufeffSố thứ tự\tLựa chọn\t.*\r\n1\ttot\t[0-9a-f]{64}\t[0-9a-f]{64}\r\n$/,
    );
  });

  it('writes JSON whole', async () => {
    const run = await counted();
    expect(JSON.parse((await run('export site cong-tinh --format json')).out)).toMatchObject({
      site: 'cong-tinh',
      stats: { total: 2 },
      days: [{ date: '2026-11-22', visitors: 2, hits: 2 }],
      pages: [
        { page: '/tin/0', title: 'Tin đầu', reads: 1 },
        { page: '/tin/1', reads: 1 },
      ],
    });
    const poll: unknown = JSON.parse((await run('export poll giao-dien --format json')).out);
    expect(poll).toMatchObject({
      site: 'cong-tinh',
      tally: { ballots: 1 },
      head: { sequence: 1 },
      entries: [{ sequence: 1, choices: ['tot'] }],
    });
    writeFileSync(at('log.json'), JSON.stringify(poll));
    expect(readFileSync(at('log.json'), 'utf8')).not.toContain('secret');
    const audit = await run(`audit ${at('log.json')} --receipt 0000-0000-0000-0000`);
    expect(audit.code).toBe(0);
    expect(audit.out).toContain('Biên nhận: phiếu số 1, đã chọn tot.');
  });
});
