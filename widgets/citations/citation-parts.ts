import { html, nothing, type TemplateResult } from 'lit';
import type { Citation } from '../../src/documents/citation.js';
import { documentKinds } from '../../src/documents/kind-list.js';
import { resolveNamed } from '../../src/documents/named-resolutions.js';
import { firstOf } from '../../src/schema/first-of.js';
import { formatDate } from '../../src/vietnamese/date-format.js';
import type { MessagesController } from '../shared/messages.js';
import type { CitationPanelMessage } from './citation-panel.messages.js';
import type { IssuerReport, IssuerStory } from './issuer-story.js';

type Messages = MessagesController<CitationPanelMessage>;

const MOST_NAMES = 4;

/** What the text says of a document, part by part, and what it leaves open. */
export function renderParts(
  citation: Citation,
  report: IssuerReport,
  messages: Messages,
): TemplateResult {
  const { number, symbol, year, date } = citation;
  const named = resolveNamed(citation);
  const row = (name: CitationPanelMessage, value: unknown) =>
    value === null || value === '' ? nothing : renderRow(messages.say(name), value);
  const missing = missingOf(citation, report).map((name) => messages.say(name));
  return html`
    <dl class="rows">
      ${row('kind', html`<span lang="vi">${kindName(citation.type)}</span>`)}
      ${row('number', number)} ${row('symbol', symbol)} ${row('year', year)}
      ${row('date', date === null ? null : formatDate(date, messages.locale))}
      ${renderIssuers(citation, report, messages)} ${row('stands-for', named.join(', '))}
    </dl>
    ${
      missing.length === 0
        ? nothing
        : html`<p part="missing" class="muted">
            ${messages.say('missing', { what: missing.join(', ') })}
          </p>`
    }
  `;
}

/** The name of a citation as people say it: `Kế hoạch số 34/KH-UBND`. */
export function nameOf(citation: Citation): string {
  const text = citation.text.replace(/\s+/g, ' ').trim();
  const kind = kindName(citation.type);
  if (citation.form !== 'symbol' || citation.canonical === null)
    return /^\d/.test(text) ? `${kind} số ${text}` : text;
  return `${kind} số ${citation.canonical}`;
}

function kindName(slug: string): string {
  const name = firstOf(documentKinds, (kind) => kind.slug === slug)?.name ?? slug;
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function renderIssuers(
  { issuer }: Citation,
  report: IssuerReport,
  messages: Messages,
): TemplateResult | readonly TemplateResult[] | typeof nothing {
  if (report.isKnown)
    return report.issuers.map(
      (story) =>
        html`${renderRow(messages.say('issuer'), html`<span lang="vi">${story.then}</span>`)}
        ${renderRow(messages.say('now'), renderNow(story, messages))}`,
    );
  const { candidates } = report;
  const isFew = candidates.length > 0 && candidates.length <= MOST_NAMES;
  const guess = isFew ? messages.say('may-be', { names: candidates.join(', ') }) : '';
  if (issuer === null && guess === '') return nothing;
  return renderRow(
    messages.say('issuer'),
    issuer === null ? guess : html`<span lang="vi">${issuer}</span> ${guess && `(${guess})`}`,
  );
}

function renderNow(
  { then, now, endedOn, heirs }: IssuerStory,
  messages: Messages,
): TemplateResult | string {
  if (now !== undefined) return now === then ? messages.say('unchanged') : now;
  const ended =
    endedOn === undefined
      ? messages.say('ended')
      : messages.say('ended-on', { date: formatDate(endedOn, messages.locale) });
  if (heirs.length === 0) return ended;
  return html`${ended}
    <details>
      <summary>${messages.say('heirs', { count: heirs.length })}</summary>
      <ul lang="vi">
        ${heirs.map((heir) => html`<li>${heir}</li>`)}
      </ul>
    </details>`;
}

function renderRow(name: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

/** What a document is told by and the text does not say. */
function missingOf(citation: Citation, report: IssuerReport): CitationPanelMessage[] {
  if (citation.form === 'named') return [];
  const missing: CitationPanelMessage[] = [];
  if (citation.symbol === null) missing.push('no-symbol');
  if (citation.date === null && citation.year === null) missing.push('no-date');
  if (!report.isKnown) missing.push(citation.issuer === null ? 'no-issuer' : 'unclear-issuer');
  return missing;
}
