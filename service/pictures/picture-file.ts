import { createHash } from 'node:crypto';
import { isId } from '../../src/schema/id.js';
import type { Locale } from '../../src/schema/index.js';
import { answer, localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { HttpProblem } from '../http/problems.js';
import type { Scene } from './scene.js';
import { writePng } from './png.js';
import { writeSvg } from './svg.js';
import type { ServiceAnswer } from '../http/exchange.js';

/** The forms of pictures, by the ending of their address. */
export const PICTURE_TYPES = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** The media type of a picture. */
export type PictureType = (typeof PICTURE_TYPES)[keyof typeof PICTURE_TYPES];

interface Drawn {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly until: number;
}

/** Seconds for which one drawing serves all who ask. */
const KEPT_SECONDS = 10;
const MOST_KEPT = 200;

/** Pictures that were drawn a moment ago. */
export class PictureFiles {
  readonly #drawn = new Map<string, Promise<Drawn>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether the last word of an address asks for a picture, and of what: `giao-dien.png`. */
  static read(word: string): { readonly id: string; readonly form: 'svg' | 'png' } | undefined {
    const [, id = '', form] = /^(.+)\.(svg|png)$/.exec(word) ?? [];
    return isId(id) ? { id, form: form === 'svg' ? 'svg' : 'png' } : undefined;
  }

  /**
   * Answers with a picture.
   *
   * @param draw - draws it in a language; throws an HttpProblem where there is nothing to draw
   */
  async answer(
    context: RequestContext,
    form: 'svg' | 'png',
    draw: (locale: Locale) => Promise<Scene>,
  ): Promise<ServiceAnswer> {
    const locale = localeFor(context);
    const key = `${context.path} ${locale}`;
    const kept = await this.#drawn.get(key);
    const { body } =
      kept && kept.until > this.#now() ? kept : await this.#keep(key, write(form, draw(locale)));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = {
      'content-type': form === 'svg' ? `${PICTURE_TYPES.svg}; charset=utf-8` : PICTURE_TYPES.png,
      'cache-control': `public, max-age=${KEPT_SECONDS}`,
      'access-control-allow-origin': '*',
      'content-language': locale,
      vary: 'Accept-Language',
      etag,
    };
    if (context.header('if-none-match') === etag) return answer(context, null, headers, 304);
    return answer(context, body, headers);
  }

  async #keep(key: string, writing: Promise<Drawn['body']>): Promise<Drawn> {
    const drawn = writing.then((body) => ({ body, until: this.#now() + KEPT_SECONDS * 1000 }));
    if (this.#drawn.size >= MOST_KEPT) this.#drawn.clear();
    this.#drawn.set(key, drawn);
    return drawn.catch((error: unknown) => {
      this.#drawn.delete(key);
      throw error;
    });
  }
}

async function write(form: 'svg' | 'png', scene: Promise<Scene>): Promise<Drawn['body']> {
  if (form === 'svg') return writeSvg(await scene);
  const png = await writePng(await scene);
  if (png) return png;
  throw new HttpProblem('not-found', {
    detail: {
      vi: 'Máy chủ này chưa cài phần vẽ PNG (@napi-rs/canvas); hãy dùng địa chỉ .svg.',
      en: 'What draws PNG (@napi-rs/canvas) is not installed here; use the address that ends in .svg.',
    },
  });
}
