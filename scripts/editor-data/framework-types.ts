import { allElements } from './editors.js';
import { FRAMEWORK_EXAMPLES } from './framework-examples.js';
import type { ReadManifest } from './manifest.js';

/** `dist/types/elements.d.ts`: what each element takes and tells, for the types of the frameworks. */
export function elementTypes({ manifest, fields }: ReadManifest): string {
  const modules = new Map(
    manifest.modules.flatMap(({ path, declarations = [] }) =>
      declarations.map(({ name }) => [name, path.replace(/^dist\//, '../')] as const),
    ),
  );
  const elements = allElements(manifest).map((element) => {
    const types = fields.get(element.tagName);
    const attributes = (element.attributes ?? []).map(
      ({ name, description, fieldName = '' }) =>
        `${doc(description)}    '${name}'?: ${attributeType(types?.get(fieldName)?.imported)};`,
    );
    const properties = (element.members ?? [])
      .filter(({ kind }) => kind === 'field')
      .map(
        ({ name, description }) =>
          `${doc(description)}    ${name}?: ${types?.get(name)?.imported ?? 'unknown'};`,
      );
    const events = (element.events ?? []).map(
      ({ name, description, type }) =>
        `${doc(description)}    '${name}': import('../widgets/index.js').${type.text};`,
    );
    return `${doc(element.summary, '  ')}  '${element.tagName}': {
    element: import('${modules.get(element.name) ?? ''}').${element.name};
    attributes: {
${indented(attributes)}
    };
    properties: {
${indented(properties)}
    };
    events: {
${indented(events)}
    };
  };`;
  });
  return `${HEAD}
/**
 * Every element of danvan: its class, attributes, properties and events.
 *
 * @example
 * const attributes: DanvanElements['danvan-poll']['attributes'] = { poll: 'giao-dien', 'results-only': true };
 */
export interface DanvanElements {
${elements.join('\n')}
}
`;
}

/** The types of each framework, by file name: they put the elements among those that its templates know. */
export const FRAMEWORK_TYPES: Readonly<Record<string, string>> = {
  'react.d.ts': `${head('React 19', 'react')}
import type { HTMLAttributes, Key, ReactNode, Ref } from 'react';
import type { DanvanElements } from './elements.js';

${handlerProps("HTMLAttributes<DanvanElements[Tag]['element']>")} & {
    children?: ReactNode;
    class?: string;
    key?: Key | null;
    ref?: Ref<DanvanElements[Tag]['element']>;
  };
${jsxElements('react')}`,
  'preact.d.ts': `${head('Preact', 'preact')}
import type { JSX } from 'preact';
import type { DanvanElements } from './elements.js';

${handlerProps("JSX.HTMLAttributes<DanvanElements[Tag]['element']>")};
${jsxElements('preact')}`,
  'solid.d.ts': `${head('Solid', 'solid')}
import type { JSX } from 'solid-js';
import type { DanvanElements } from './elements.js';

type Props<Tag extends keyof DanvanElements> = Omit<
  JSX.HTMLAttributes<DanvanElements[Tag]['element']>,
  keyof DanvanElements[Tag]['attributes']
> &
  DanvanElements[Tag]['attributes'] & {
    [Name in keyof DanvanElements[Tag]['properties'] & string as \`prop:\${Name}\`]?: DanvanElements[Tag]['properties'][Name];
  } & {
    [Name in keyof DanvanElements[Tag]['events'] & string as \`on:\${Name}\`]?: (
      event: DanvanElements[Tag]['events'][Name],
    ) => void;
  };
${jsxElements('solid-js')}`,
  'vue.d.ts': `${head('Vue 3', 'vue')}
import type { DefineComponent, HTMLAttributes, PublicProps } from 'vue';
import type { DanvanElements } from './elements.js';

type Props<Tag extends keyof DanvanElements> = Omit<
  HTMLAttributes,
  keyof DanvanElements[Tag]['attributes'] | keyof DanvanElements[Tag]['properties']
> &
  DanvanElements[Tag]['attributes'] &
  Omit<DanvanElements[Tag]['properties'], keyof DanvanElements[Tag]['attributes']> &
  PublicProps;
type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${First}\${Capitalize<Camel<Rest>>}\`
  : Name;
type Emits<Tag extends keyof DanvanElements> = {
  [Name in keyof DanvanElements[Tag]['events'] & string]: (
    event: DanvanElements[Tag]['events'][Name],
  ) => void;
};
type Elements = {
  [Tag in keyof DanvanElements]: new () => {
    $props: Props<Tag> & {
      [Name in keyof DanvanElements[Tag]['events'] & string as \`on\${Capitalize<Camel<Name>>}\`]?: (
        event: DanvanElements[Tag]['events'][Name],
      ) => void;
    };
    $emit: Emits<Tag>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`,
  'svelte.d.ts': `${head('Svelte 5', 'svelte')}
import type { HTMLAttributes } from 'svelte/elements';
import type { DanvanElements } from './elements.js';

${handlerProps("HTMLAttributes<DanvanElements[Tag]['element']>")};
type Elements = { [Tag in keyof DanvanElements]: Props<Tag> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`,
};

const HEAD = `/**
 * What each element takes and tells, for types of your own. Made from the doc blocks of the widgets.
 *
 * @module danvan/jsx
 */`;

function head(framework: string, name: string): string {
  const example = (FRAMEWORK_EXAMPLES[name] ?? '').replace(/^/gm, ' * ').replace(/ +$/gm, '');
  return `/**
 * The danvan elements in the templates of ${framework}. Types alone: import it once in the project.
 *
 * @module danvan/${name}
 *
 * @example
${example}
 */`;
}

/** What an element takes where the template hears events by properties `on…`, on top of what any element takes. */
function handlerProps(base: string): string {
  return `type Props<Tag extends keyof DanvanElements> = Omit<
  ${base},
  keyof DanvanElements[Tag]['attributes'] | keyof DanvanElements[Tag]['properties']
> &
  DanvanElements[Tag]['attributes'] &
  Omit<DanvanElements[Tag]['properties'], keyof DanvanElements[Tag]['attributes']> & {
    [Name in keyof DanvanElements[Tag]['events'] & string as \`on\${Name}\`]?: (
      event: DanvanElements[Tag]['events'][Name],
    ) => void;
  }`;
}

/** The elements among those of a JSX. */
function jsxElements(module: string): string {
  return `type Elements = { [Tag in keyof DanvanElements]: Props<Tag> };

declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;
}

/** An attribute is text, unless it is there or not, or counts. */
function attributeType(type: string | undefined): string {
  if (type === undefined) return 'string';
  const isPlain = /^(?:string|number|boolean|null|undefined|'[^']*'|[\s|])+$/.test(type);
  if (!isPlain) return 'string';
  return /\bnumber\b/.test(type) ? `${type} | \`\${number}\`` : type;
}

function doc(text: string | undefined, indent = '    '): string {
  return text === undefined ? '' : `${indent}/** ${text.replaceAll('*/', '* /')} */\n`;
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^/gm, '  ')).join('\n');
}
