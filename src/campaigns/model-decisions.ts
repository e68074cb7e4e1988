import { readAward, readDay, readDecisions, readLevel } from './model-cells.js';
import type { ModelColumn } from './model-columns.js';

/** Gives the text of a cell of the row; empty where there is no such column. */
export type Cell = (name: ModelColumn) => string;

/** Tells what is wrong with a cell of the row, in both languages. */
export type Tell = (column: ModelColumn, vi: string, en: string) => void;

/** An act before it is checked. */
export interface DraftAct extends Readonly<Record<string, unknown>> {
  readonly on: string;
}

/** What was decided on a model: recognised by a level, commended, each with its decision and day. */
export function decidedActs(cell: Cell, tell: Tell): DraftAct[] {
  const isRecognised = cell('level') !== '';
  const isCommended = cell('award') !== '';
  const decisions = readDecisions(cell('decision'));
  if (!isRecognised && !isCommended) {
    if (cell('decision') !== '')
      tell(
        'level',
        'Có số quyết định nhưng chưa rõ quyết định gì: ghi cấp công nhận hoặc hình thức khen thưởng.',
        'There is a decision and not what it decided: give the level that recognised or the award.',
      );
    return [];
  }
  const level = readLevel(cell('level'));
  if (isRecognised && level === undefined)
    tell(
      'level',
      'Ghi cấp công nhận: cơ sở, huyện, tỉnh hoặc trung ương.',
      'Give the level: cơ sở, huyện, tỉnh or trung ương.',
    );
  const [first, last = first] = decisions;
  if (!first || !last) {
    tell(
      'decision',
      'Ghi số và ký hiệu quyết định, ví dụ 15/QĐ-UBND ngày 05/10/2026.',
      'Give number and symbol of the decision, such as 15/QĐ-UBND ngày 05/10/2026.',
    );
    return [];
  }
  const given = readDay(cell('decided'));
  const day = given?.isFirstDay === false ? given.on : undefined;
  const [recognisedOn, commendedOn] = [first.on ?? day, last.on ?? day];
  if (recognisedOn === undefined || commendedOn === undefined) {
    tell(
      'decided',
      'Ghi ngày quyết định, cạnh số quyết định hoặc ở cột Ngày quyết định.',
      'Give the day of the decision beside its number or in a column Ngày quyết định.',
    );
    return [];
  }
  const decisionOf = (symbol: string, issuedOn: string) => ({ symbol, issuedOn });
  return [
    ...(isRecognised
      ? [
          {
            act: 'recognised',
            on: recognisedOn,
            level,
            decision: decisionOf(first.symbol, recognisedOn),
          },
        ]
      : []),
    ...(isCommended
      ? [
          {
            act: 'commended',
            on: commendedOn,
            award: readAward(cell('award')),
            decision: decisionOf(last.symbol, commendedOn),
          },
        ]
      : []),
  ];
}
