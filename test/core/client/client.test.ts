import { afterEach, describe, expect, it } from 'vitest';
import { createClient, ServiceError, type Fetch } from '../../../src/client/index.js';

/** A service that answers every call alike, and what it was asked. */
function service(status: number, body: string, headers: Readonly<Record<string, string>> = {}) {
  const asked: { address: string; body: string | undefined }[] = [];
  const fetch: Fetch = (address, init) => {
    asked.push({ address, body: init?.body });
    return Promise.resolve(new Response(body, { status, headers }));
  };
  return { asked, client: createClient({ base: 'https://dem.example.gov.vn/', fetch }) };
}

const refusal = (call: Promise<unknown>): Promise<ServiceError> =>
  call.then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => {
      if (error instanceof ServiceError) return error;
      throw error;
    },
  );

describe('a client of the service', () => {
  it('asks at the address of the service, with every part encoded', async () => {
    const { asked, client } = service(200, '{}');
    await client.poll('a/b', 'x y');
    expect(asked[0]?.address).toBe('https://dem.example.gov.vn/v1/polls/a%2Fb?pass=x%20y');
  });

  it('asks for the registers of a site and the report of a campaign', async () => {
    const { asked, client } = service(200, '{}');
    await client.documents('cam-lo');
    await client.campaign('ba-dinh-2018');
    expect(asked.map(({ address }) => address)).toEqual([
      'https://dem.example.gov.vn/v1/sites/cam-lo/documents',
      'https://dem.example.gov.vn/v1/campaigns/ba-dinh-2018',
    ]);
  });

  it('tells the stable name of a refusal, its sentence and when to come again', async () => {
    const problem = { type: 'about:blank', title: 'x', status: 429, code: 'y', detail: 'Xin đợi.' };
    const { client } = service(429, JSON.stringify(problem), { 'retry-after': '7' });
    const error = await refusal(client.stats('cam-lo'));
    expect(error).toMatchObject({ status: 429, code: 'y', message: 'Xin đợi.', retryAfter: 7 });
  });

  it('keeps the status of a refusal that is a page of HTML', async () => {
    const { client } = service(502, '<h1>Bad gateway</h1>');
    expect(await refusal(client.stats('cam-lo'))).toMatchObject({ status: 502, code: 'no-answer' });
  });

  it('takes a page of HTML with status 200 for no answer', async () => {
    const { client } = service(200, '<h1>Đăng nhập</h1>');
    expect(await refusal(client.stats('cam-lo'))).toMatchObject({ status: 0, code: 'no-answer' });
  });

  it('tells a line that is cut as no answer, and a call that was given up as it was', async () => {
    const cut = new TypeError('Failed to fetch');
    const client = createClient({ base: 'https://x.vn', fetch: () => Promise.reject(cut) });
    expect(await refusal(client.stats('cam-lo'))).toMatchObject({ status: 0, cause: cut });
    const signal = AbortSignal.abort();
    await expect(client.stats('cam-lo', { signal })).rejects.toBe(cut);
  });

  describe('on a page whose library gives arrays a toJSON', () => {
    afterEach(() => {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    });

    it('sends a ballot encoded once', async () => {
      Reflect.defineProperty(Array.prototype, 'toJSON', {
        configurable: true,
        value: () => 'twice',
      });
      const { asked, client } = service(200, '{}');
      await client.vote('giao-dien', { choices: ['tot', 'đẹp "lắm"'], nonce: '0123456789abcdef' });
      expect(asked[0]?.body).toBe('{"choices":["tot","đẹp \\"lắm\\""],"nonce":"0123456789abcdef"}');
    });
  });
});
