import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchArticle } from '../../service/check/fetch-article.js';
import { addressesOf, isPrivate } from '../../service/http/private-networks.js';
import { startService } from '../service/fixtures.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A portal that answers as told; its origin. */
async function portal(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const page: RequestListener = (_request, response) => {
  response
    .writeHead(200, { 'content-type': 'text/html', 'content-security-policy': "img-src 'self'" })
    .end('<p>Bài viết</p>');
};
const failureOf = async (address: string, origins: string[]): Promise<unknown> =>
  fetchArticle(address, new Set(origins)).then(
    () => undefined,
    (error: unknown) => (error as { failure: unknown }).failure,
  );

describe('an article that is looked at', () => {
  it('comes from a registered portal, with its policies', async () => {
    const origin = await portal(page);
    expect(await fetchArticle(`${origin}/bai?x=1#y`, new Set([origin]))).toEqual({
      html: '<p>Bài viết</p>',
      url: `${origin}/bai?x=1#y`,
      policies: ["img-src 'self'"],
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('is read where it comes as %s', async (coding, encode) => {
    const origin = await portal((_request, response) => {
      const headers = { 'content-type': 'text/html', 'content-encoding': coding };
      response.writeHead(200, headers).end(encode('<p>Bài viết</p>'));
    });
    expect((await fetchArticle(origin, new Set([origin]))).html).toBe('<p>Bài viết</p>');
  });

  it('is no larger than a page may be once it is unpacked', async () => {
    const origin = await portal((_request, response) => {
      const headers = { 'content-type': 'text/html', 'content-encoding': 'gzip' };
      response.writeHead(200, headers).end(gzipSync('x'.repeat(4_000_000)));
    });
    expect(await failureOf(origin, [origin])).toBe('too-large');
  });

  it('may move within the registered portals', async () => {
    const last = await portal(page);
    const first = await portal((_request, response) => {
      response.writeHead(302, { location: `${last}/moi` }).end();
    });
    expect((await fetchArticle(first, new Set([first, last]))).url).toBe(`${last}/moi`);
  });

  it.each([
    '',
    'bai-viet',
    'file:///etc/passwd',
    'ftp://a.gov.vn/',
    'http://',
    'javascript:alert(1)',
  ])('needs an address of the web: %s', async (address) => {
    expect(await failureOf(address, ['file://', 'null'])).toBe('no-address');
  });

  it('is never asked of a portal that is not registered', async () => {
    let asked = 0;
    const origin = await portal((_request, response) => {
      asked += 1;
      response.end();
    });
    const { host } = new URL(origin);
    for (const address of [origin, `https://a.gov.vn@${host}/`, `http://a.gov.vn:80@${host}/`])
      expect(await failureOf(address, ['https://a.gov.vn'])).toBe('not-registered');
    expect(asked).toBe(0);
  });

  it('does not follow a portal to where it was not registered', async () => {
    let asked = 0;
    const inside = await portal((_request, response) => {
      asked += 1;
      response.end('secret');
    });
    const origin = await portal((_request, response) => {
      response.writeHead(301, { location: inside }).end();
    });
    expect(await failureOf(origin, [origin])).toBe('led-away');
    expect(asked).toBe(0);
  });

  it('does not go in circles', async () => {
    const origin = await portal((_request, response) => {
      response.writeHead(302, { location: '/' }).end();
    });
    expect(await failureOf(origin, [origin])).toBe('led-away');
  });

  it('is not fetched from a private network that a name leads to', async () => {
    const { port } = new URL(await portal(page));
    const origin = `http://localhost:${port}`;
    expect(await failureOf(origin, [origin])).toBe('private-network');
  });

  it('is no larger than a page may be', async () => {
    const origin = await portal((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
        response.once('drain', more);
      };
      more();
    });
    expect(await failureOf(origin, [origin])).toBe('too-large');
  });

  it.each([
    [403, 'text/html', 'refused'],
    [200, 'application/pdf', 'no-page'],
  ])('is a page that everyone may read: %i %s', async (status, type, failure) => {
    const origin = await portal((_request, response) => {
      response.writeHead(status, { 'content-type': type }).end('x');
    });
    expect(await failureOf(origin, [origin])).toBe(failure);
  });

  it('may not come at all', async () => {
    const origin = await portal((_request, response) => response.destroy());
    expect(await failureOf(origin, [origin])).toBe('no-answer');
  });
});

describe('a private network', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'])(
    'has the address %s',
    (address) => {
      expect(isPrivate(address)).toBe(true);
    },
  );
  it.each(['::1', 'fd00::1', 'fe80::1', '::ffff:10.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1'])(
    'has the address %s',
    (address) => {
      expect(isPrivate(address)).toBe(true);
    },
  );
  it.each(['113.160.1.1', '172.32.0.1', '2001:ee0::1'])('has not the address %s', (address) => {
    expect(isPrivate(address)).toBe(false);
  });
  it('is told by the address in brackets, too', async () => {
    expect(await addressesOf('[::1]')).toEqual(['::1']);
  });
});

describe('the check page', () => {
  it('says in both languages what is wrong with an address', async () => {
    const service = await startService();
    const text = async (lang: string): Promise<string> =>
      (await service.request(`/check?url=https%3A%2F%2Fb.gov.vn%2F&lang=${lang}`)).text();
    expect(await text('vi')).toContain('Chỉ kiểm tra được bài trên các cổng đã khai báo');
    expect(await text('en')).toContain('Only articles of portals known to the service');
    await service.close();
  });

  it('looks at twenty articles a minute for one network', async () => {
    const service = await startService();
    const statuses: number[] = [];
    for (let look = 0; look < 22; look += 1)
      statuses.push((await service.request('/check?url=x')).status);
    expect(statuses).toEqual([...new Array<number>(20).fill(200), 429, 429]);
    expect((await service.request('/check')).status).toBe(200);
    await service.close();
  });
});
