import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { line, say, type Shell } from './shell.js';

const BYTES = 32;

/** `danvan token` */
export function tokenCommand(program: Command, shell: Shell): void {
  program
    .command('token')
    .description(
      say(
        shell,
        'Tạo một mã ngẫu nhiên (256 bit) dùng làm DANVAN_ADMIN_TOKEN, DANVAN_SECRET hoặc khóa ký của CMS. Mã không được lưu ở đâu cả.',
        'Makes a random token (256 bits) for DANVAN_ADMIN_TOKEN, DANVAN_SECRET or the signing key of a CMS. It is kept nowhere.',
      ),
    )
    .summary(say(shell, 'tạo mã ngẫu nhiên cho quản trị', 'make a random token'))
    .action(() => {
      line(shell, randomBytes(BYTES).toString('base64url'));
    });
}
