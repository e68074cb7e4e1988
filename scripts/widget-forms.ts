import { LINK_KINDS } from '../widgets/loader/widget-link.js';
import type { OptionField, WidgetForm } from '../src/links/index.js';
import { elementsOf, type Manifest } from './editor-data/manifest-shape.js';

type Attributes = ReturnType<typeof elementsOf>[number]['attributes'];
type Attribute = NonNullable<Attributes>[number];

/**
 * The forms of the builder: of each kind of link the options that it can carry, each asked for as the manifest describes
 * the attribute.
 *
 * @throws Error where a link could carry what the widget does not have
 */
export function widgetForms(manifest: Manifest): WidgetForm[] {
  const elements = new Map(
    manifest.modules.flatMap(elementsOf).map((element) => [element.tagName, element]),
  );
  return [...LINK_KINDS].map(([kind, [widget, , names]]) => {
    const attributes = elements.get(`danvan-${widget}`)?.attributes ?? [];
    return {
      kind,
      fields: names.split(' ').map((name) => fieldOf(widget, name, attributes)),
    };
  });
}

function fieldOf(widget: string, name: string, attributes: readonly Attribute[]): OptionField {
  // An attribute of every element, which no manifest lists.
  if (name === 'lang') return { name, type: 'choice', values: ['vi', 'en'], standard: '' };
  const attribute = attributes.find((one) => one.name === name);
  if (!attribute) throw new Error(`A link can carry "${name}", which <danvan-${widget}> has not.`);
  const type = attribute.type?.text ?? '';
  if (type === 'boolean') return { name, type: 'switch' };
  if (type === 'number') return { name, type: 'number', standard: Number(attribute.default) };
  const values = [...type.matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
  if (values.length > 0) {
    const standard = attribute.default?.replace(/'/g, '') ?? '';
    return { name, type: 'choice', values, standard };
  }
  // A list of words is told in the description alone: `image lead date`.
  const [, words] = /`([a-z]+(?: [a-z]+)+)`/.exec(attribute.description ?? '') ?? [];
  if (words === undefined)
    throw new Error(`The form can't ask for "${name}" of <danvan-${widget}>: ${type}`);
  return { name, type: 'words', values: words.split(' ') };
}
