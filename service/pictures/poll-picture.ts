import type { PollReply } from '../../src/client/index.js';
import type { Locale } from '../../src/schema/index.js';
import { formatCount } from '../../src/vietnamese/index.js';
import { say } from '../pages/layout.js';
import { INNER, MARGIN, WIDTH, wrapText, type Bar, type Scene, type TextLine } from './scene.js';

const MOST_OPTIONS = 20;
const BAR = 12;

/** A poll as a picture: its result where everybody may see that, else its question and options. */
export function drawPoll({ poll, tally, state }: PollReply, locale: Locale): Scene {
  const lines: TextLine[] = [];
  const bars: Bar[] = [];
  const told: string[] = [];
  let y = MARGIN + 8;
  const write = (texts: readonly string[], look: Pick<TextLine, 'size' | 'isBold' | 'isMuted'>) => {
    for (const text of texts) {
      y += Math.round(look.size * 1.4);
      lines.push({ text, x: MARGIN, y, ...look });
    }
  };

  write(wrapText(poll.question, 22, INNER, 5), { size: 22, isBold: true });
  y += 12;
  const options = poll.options.slice(0, MOST_OPTIONS);
  for (const { id, text } of options) {
    write(wrapText(text, 17, INNER, 3), { size: 17 });
    const result = tally?.options.find((option) => option.id === id);
    if (!result) {
      told.push(text);
      continue;
    }
    const count = `${formatCount(result.votes, locale)} ${votes(result.votes, locale)}`;
    const figures = `${count} · ${percent(result.share, locale)}`;
    told.push(`${text}: ${figures}`);
    y += 10;
    bars.push({ x: MARGIN, y, width: INNER - 170, height: BAR, share: result.share });
    lines.push({ text: figures, x: WIDTH - MARGIN, y: y + BAR, size: 15, align: 'end' });
    y += BAR + 8;
  }
  const rest = poll.options.length - options.length;
  if (rest > 0)
    write([say(locale, `và ${rest} phương án khác`, `and ${rest} more options`)], {
      size: 15,
      isMuted: true,
    });
  y += 10;
  const foot = footOf({ poll, tally, state }, locale);
  write(wrapText(foot, 15, INNER, 3), { size: 15, isMuted: true });
  return {
    width: WIDTH,
    height: y + MARGIN,
    title: poll.question,
    description: [...told, foot].join('. '),
    lines,
    bars,
  };
}

function footOf(
  { tally, state }: Pick<PollReply, 'poll' | 'tally' | 'state'>,
  locale: Locale,
): string {
  const standing = {
    upcoming: say(locale, 'Chưa mở bình chọn', 'The poll is not open yet'),
    open: say(locale, 'Đang nhận bình chọn', 'The poll is open'),
    closed: say(locale, 'Đã kết thúc bình chọn', 'The poll is closed'),
  }[state];
  if (!tally) return standing;
  const { ballots } = tally;
  const noun = say(locale, 'phiếu', ballots === 1 ? 'ballot' : 'ballots');
  return `${formatCount(ballots, locale)} ${noun} · ${standing}`;
}

function votes(count: number, locale: Locale): string {
  return say(locale, 'phiếu', count === 1 ? 'vote' : 'votes');
}

function percent(share: number, locale: Locale): string {
  return share.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
}
