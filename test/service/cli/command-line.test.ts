import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { danvan, temporaryFolder } from './danvan.js';

const at = temporaryFolder();

describe('danvan', () => {
  it.each([
    [{}, 'Cách dùng'],
    [{ LANG: 'C.UTF-8' }, 'Cách dùng'],
    [{ LANG: 'en_US.UTF-8' }, 'Usage'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'vi_VN.UTF-8' }, 'Cách dùng'],
    [{ LANG: 'vi_VN.UTF-8', DANVAN_LANG: 'en' }, 'Usage'],
  ])('speaks the language of %j', async (env, word) => {
    const { code, out } = await danvan(['--help'], { env });
    expect(code).toBe(0);
    expect(out).toContain(word);
  });

  it('lets --lang overrule the environment', async () => {
    expect((await danvan(['--help', '--lang', 'en'])).out).toContain('Usage: danvan');
    expect((await danvan(['--lang=en', 'site', '--help'])).out).toContain('add a site');
    expect((await danvan(['--help', '--lang=vi'], { env: { LANG: 'en' } })).out).toContain('Lệnh:');
  });

  const commands = [
    'serve',
    'site',
    'site add',
    'poll',
    'poll add',
    'poll results',
    'feed add',
    'export site',
    'export poll',
    'audit',
    'import',
    'migrate',
    'backup',
    'restore',
    'token',
  ];
  it.each(commands)('explains %s in both languages', async (command) => {
    const vi = await danvan([...command.split(' '), '--help']);
    const en = await danvan([...command.split(' '), '--help', '--lang', 'en']);
    expect([vi.code, en.code]).toEqual([0, 0]);
    expect(vi.out).toMatch(/Cách dùng:[^]*xem cách dùng/);
    expect(en.out).toMatch(/Usage:[^]*show how it is used/);
    expect(en.out).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  });

  it.each([
    [['sit'], 'Không có lệnh sit', 'site'],
    [['site', 'add'], 'Thiếu tham số <id>', '--help'],
    [['site', 'add', 'a', 'b'], 'Thừa tham số', '--help'],
    [['site', 'list', '--jsn'], 'Không có tùy chọn --jsn', '--json'],
    [['site', 'list', '--db'], '--db <address> cần một giá trị', ''],
    [['poll', 'add', '-'], 'Thiếu tùy chọn bắt buộc --site', ''],
    [['export', 'site', 'a', '--format', 'xml'], 'Giá trị xml', 'csv, json'],
  ])('refuses %j with one sentence and exit code 2', async (argv, sentence, mend) => {
    const { code, out, err } = await danvan(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err).toContain(mend);
    expect(err.trim().split('\n')).toHaveLength(1);
    const english = await danvan([...argv.slice(0, 1), '--lang', 'en', ...argv.slice(1)]);
    expect(english.code).toBe(2);
    expect(english.err).not.toMatch(/error:|[ăđơưạ]/i);
  });

  it('shows the commands of a group that was given none', async () => {
    const { code, err } = await danvan(['site']);
    expect(code).toBe(2);
    expect(err).toContain('set-total');
  });

  it('tells its version', async () => {
    expect((await danvan(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('makes tokens that no one guesses', async () => {
    const tokens = await Promise.all([danvan(['token']), danvan(['token'])]);
    expect(tokens[0].out.trim()).toMatch(/^[\w-]{43}$/);
    expect(tokens[0].out).not.toBe(tokens[1].out);
  });

  it('names every bad setting, where it was set, and the mend', async () => {
    writeFileSync(at('bad.json'), JSON.stringify({ connections: 0, colour: 'red' }));
    const { code, err } = await danvan(['serve', '--port', 'abc', '--config', at('bad.json')], {
      env: { DANVAN_ADMIN_TOKEN: 'short', DANVAN_TRUSTED_PROXIES: '10.0.0.0/8,nginx' },
    });
    expect(code).toBe(2);
    expect(err).toContain('--port: Cần một số nguyên từ 0 đến 65535.');
    expect(err).toContain('DANVAN_ADMIN_TOKEN: Ít nhất 16 ký tự.');
    expect(err).toContain('DANVAN_TRUSTED_PROXIES: Cần địa chỉ IP hoặc mạng');
    expect(err).toContain(`${at('bad.json')}: Cần một số nguyên từ 1 đến 200.`);
    expect(err).toContain(`${at('bad.json')}: Bỏ trường lạ này.`);
  });

  it.each([
    ['missing.json', undefined, 'Không đọc được tệp cấu hình.'],
    ['broken.json', '{', 'không phải JSON hợp lệ'],
    ['list.json', '[]', 'phải là một đối tượng JSON'],
  ])('refuses the configuration file %s', async (name, content, sentence) => {
    if (content !== undefined) writeFileSync(at(name), content);
    const { code, err } = await danvan(['migrate'], { env: { DANVAN_CONFIG: at(name) } });
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });

  it.each([
    ['postgres://danvan:mat-khau@127.0.0.1:1/x', 1, 'kết nối'],
    ['mysql://danvan:mat-khau@127.0.0.1:1/x', 1, 'kết nối'],
    ['oracle://danvan:mat-khau@db/x', 2, 'Cần đường dẫn tệp SQLite'],
  ])('tells that %s can not be used, without its password', async (db, exitCode, sentence) => {
    const { code, out, err } = await danvan(['migrate', '--db', db]);
    expect(code).toBe(exitCode);
    expect(err).toContain(sentence);
    expect(out + err).not.toContain('mat-khau');
    expect(err).not.toContain('    at ');
  });

  it('takes a wrong path for what it is, and makes no file there', async () => {
    const { code, err } = await danvan(['site', 'list', '--db', at('typo.sqlite')]);
    expect(code).toBe(2);
    expect(err).toContain('không có tệp');
    expect((await danvan(['site', 'list', '--db', at('typo.sqlite')])).code).toBe(2);
  });

  it('tells that a file is no database', async () => {
    writeFileSync(at('note.txt'), 'Đây không phải cơ sở dữ liệu.'.repeat(50));
    const { code, err } = await danvan(['site', 'list', '--db', at('note.txt')]);
    expect(code).toBe(1);
    expect(err).toContain('không phải cơ sở dữ liệu SQLite');
    expect(err).not.toContain('    at ');
  });

  it('tells that a folder is missing', async () => {
    const { code, err } = await danvan(['migrate', '--db', at('none/x.sqlite')]);
    expect(code).toBe(1);
    expect(err).toContain('cơ sở dữ liệu');
  });

  it('shows a stack only for --debug', async () => {
    const { err } = await danvan(['site', 'list', '--debug', '--db', at('note.txt')]);
    expect(err).toContain('    at ');
  });
});
