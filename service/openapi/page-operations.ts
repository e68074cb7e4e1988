import { CMS_ADVICE } from '../builder/cms-advice.js';
import { PAGE_KINDS } from '../pages/page-place.js';
import { integer, type Operation, type Query } from './operation.js';

const LIST_QUERY: readonly Query[] = [
  { name: 'q', about: 'Words to look for, with or without accents.', schema: { type: 'string' } },
  { name: 'page', about: 'Which part of a long list; the first is 1.', schema: { type: 'string' } },
];
const narrowedBy = (...names: readonly string[]): Query[] => [
  ...LIST_QUERY,
  ...names.map((name) => ({ name, about: `Only this ${name}.`, schema: { type: 'string' } })),
];
const GALLERY_QUERY = narrowedBy('unit', 'field', 'year', 'form', 'level');
const DOCUMENTS_QUERY = narrowedBy('kind', 'issuer', 'year');

/** What there is as a full page and inside another page. */
const LINKED: readonly (Pick<Operation, 'about' | 'query' | 'hasPictures'> & {
  readonly kind: string;
  readonly parameter: string;
})[] = [
  { kind: 'poll', parameter: 'poll', about: 'A poll', hasPictures: true },
  { kind: 'stats', parameter: 'site', about: 'Statistics', hasPictures: true },
  { kind: 'news', parameter: 'feed', about: 'A feed', query: LIST_QUERY },
  { kind: 'gallery', parameter: 'site', about: 'Models', query: GALLERY_QUERY },
  { kind: 'documents', parameter: 'site', about: 'Documents', query: DOCUMENTS_QUERY },
  { kind: 'campaign', parameter: 'campaign', about: 'A campaign' },
];

/** What people open and pages load: full pages, frames, pictures, scripts. */
export const PAGE_OPERATIONS: readonly Operation[] = [
  ...LINKED.flatMap(({ kind, parameter, about, query, hasPictures }): Operation[] => {
    const rest = { reply: 'page', ...(query ? { query } : {}) } as const;
    return [
      {
        method: 'GET',
        path: `/${kind}/:${parameter}`,
        about: `${about} as a full page.`,
        ...rest,
        ...(hasPictures === true ? { hasPictures } : {}),
      },
      {
        method: 'GET',
        path: `/embed/${kind}/:${parameter}`,
        about: `${about} inside another page: usable without script, storage and cookies.`,
        ...rest,
      },
    ];
  }),
  {
    method: 'POST',
    path: '/embed/poll/:poll/votes',
    about: 'Casts the ballot of a framed page, with the ticket that the page holds.',
    body: 'FrameVoteRequest',
    reply: 'VoteReply',
  },
  {
    method: 'POST',
    path: '/embed/poll/:poll/task',
    about: 'The proof of work that such a ballot has to bring, where the poll asks for one.',
    body: 'FrameTaskRequest',
    reply: 'Challenge',
  },
  {
    method: 'GET',
    path: '/oembed',
    about: 'How to embed a page (oEmbed 1.0).',
    query: [
      {
        name: 'url',
        about: 'Address of a page or frame of this service.',
        schema: { type: 'string', format: 'uri' },
        isRequired: true,
      },
      { name: 'format', about: 'Only json.', schema: { enum: ['json'] } },
      { name: 'maxwidth', about: 'Most px of width.', schema: integer(1, 999_999) },
      { name: 'maxheight', about: 'Most px of height.', schema: integer(1, 999_999) },
    ],
    reply: { type: 'object' },
  },
  {
    method: 'GET',
    path: '/danvan.js',
    about: 'The loader, as a module.',
    reply: 'text/javascript',
  },
  {
    method: 'GET',
    path: '/danvan.iife.js',
    about: 'The loader, for templates too old for modules.',
    reply: 'text/javascript',
  },
  {
    method: 'GET',
    path: '/danvan.css',
    about: 'Keeps the space free that the widgets need.',
    reply: 'text/css',
  },
  {
    method: 'GET',
    path: '/favicon.ico',
    about: 'The icon of the pages.',
    reply: 'image/png',
  },
  { method: 'GET', path: '/admin', about: 'The page of the operator.', reply: 'page' },
  { method: 'GET', path: '/admin/:file', about: 'A script or sheet of that page.', reply: 'text' },
  {
    method: 'GET',
    path: '/',
    about: 'A page that says that the service runs, and leads to its other pages.',
    reply: 'page',
  },
  {
    method: 'GET',
    path: '/builder',
    about: 'The page that makes what an admin pastes into an article.',
    query: [
      { name: 'kind', about: 'What to show.', schema: { enum: PAGE_KINDS } },
      { name: 'id', about: 'Of which poll, site, feed or campaign.', schema: { type: 'string' } },
      { name: 'text', about: 'Words of the link.', schema: { type: 'string' } },
      { name: 'cms', about: 'The CMS to advise on.', schema: { enum: [...CMS_ADVICE.keys()] } },
    ],
    reply: 'page',
  },
  { method: 'GET', path: '/builder/:file', about: 'A file of that page.', reply: 'text' },
  {
    method: 'GET',
    path: '/check',
    about: 'Which form of the widgets survived in a published article of a site.',
    query: [{ name: 'url', about: 'Address of the article.', schema: { type: 'string' } }],
    reply: 'page',
  },
];
