import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { campaign, units } from '../../core/campaigns/ba-dinh-2018.js';
import { danvan, temporaryFolder } from './danvan.js';

const at = temporaryFolder();
let made = 0;

/** A database with one site, and the command on it. */
async function site() {
  made += 1;
  const env = { DANVAN_DB: at(`registers-${made}.sqlite`) };
  const run = (line: string, stdin = '') => danvan(line.split(' '), { env, stdin });
  expect((await run('site add cong')).code).toBe(0);
  return run;
}

const SHEET = [
  'Tên mô hình;Đơn vị;Tập thể/cá nhân;Lĩnh vực',
  'Ngõ sạch;Phường Phúc Xá;Tập thể;Văn hóa - xã hội',
  'Chợ văn minh;Phường Trúc Bạch;Tập thể;thể thao',
].join('\n');

describe('danvan model', () => {
  it('tries a spreadsheet, takes it in, lists, exports and removes', async () => {
    const run = await site();
    writeFileSync(at('mo-hinh.csv'), SHEET);
    const tried = await run(`model import ${at('mo-hinh.csv')} --site cong --dry-run`);
    expect(tried.code).toBe(0);
    expect(tried.out).toContain('Sẽ thêm 1, bổ sung 0, giữ nguyên 0; 1 dòng có lỗi');
    expect(tried.out).toContain('Dòng 3, Lĩnh vực “thể thao”: Ghi một trong các lĩnh vực');
    expect(JSON.parse((await run('model list --site cong --json')).out)).toEqual([]);
    const taken = await run(`model import ${at('mo-hinh.csv')} --site cong --json --lang en`);
    expect(JSON.parse(taken.out)).toMatchObject({ added: 1, rejected: [{ row: 3 }] });
    expect((await run('model list --site cong')).out).toMatch(
      /phuong-phuc-xa-ngo-sach +Phường Phúc Xá +- +Ngõ sạch/,
    );
    const { out } = await run('model export --site cong');
    writeFileSync(at('mo-hinh.json'), out);
    const id = 'phuong-phuc-xa-ngo-sach';
    expect(await run(`model remove ${id} --site cong`)).toMatchObject({ code: 0 });
    expect(await run(`model remove ${id} --site cong`)).toMatchObject({ code: 1 });
    expect(await run(`model import ${at('mo-hinh.json')} --site cong`)).toMatchObject({ code: 0 });
    expect((await run('model export --site cong')).out).toBe(out);
  });

  it('exports a list that opens in Excel, runs nothing there, and changes nothing when it is taken in again', async () => {
    const run = await site();
    const sheet = `${SHEET}\nChợ đêm;Phường Trúc Bạch;Cá nhân;Kinh tế\n=1+1;Phường Phúc Xá;Tập thể;Kinh tế`;
    writeFileSync(at('cong-thuc.csv'), sheet);
    await run(`model import ${at('cong-thuc.csv')} --site cong`);
    const { out } = await run('model export --site cong --format csv --separator ;');
    expect(out).toMatch(/^\ufeffTT;Tên mô hình;Đơn vị đăng ký;/);
    expect(out).toMatch(/;'=1\+1;Phường Phúc Xá;/);
    writeFileSync(at('lai.csv'), out);
    const again = await run(`model import ${at('lai.csv')} --site cong --json`);
    expect(JSON.parse(again.out)).toEqual({
      added: 0,
      changed: 0,
      unchanged: 3,
      rejected: [],
      notices: [],
      unknownColumns: [],
    });
  });

  it('tells what file and site are wrong', async () => {
    const run = await site();
    writeFileSync(at('anh.xlsx'), Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'));
    const bad = await run(`model import ${at('anh.xlsx')} --site cong`);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('không phải bảng tính');
    writeFileSync(at('khac.csv'), 'a,b\n1,2');
    const foreign = await run(`model import ${at('khac.csv')} --site cong`);
    expect(foreign.code).toBe(1);
    expect(foreign.out).toContain('Không thấy dòng tên cột');
    expect((await run('model import none.csv --site cong')).code).toBe(2);
    expect((await run('model list --site khong-co')).err).toContain('danvan site list');
  });
});

describe('danvan document', () => {
  it('takes in, lists, exports and removes documents', async () => {
    const run = await site();
    const file = JSON.stringify({
      documents: [{ id: 'kh', symbol: '34/KH-UBND', kind: 'ke-hoach', abstract: 'Dân vận' }],
    });
    expect(await run('document import - --site cong', file)).toMatchObject({ code: 0 });
    expect((await run('document list --site cong')).out).toMatch(/kh +34\/KH-UBND +- +Dân vận/);
    expect(JSON.parse((await run('document export --site cong')).out)).toMatchObject({
      documents: [{ id: 'kh' }],
    });
    const bad = await run('document import - --site cong', '{"documents":[{"id":"a"}]}');
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('documents[0].abstract: Thiếu mục này');
    expect(await run('document remove kh --site cong')).toMatchObject({ code: 0 });
    expect(await run('document remove kh --site cong')).toMatchObject({ code: 1 });
  });
});

describe('danvan campaign', () => {
  it('saves, lists, shows and removes a campaign', async () => {
    const run = await site();
    const named = units.map((unit) => ({ ...unit, name: unit.id }));
    const file = JSON.stringify({ campaign, units: named });
    expect(await run('campaign save - --site cong', file)).toMatchObject({ code: 0 });
    expect((await run('campaign list')).out).toMatch(/ba-dinh-2018 +cong +4 +Công tác/);
    expect(JSON.parse((await run('campaign show ba-dinh-2018')).out)).toMatchObject({
      progress: [{ state: 'reached' }, {}, {}, {}],
    });
    await run('site add khac');
    expect((await run('campaign save - --site khac', file)).err).toContain('cổng khác');
    expect(await run('campaign remove ba-dinh-2018 --site cong')).toMatchObject({ code: 0 });
    expect((await run('campaign show ba-dinh-2018')).err).toContain('danvan campaign list');
  });
});
