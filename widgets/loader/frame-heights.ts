import { allAt, root } from './page-root.js';
import { serviceBehind, type TrustedOrigins } from './trusted-origins.js';

const LEAST_PX = 80;
const MOST_PX = 5_000;

/**
 * Gives frames of the service the height that their page tells (`{ danvan: 'height', value }`), and asks those that told it
 * before we listened (`{ danvan: 'ready' }`). Loaded where a page has such a frame.
 */
export function fitFrames(origins: TrustedOrigins): void {
  const frames = (): HTMLIFrameElement[] =>
    allAt<HTMLIFrameElement>(root, 'iframe[src]').filter(({ src }) => serviceBehind(src, origins));
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const px = toldHeight(data);
    if (!(px > 0)) return;
    for (const frame of frames())
      if (frame.contentWindow === source && isTrusted(frame, origin, origins))
        frame.style.height = `${Math.min(Math.max(px, LEAST_PX), MOST_PX)}px`;
  });
  for (const frame of frames()) frame.contentWindow?.postMessage({ danvan: 'ready' }, '*');
}

/** A sandboxed frame has no origin to tell: who it is, its address says. */
function isTrusted(frame: HTMLIFrameElement, origin: string, origins: TrustedOrigins): boolean {
  return origin === 'null' ? frame.hasAttribute('sandbox') : origins.has(origin);
}

function toldHeight(data: unknown): number {
  const { danvan, value } = Object(data) as { readonly danvan?: unknown; readonly value?: unknown };
  return danvan === 'height' ? Number(value) : 0;
}
