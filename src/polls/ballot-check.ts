import type { Locale, Problem, Sentence } from '../schema/problems.js';
import type { Poll } from './poll.js';

/**
 * Checks the choices of a ballot against its poll. Whether the poll is open is another question: {@link pollStateAt}.
 *
 * @param choices - ids of options
 * @param locale - language of the messages; Vietnamese unless told
 * @returns every problem with the mend; none when the ballot is valid. Codes: `unknown_option`, `repeated_option`,
 *   `too_small`, `too_big`
 * @example
 * const poll = pollSchema.parse({
 *   id: 'giao-dien', question: 'Bạn thấy giao diện mới thế nào?',
 *   options: [{ id: 'tot', text: 'Tốt' }, { id: 'chua-tot', text: 'Chưa tốt' }],
 * });
 * checkBallot(poll, ['tot', 'chua-tot'])[0]?.message; // 'Chỉ được chọn một phương án.'
 * checkBallot(poll, ['tot']); // []
 */
export function checkBallot(
  poll: Pick<Poll, 'options' | 'choose'>,
  choices: readonly string[],
  locale: Locale = 'vi',
): Problem[] {
  const known = new Set(poll.options.map((option) => option.id));
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const report = (path: string, code: string, message: Sentence) =>
    problems.push({ path, code, message: message[locale] });

  for (const [index, choice] of choices.entries()) {
    if (!known.has(choice)) {
      report(`choices[${index}]`, 'unknown_option', {
        vi: 'Phương án này không có trong cuộc bình chọn; hãy chọn lại.',
        en: 'This option is not part of the poll; choose again.',
      });
    } else if (seen.has(choice)) {
      report(`choices[${index}]`, 'repeated_option', {
        vi: 'Mỗi phương án chỉ chọn một lần.',
        en: 'Choose each option only once.',
      });
    }
    seen.add(choice);
  }

  const { min, max } = poll.choose;
  if (choices.length < min) {
    report('choices', 'too_small', {
      vi: `Hãy chọn ${min === max ? '' : 'ít nhất '}${min === 1 ? 'một' : min} phương án.`,
      en: `Choose ${min === max ? '' : 'at least '}${optionCount(min)}.`,
    });
  } else if (choices.length > max) {
    report('choices', 'too_big', {
      vi: `Chỉ được chọn ${max === 1 ? 'một' : `nhiều nhất ${max}`} phương án.`,
      en: `Choose ${max === 1 ? 'only' : 'at most'} ${optionCount(max)}.`,
    });
  }
  return problems;
}

function optionCount(count: number): string {
  return count === 1 ? 'one option' : `${count} options`;
}
