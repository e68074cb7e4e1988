import type { LitElement } from 'lit';

/** Puts what the controls say onto the element of a story, once the story has been drawn. */
export function applyControls(
  canvas: HTMLElement,
  tag: string | undefined,
  args: Readonly<Record<string, unknown>>,
): void {
  if (tag === undefined) return;
  queueMicrotask(() => {
    const element = canvas.querySelector<LitElement>(tag);
    if (!element) return;
    for (const [name, value] of Object.entries(args)) setProperty(element, name, value);
  });
}

/** The manifest names a control by attribute or by property; both lead to the same field. */
function setProperty(element: LitElement, name: string, value: unknown): void {
  const { observedAttributes } = element.constructor as typeof LitElement;
  if (typeof value === 'object' || !observedAttributes.includes(name)) {
    if (name in element && value !== undefined) Reflect.set(element, name, value);
  } else if (value === undefined || value === '' || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : textOf(value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What Storybook knows of an attribute or property. */
interface ArgType {
  readonly table?:
    | {
        readonly category?: string | undefined;
        readonly type?: { readonly summary?: string | undefined } | undefined;
      }
    | undefined;
}

/** Gives each attribute the control that its type in the manifest asks for: Storybook itself takes them for events. */
export function withControls<T extends ArgType>({
  argTypes,
}: {
  readonly argTypes: Readonly<Record<string, T>>;
}): Record<string, T> {
  return Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const { category, type } = argType.table ?? {};
      return [
        name,
        category === 'attributes' ? { ...argType, ...controlFor(type?.summary ?? '') } : argType,
      ];
    }),
  );
}

function controlFor(type: string): object {
  const options = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word);
  if (options.length > 0) return { control: { type: 'select' }, options };
  if (/\bboolean\b/.test(type)) return { control: { type: 'boolean' } };
  if (/\bnumber\b/.test(type)) return { control: { type: 'number' } };
  return { control: { type: /\bstring\b(?!,)/.test(type) ? 'text' : 'object' } };
}
