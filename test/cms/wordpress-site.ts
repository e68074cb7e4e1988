import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseServer } from '../service/databases.js';
import { freePort } from '../service/own-servers.js';

const PACKAGE = '/usr/share/wordpress';

/** Accounts of the site, by name; each has its name as password. */
export const AUTHOR = 'tacgia';

/** A WordPress of a test's own. */
export interface WordPress {
  readonly url: string;
  /** Puts the loader into the theme's header, and a news list that reads the site's own REST feed into its footer. */
  installLoader(service: string): void;
  stop(): Promise<void>;
}

/** Why there can be no WordPress on this machine; nothing where there can. */
export function missingForWordPress(): string | undefined {
  const hasPhp = ((): boolean => {
    try {
      return execFileSync('php', ['-m'], { encoding: 'utf8' }).includes('mysqli');
    } catch {
      return false;
    }
  })();
  return existsSync(join(PACKAGE, 'wp-load.php')) && hasPhp
    ? undefined
    : 'There is no WordPress here: its tests are skipped. On Debian: apt-get install wordpress php-cli php-mysql mariadb-server';
}

/**
 * Installs Debian's WordPress into a folder and a database of its own, with a theme that has a header and a footer and an
 * account that may write but not administer, and serves it with PHP's own web server. It reaches no network.
 *
 * @param servicePort - port of the danvan service, which WordPress's oEmbed may then ask
 */
export async function startWordPress(
  server: DatabaseServer,
  servicePort: string,
): Promise<WordPress> {
  const database = await server.create();
  const folder = mkdtempSync(join(tmpdir(), 'danvan-wordpress-'));
  const root = join(folder, 'site');
  cpSync(PACKAGE, root, { recursive: true, dereference: true, filter: isSiteFile });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  writeFileSync(join(root, 'wp-config.php'), config(new URL(database.address), url));
  writeFileSync(join(root, 'router.php'), ROUTER);
  const content = join(root, 'wp-content');
  const theme = join(content, 'themes', 'cong');
  mkdirSync(theme, { recursive: true });
  mkdirSync(join(content, 'mu-plugins'));
  writeFileSync(join(content, 'mu-plugins', 'ports.php'), allowPort(servicePort));
  writeFileSync(join(theme, 'style.css'), '/* Theme Name: Cong */');
  writeFileSync(join(theme, 'index.php'), INDEX);
  writeFileSync(join(theme, 'header.php'), header(''));
  writeFileSync(join(theme, 'footer.php'), footer(''));
  writeFileSync(join(folder, 'install.php'), INSTALL);
  await promisify(execFile)('php', [join(folder, 'install.php'), root]);
  const child = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', root, join(root, 'router.php')], {
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    stdio: 'ignore',
    // Its workers end with it only as a group.
    detached: true,
  });
  await untilItAnswers(`${url}/wp-login.php`);
  return {
    url,
    installLoader(service) {
      writeFileSync(
        join(theme, 'header.php'),
        header(`<script type="module" src="${service}/danvan.js"></script>`),
      );
      writeFileSync(
        join(theme, 'footer.php'),
        footer(
          '<danvan-news-list src="/wp-json/wp/v2/posts" layout="headlines"></danvan-news-list>',
        ),
      );
    },
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid);
      rmSync(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}

/** Debian's own configuration and its links into the system stay behind. */
function isSiteFile(path: string): boolean {
  return !/\/(?:wp-config\.php|\.htaccess)$/.test(path);
}

function config({ hostname, port, pathname, username, password }: URL, url: string): string {
  const constants = {
    DB_NAME: pathname.slice(1),
    DB_USER: username,
    DB_PASSWORD: password,
    DB_HOST: `${hostname}:${port || '3306'}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1',
    ...Object.fromEntries(
      ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
        [`${name}_KEY`, `${name} of a test`],
        [`${name}_SALT`, `salt of ${name} of a test`],
      ]),
    ),
  };
  const switches = ['WP_HTTP_BLOCK_EXTERNAL', 'DISABLE_WP_CRON', 'AUTOMATIC_UPDATER_DISABLED'];
  return [
    '<?php',
    ...Object.entries(constants).map(([name, value]) => `define('${name}', '${value}');`),
    ...switches.map((name) => `define('${name}', true);`),
    "$table_prefix = 'wp_';",
    "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');",
    "require_once ABSPATH . 'wp-settings.php';",
  ].join('\n');
}

/** WordPress asks no port but 80, 443 and 8080 for an oEmbed description; a service of citizens has one of these. */
function allowPort(port: string): string {
  return `<?php add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${port}]);`;
}

const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = __DIR__ . $path;
if (is_dir($file) && is_file($file . '/index.php') && $path !== '/') { $_SERVER['PHP_SELF'] = $path . 'index.php'; chdir($file); require $file . '/index.php'; return; }
if (is_file($file)) return false;
require __DIR__ . '/index.php';`;

const INDEX = `<?php get_header(); while (have_posts()) { the_post(); ?>
<article <?php post_class(); ?>><h1><?php the_title(); ?></h1><?php the_content(); ?></article>
<?php } get_footer();`;

function header(tag: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8">${tag}<?php wp_head(); ?></head><body <?php body_class(); ?>>`;
}

function footer(tag: string): string {
  return `<footer>${tag}</footer><?php wp_footer(); ?></body></html>`;
}

const INSTALL = `<?php
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Cong thong tin', 'quantri', 'quantri@example.vn', true, '', 'quantri');
wp_insert_user(['user_login' => '${AUTHOR}', 'user_pass' => '${AUTHOR}', 'user_email' => '${AUTHOR}@example.vn', 'role' => 'author']);
switch_theme('cong');
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules();`;

async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WordPress did not start.');
}
