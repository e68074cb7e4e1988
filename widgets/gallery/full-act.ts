import type { ModelAct } from '../../src/campaigns/model.js';
import type { DocumentReference } from '../../src/documents/reference.js';
import { isIsoDate } from '../../src/schema/iso-date.js';
import { field, oneOf, plain, text } from '../shared/unknown-data.js';
import type { ActView } from './model-acts.js';

const AWARDS = ['commendation', 'certificate-of-merit', 'other'] as const;
const MOST_NAME = 500;

/** All that is told of an act; nothing where it lacks what it needs. */
export function readFullAct({ act, on, level, source: data }: ActView): ModelAct | undefined {
  const decision = readDecision(field(data, 'decision'));
  switch (act) {
    case 'registered':
    case 'building':
      return { act, on };
    case 'assessed':
      return level && { act, on, level, passed: field(data, 'passed') === true };
    case 'recognised':
      return level && decision && { act, on, level, decision };
    case 'commended': {
      const award = oneOf(AWARDS, field(data, 'award')) ?? 'other';
      return decision && { act, on, level, award, decision };
    }
    case 'ended':
      return { act, on, reason: plain(field(data, 'reason'), MOST_NAME) };
  }
}

function readDecision(data: unknown): DocumentReference | undefined {
  const symbol = plain(field(data, 'symbol'), MOST_NAME);
  const issuedOn = text(field(data, 'issuedOn'));
  return symbol === undefined
    ? undefined
    : {
        symbol,
        issuer: plain(field(data, 'issuer'), MOST_NAME),
        issuedOn: issuedOn !== undefined && isIsoDate(issuedOn) ? issuedOn : undefined,
        document: text(field(data, 'document')),
      };
}
