import { html, nothing, type TemplateResult } from 'lit';
import type { OfficialDocument } from '../../src/documents/document.js';
import { formatDate } from '../../src/vietnamese/date-format.js';
import type { MessagesController } from '../shared/messages.js';
import { safeLink } from '../shared/own-content.js';
import type { CitationPanelMessage } from './citation-panel.messages.js';
import type { CitedDocuments } from './cited-document.js';

/** The documents of the site's list that a citation means, or those that it may mean. */
export function renderDocuments(
  { exact, possible }: CitedDocuments,
  messages: MessagesController<CitationPanelMessage>,
): TemplateResult {
  const documents = exact.length > 0 ? exact : possible;
  if (documents.length === 0) return html`<p class="muted">${messages.say('not-listed')}</p>`;
  return html`<p>${messages.say(exact.length > 0 ? 'document' : 'possible')}:</p>
    <ul lang="vi">
      ${documents.map((document) => renderDocument(document, messages))}
    </ul>`;
}

function renderDocument(
  { abstract, issuers, issuedOn, files }: OfficialDocument,
  messages: MessagesController<CitationPanelMessage>,
): TemplateResult {
  const about = [
    issuers.map(({ name }) => name).join(', '),
    issuedOn === undefined ? '' : formatDate(issuedOn, messages.locale),
  ].filter((text) => text !== '');
  const [first, ...others] = files.flatMap(({ url, name }) => {
    const href = safeLink(url);
    return href === undefined ? [] : [{ href, name }];
  });
  return html`<li>
    ${first ? html`<a href=${first.href}>${abstract}</a>` : abstract}
    ${about.length === 0 ? nothing : html`<span class="muted">(${about.join(', ')})</span>`}
    ${others.map(({ href, name }) => html`<a href=${href}>${name ?? fileName(href)}</a> `)}
  </li>`;
}

function fileName(href: string): string {
  return new URL(href).pathname.split('/').at(-1) || href;
}
