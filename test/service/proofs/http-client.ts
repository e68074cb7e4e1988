import { Agent, request, type IncomingHttpHeaders } from 'node:http';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  json(): unknown;
}

/** One request; a string body is sent as it is, anything else as JSON. */
export interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | object;
}

/** A browser like most, so that its views are counted. */
export const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';

/** Sends requests over connections that stay open, lighter than `fetch` where there are thousands. */
export class HttpClient {
  readonly #agent: Agent;

  constructor(sockets = 256) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: sockets });
  }

  /** Rejects when no whole answer comes. */
  send(address: string, { method, headers = {}, body }: Call = {}): Promise<Answer> {
    const isRaw = typeof body === 'string' || Buffer.isBuffer(body);
    const bytes = body === undefined ? undefined : isRaw ? body : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        address,
        {
          agent: this.#agent,
          method: method ?? (bytes === undefined ? 'GET' : 'POST'),
          headers: {
            'user-agent': BROWSER,
            ...(bytes === undefined
              ? {}
              : {
                  'content-type': 'application/json',
                  'content-length': String(Buffer.byteLength(bytes)),
                }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('close', () => {
            if (!response.complete) {
              reject(new Error('The answer broke off.'));
              return;
            }
            const text = Buffer.concat(parts).toString('utf8');
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: () => JSON.parse(text) as unknown,
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(bytes);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
