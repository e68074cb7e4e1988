import { parseCount } from '../vietnamese/index.js';
import type { Line } from './lines.js';
import { LONGEST_LABEL_LINE, phrases } from './shapes.js';

/** How often one article was read and commented on. */
export interface ArticleCounts {
  readonly readCount?: number;
  readonly commentCount?: number;
}

/** Counts read off one line, and the line without them. */
export interface CountsOfLine extends ArticleCounts {
  /** The folded line with the counts and their labels blanked out, unit for unit. */
  readonly rest: string;
}

const READS = phrases(
  'luot xem|so luot xem|luot doc|so luot doc|so lan doc|lan doc|so lan xem|lan xem|luot nguoi xem|so luot nguoi xem|so nguoi xem|so nguoi doc|luot nguoi doc|so luot nguoi doc|da xem|da doc|xem|doc|views|view|hits|reads|read|so lan duoc xem|so lan duoc doc|tong so luot xem|tong luot xem|luot xem bai|luot xem tin|luot xem bai viet|so luot xem bai viet|da duoc xem|duoc xem|so luot da xem|so luot xem tin|so luot xem bai|nguoi xem|nguoi doc|so lan da xem|luot truy cap bai viet|page views|pageviews|number of views|so luot da doc',
);
const COMMENTS = phrases(
  'binh luan|so binh luan|y kien|y kien phan hoi|phan hoi|comments|comment|so phan hoi|y kien ban doc|loi binh|gop y|so y kien',
);
const FIGURES = '(\\d{1,3}(?:[.,]\\d{3})+|\\d+)(?![\\d%]|[/:.,]\\d)';
const LABELLED = (labels: string, figures: string) =>
  new RegExp(
    `(?<![a-z])(?:${labels}) ?(?:[:|(=\\[-] ?){1,2}(?:${figures})(?: ?(?:lan|luot|nguoi|luot xem))?[)\\]]?`,
    'g',
  );
const READS_LABELLED = LABELLED(READS, FIGURES);
const COMMENTS_LABELLED = LABELLED(COMMENTS, FIGURES);
// `Lượt xem 147` without a colon, `147 lượt xem`, `Đã xem 147 lần`, `121 Go top`.
const READS_SPACED = new RegExp(
  `(?<![a-z])(?:so )?(?:luot xem|luot doc|lan xem|lan doc|so lan doc|so luot xem|luot nguoi xem|da xem|views|hits|da duoc xem|duoc doc|duoc xem) ${FIGURES}(?: lan| luot)?`,
  'g',
);
const READS_AFTER = new RegExp(
  `(?<![\\d/:.,-])${FIGURES} ?(?:luot xem|luot doc|lan xem|lan doc|luot nguoi xem|nguoi xem|nguoi doc|luot truy cap bai|views?|hits|reads|go top|luot)(?![a-z])`,
  'g',
);
const COMMENTS_AFTER = new RegExp(
  `[(\\[]?(?<![\\d/:.,-])${FIGURES}[)\\]]? ?(?:${COMMENTS})(?![a-z])`,
  'g',
);

/** `Bình luận 0`, alone on its line. */
const COMMENTS_SPACED = new RegExp(`^(?:so )?(?:${COMMENTS}) ${FIGURES}$`, 'g');

/** Words of which one stands on every line that counts reads or comments, and a digit. */
const MAY_COUNT =
  /^(?=.*\d)(?=.*(?:xem|doc|view|hits|read|luot|binh luan|y kien|phan hoi|comment|go top|gop y|loi binh))/;

/** Reads the counts of the article that stand on a line with their labels: `Lượt xem:1.042`, `(0) Bình luận`, `121 Go top`. */
export function readCounts(line: Line): CountsOfLine {
  if (line.text.length > LONGEST_LABEL_LINE || !MAY_COUNT.test(line.key)) return { rest: line.key };
  let rest = line.key;
  const take = (patterns: readonly RegExp[]): number | undefined => {
    let found: number | undefined;
    for (const pattern of patterns) {
      rest = rest.replace(pattern, (whole, figures: string) => {
        found ??= parseCount(figures);
        return ' '.repeat(whole.length);
      });
    }
    return found;
  };
  const readCount = take([READS_LABELLED, READS_SPACED, READS_AFTER]);
  const commentCount = take([COMMENTS_LABELLED, COMMENTS_AFTER, COMMENTS_SPACED]);
  return {
    ...(readCount === undefined ? {} : { readCount }),
    ...(commentCount === undefined ? {} : { commentCount }),
    rest,
  };
}

/**
 * Reads figures without labels that stand behind the date of an article: first how often it was read, then how many
 * comments it has, as NukeViet and Liferay print them (`19:43 35 0`).
 */
export function readBareCounts(rest: string): ArticleCounts {
  const match =
    /^[\s|·•():-]*(\d{1,3}(?:[.,]\d{3})+|\d+)(?:\s+(\d{1,3}(?:[.,]\d{3})+|\d+))?[\s|·•()-]*$/.exec(
      rest,
    );
  const readCount = match?.[1] === undefined ? undefined : parseCount(match[1]);
  const commentCount = match?.[2] === undefined ? undefined : parseCount(match[2]);
  return {
    ...(readCount === undefined ? {} : { readCount }),
    ...(commentCount === undefined ? {} : { commentCount }),
  };
}
