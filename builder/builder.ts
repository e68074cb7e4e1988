import {
  chosenOptions,
  OPTION_PREFIX,
  widgetCodes,
  type LinkedWidget,
  type WidgetForm,
} from '../src/links/index.js';
import { copyRich, copyText, selectLink } from './clipboard.js';
import { find, findAll, findOf } from './page-parts.js';
import { titleOf } from './title-of.js';

const PAUSE_MS = 300;

const form = findOf(HTMLFormElement, '#builder');
const preview = find('#preview');
const copied = find('#copied');
const link = findOf(HTMLAnchorElement, '#link');
/** The address under which the service is known; the preview goes by the one of this page. */
const base = find('main').dataset['base'] ?? '';
const here = new URL('.', location.href).href;

let title = '';
let waiting: ReturnType<typeof setTimeout> | undefined;
let shown = '';

async function start(): Promise<void> {
  const response = await fetch('builder/widget-forms.json');
  const forms = (await response.json()) as readonly WidgetForm[];
  document.body.classList.add('scripted');
  form.addEventListener('input', () => {
    update(forms);
    clearTimeout(waiting);
    waiting = setTimeout(() => void name(forms), PAUSE_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    find('#copy').focus();
  });
  find('#copy').addEventListener('click', () => void copy(forms));
  find('#copy-loader').addEventListener('click', () => void copyLoader());
  update(forms);
  await name(forms);
}

/** Reads the title of what the id names, which is the link's text unless the admin writes one. */
async function name(forms: readonly WidgetForm[]): Promise<void> {
  const { kind, id } = widgetOf(forms);
  const found = isComplete() ? await titleOf(`${base}/${kind}/${id}`, lang()) : {};
  const current = widgetOf(forms);
  // Meanwhile another id may have been typed.
  if (current.kind !== kind || current.id !== id) return;
  title = found.title ?? '';
  find('#id-problem').textContent = found.problem ?? '';
  findOf(HTMLInputElement, '[name=text]').placeholder = title;
  update(forms);
  showPreview(widgetOf(forms), title !== '');
}

/** Brings all parts of the page to what the form says. */
function update(forms: readonly WidgetForm[]): void {
  const widget = widgetOf(forms);
  for (const fieldset of findAll<HTMLFieldSetElement>('fieldset[data-kind]')) {
    const isChosen = fieldset.dataset['kind'] === widget.kind;
    fieldset.hidden = !isChosen;
    fieldset.disabled = !isChosen;
    if (isChosen) find('#id-label').textContent = fieldset.dataset['idLabel'] ?? '';
  }
  for (const part of findAll('[data-cms]')) part.hidden = part.dataset['cms'] !== text('cms');
  const has = isComplete();
  for (const part of findAll('[data-with-id]')) part.hidden = !has;
  for (const part of findAll('[data-without-id]')) part.hidden = has;
  find('#by-hand').hidden = true;
  copied.textContent = '';
  showCodes(widget, has);
  showAddress();
}

function showCodes(widget: LinkedWidget, has: boolean): void {
  const codes = widgetCodes(base, widget);
  const known = new Map<string, string | undefined>(Object.entries(codes));
  for (const place of findAll('[data-code]'))
    place.textContent = has ? (known.get(place.dataset['code'] ?? '') ?? '') : '';
  for (const way of findAll('[data-way]')) way.hidden = !known.has(way.dataset['way'] ?? '');
  link.href = codes.address;
  link.textContent = widget.text;
}

/** The page's own address holds what the form says: it can be kept, sent, and read again in the other language. */
function showAddress(): void {
  const query = new URLSearchParams();
  for (const [field, value] of new FormData(form))
    if (typeof value === 'string') query.append(field, value);
  history.replaceState(null, '', `?${query.toString()}`);
  query.set('lang', lang() === 'vi' ? 'en' : 'vi');
  findOf(HTMLAnchorElement, '#language').href = `?${query.toString()}`;
}

/** Puts the very link into the page; the loader does the rest. */
function showPreview(widget: LinkedWidget, isThere: boolean): void {
  // A look at the counter is no visit.
  const options =
    widget.kind === 'stats' && !widget.options.some(([option]) => option === 'no-count')
      ? [...widget.options, ['no-count', ''] as const]
      : widget.options;
  const { address } = widgetCodes(here, { ...widget, options });
  const wanted = isThere ? address : '';
  if (wanted === shown) return;
  shown = wanted;
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = widget.text;
  preview.replaceChildren(...(isThere ? [anchor] : []));
}

async function copy(forms: readonly WidgetForm[]): Promise<void> {
  const codes = widgetCodes(base, widgetOf(forms));
  if (await copyRich(codes.link, codes.address)) {
    copied.textContent = copied.dataset['done'] ?? '';
    return;
  }
  find('#by-hand').hidden = false;
  selectLink(link, codes.link, codes.address);
  copied.textContent = copied.dataset['byHand'] ?? '';
}

async function copyLoader(): Promise<void> {
  const code = find('#loader');
  const isDone = await copyText(code.textContent);
  if (!isDone) getSelection()?.selectAllChildren(code);
  find('#loader-copied').textContent = isDone ? '✓' : 'Ctrl+C';
}

function widgetOf(forms: readonly WidgetForm[]): LinkedWidget {
  const kind = text('kind');
  const fields = forms.find((each) => each.kind === kind)?.fields ?? [];
  const named = find(`fieldset[data-kind="${kind}"]`).dataset['name'] ?? '';
  const active = find(`fieldset[data-kind="${kind}"]`);
  const chosen = (option: string): string[] => {
    const controls = active.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      `[name="${OPTION_PREFIX}${option}"]`,
    );
    return [...controls].flatMap((control) =>
      control instanceof HTMLInputElement && control.type === 'checkbox' && !control.checked
        ? []
        : [control.value],
    );
  };
  return {
    kind,
    id: text('id').trim(),
    options: chosenOptions(fields, chosen),
    text: text('text').trim() || title || named,
  };
}

function isComplete(): boolean {
  return findOf(HTMLInputElement, '[name=id]').checkValidity();
}

function text(field: string): string {
  const value = new FormData(form).get(field);
  return typeof value === 'string' ? value : '';
}

function lang(): string {
  return document.documentElement.lang;
}

await start();
