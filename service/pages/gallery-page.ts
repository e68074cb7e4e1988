import { html } from 'hono/html';
import { recognitionAt, type ModelRegister, type PublicModel } from '../../src/campaigns/index.js';
import type { Locale } from '../../src/schema/index.js';
import { formatCount } from '../../src/vietnamese/index.js';
import { localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { readQuery } from '../http/query-text.js';
import { publicModels, today } from '../public-registers.js';
import { parameter, siteFor, type Service } from '../service-context.js';
import { page, say, type Html } from './layout.js';
import { filterForm, otherLanguage, pager, partOf, type FilteredList } from './list-parts.js';
import { FIELD_WORDS, FORM_WORDS, LEVEL_WORDS } from './register-words.js';
import type { ServiceAnswer } from '../http/exchange.js';

const LEVELS = ['central', 'province', 'district', 'base'] as const;

/** `GET /gallery/{site}`: the models of a site as a full page. */
export async function galleryPage(
  service: Service,
  context: RequestContext,
): Promise<ServiceAnswer> {
  const site = await siteFor(service, parameter(context, 'site'));
  const locale = localeFor(context);
  const query = readQuery(context.url);
  const register = await publicModels(service, site.id);
  const list = listOf(register, locale, today(service));
  const part = partOf(list, query);
  const title = register.title ?? galleryTitle(locale);
  const nameOf = namesOf(register);
  return page(context, {
    locale,
    title,
    site,
    hasImages: true,
    otherLanguage: otherLanguage(query, locale),
    body: html`<div class="wide">
      <h1>${title}</h1>
      ${filterForm(list, query, locale, say(locale, 'Tìm mô hình', 'Search models'))}
      <p>
        ${
          part.found === 0
            ? say(locale, 'Không có mô hình nào phù hợp.', 'No model matches.')
            : say(
                locale,
                `Có ${formatCount(part.found, locale)} mô hình.`,
                `${formatCount(part.found, locale)} ${part.found === 1 ? 'model' : 'models'}.`,
              )
        }
      </p>
      <ul class="items cards">
        ${part.items.map((model) => card(model, nameOf(model.unit), locale, today(service)))}
      </ul>
      ${pager(part, query, locale)}
    </div>`,
  });
}

/** The heading of a register without a title of its own. */
export function galleryTitle(locale: Locale): string {
  return say(locale, 'Mô hình “Dân vận khéo”', '“Dân vận khéo” models');
}

function listOf(register: ModelRegister, locale: Locale, on: string): FilteredList<PublicModel> {
  const nameOf = namesOf(register);
  const words =
    <Name extends string>(names: Readonly<Record<Name, Record<Locale, string>>>) =>
    (value: string) =>
      Object.hasOwn(names, value) ? names[value as Name][locale] : value;
  return {
    items: register.models,
    text: (model) =>
      [model.name, nameOf(model.unit), model.address, model.content, model.result].join('\n'),
    perPage: 24,
    filters: [
      {
        name: 'unit',
        label: say(locale, 'Đơn vị', 'Unit'),
        values: ({ unit }) => [unit],
        called: nameOf,
      },
      {
        name: 'field',
        label: say(locale, 'Lĩnh vực', 'Field'),
        values: ({ fields }) => fields,
        called: words(FIELD_WORDS),
      },
      {
        name: 'year',
        label: say(locale, 'Năm đăng ký', 'Year registered'),
        values: (model) => yearsOf(model),
        called: (year) => year,
        compare: (a, b) => Number(b) - Number(a),
      },
      {
        name: 'form',
        label: say(locale, 'Tập thể, cá nhân', 'Collective or individual'),
        values: ({ form }) => [form],
        called: words(FORM_WORDS),
      },
      {
        name: 'level',
        label: say(locale, 'Cấp công nhận', 'Recognised at'),
        values: (model) => [recognitionAt(model, on) ?? []].flat(),
        called: words(LEVEL_WORDS),
        compare: (a, b) =>
          LEVELS.findIndex((each) => each === a) - LEVELS.findIndex((each) => each === b),
      },
    ],
  };
}

function yearsOf({ acts }: PublicModel): string[] {
  const first = acts.find(({ act }) => act === 'registered') ?? acts[0];
  return first ? [first.on.slice(0, 4)] : [];
}

function namesOf({ units }: ModelRegister): (unit: string) => string {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return (unit) => names.get(unit) ?? unit;
}

function card(model: PublicModel, unit: string, locale: Locale, on: string): Html {
  const [image] = model.images;
  const level = recognitionAt(model, on);
  const facts = [
    FORM_WORDS[model.form][locale],
    ...model.fields.map((field) => FIELD_WORDS[field][locale]),
    ...yearsOf(model).map((year) => say(locale, `đăng ký năm ${year}`, `registered in ${year}`)),
    ...(level === undefined
      ? []
      : [
          say(
            locale,
            `công nhận ${LEVEL_WORDS[level].vi.toLowerCase()}`,
            `recognised at ${LEVEL_WORDS[level].en.toLowerCase()}`,
          ),
        ]),
  ];
  return html`<li id="${model.id}">
    ${image ? html`<img src="${image.url}" alt="${image.alt ?? image.caption ?? ''}" loading="lazy" />` : ''}
    <h2>${model.name}</h2>
    <p>${unit}${model.address === undefined ? '' : html` – ${model.address}`}</p>
    <p class="facts">${facts.join(' · ')}</p>
    ${
      model.content === undefined && model.result === undefined
        ? ''
        : html`<details>
            <summary>${say(locale, 'Nội dung, kết quả', 'Content and result')}</summary>
            ${model.content === undefined ? '' : html`<p>${model.content}</p>`}
            ${
              model.result === undefined
                ? ''
                : html`<p><b>${say(locale, 'Kết quả', 'Result')}:</b> ${model.result}</p>`
            }
          </details>`
    }
  </li>`;
}
