import { html } from 'hono/html';
import { OPTION_PREFIX, type OptionField, type WidgetForm } from '../../src/links/index.js';
import type { Locale, Sentence } from '../../src/schema/index.js';
import { say, type Html } from '../pages/layout.js';
import { PAGE_KINDS, type PageKind } from '../pages/page-place.js';
import type { Asked } from './builder-page.js';
import { CMS_ADVICE } from './cms-advice.js';
import { KIND_WORDS, OPTION_WORDS, VALUE_WORDS } from './option-words.js';

/** The form of the builder: all kinds, each with what its link can carry; those not chosen are hidden. */
export function builderForm(forms: readonly WidgetForm[], asked: Asked, title: string): Html {
  const { locale, kind, id, text, cms } = asked;
  return html`<form id="builder" method="get" action="builder">
    <input type="hidden" name="lang" value="${locale}" />
    <fieldset>
      <legend>${say(locale, '1. Chọn khối', '1. Choose a widget')}</legend>
      <div class="kinds">
        ${PAGE_KINDS.map(
          (each) =>
            html`<label class="tick"
              ><input type="radio" name="kind" value="${each}" ${ticked(each === kind)} />${
                KIND_WORDS[each].name[locale]
              }</label
            >`,
        )}
      </div>
    </fieldset>
    <fieldset>
      <legend>${say(locale, '2. Điền', '2. Fill in')}</legend>
      <div class="fields">
        <label class="field"
          ><span id="id-label">${KIND_WORDS[kind].id[locale]}</span
          ><input
            name="id"
            value="${id}"
            required
            pattern="[A-Za-z0-9][A-Za-z0-9_\\-]{0,63}"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            aria-describedby="id-problem"
        /></label>
        <label class="field"
          ><span
            >${say(locale, 'Chữ hiện trên liên kết (không bắt buộc)', 'Words of the link (optional)')}</span
          ><input
            name="text"
            value="${text}"
            maxlength="200"
            placeholder="${title}"
            autocomplete="off"
        /></label>
        <label class="field"
          ><span>${say(locale, 'Cổng dùng hệ thống nào', 'The CMS of the portal')}</span
          ><select name="cms">
            ${[...CMS_ADVICE].map(
              ([name, advice]) =>
                html`<option value="${name}" ${selected(name === cms)}>
                  ${typeof advice.name === 'string' ? advice.name : advice.name[locale]}
                </option>`,
            )}
          </select></label
        >
      </div>
      ${forms.map((form) => optionsOf(form, form.kind === kind, asked))}
    </fieldset>
    <button class="without-script">${say(locale, 'Xem địa chỉ', 'Show the address')}</button>
  </form>`;
}

function optionsOf({ kind, fields }: WidgetForm, isChosen: boolean, asked: Asked): Html {
  const { locale } = asked;
  // The script shows the fields of another kind as soon as it is chosen.
  const words = KIND_WORDS[kind as PageKind];
  return html`<fieldset
    data-kind="${kind}"
    data-id-label="${words.id[locale]}"
    data-name="${words.name[locale]}"
    ${isChosen ? '' : html`hidden disabled`}
  >
    <legend>${say(locale, 'Tùy chọn', 'Options')}</legend>
    <div class="fields">
      ${fields.map((field) => fieldOf(field, locale, isChosen ? asked.chosen(field.name) : []))}
    </div>
  </fieldset>`;
}

function fieldOf(field: OptionField, locale: Locale, chosen: readonly string[]): Html {
  const name = OPTION_PREFIX + field.name;
  const label = spoken(OPTION_WORDS, field.name, locale);
  switch (field.type) {
    case 'switch':
      return html`<label class="tick"
        ><input type="checkbox" name="${name}" ${ticked(chosen.length > 0)} />${label}</label
      >`;
    case 'number':
      return html`<label class="field"
        ><span>${label}</span
        ><input
          type="number"
          name="${name}"
          min="0"
          max="999"
          value="${chosen[0] ?? field.standard}"
      /></label>`;
    case 'choice': {
      const value = chosen[0] ?? field.standard;
      return html`<label class="field"
        ><span>${label}</span
        ><select name="${name}">
          ${
            field.standard === ''
              ? html`<option value="">${say(locale, 'Theo trang', 'As the page')}</option>`
              : ''
          }
          ${field.values.map(
            (each) =>
              html`<option value="${each}" ${selected(each === value)}>
                ${spoken(VALUE_WORDS, each, locale)}
              </option>`,
          )}
        </select></label
      >`;
    }
    case 'words':
      return html`<fieldset class="words">
        <legend>${label}</legend>
        ${field.values.map(
          (each) =>
            html`<label class="tick"
              ><input
                type="checkbox"
                name="${name}"
                value="${each}"
                ${ticked(chosen.includes(each))}
              />${spoken(VALUE_WORDS, each, locale)}</label
            >`,
        )}
      </fieldset>`;
  }
}

function spoken(words: Readonly<Record<string, Sentence>>, name: string, locale: Locale): string {
  return words[name]?.[locale] ?? name;
}

const ticked = (is: boolean): Html | string => (is ? html`checked` : '');
const selected = (is: boolean): Html | string => (is ? html`selected` : '');
