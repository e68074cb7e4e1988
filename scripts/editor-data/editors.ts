import { elementsOf, type ElementDeclaration, type Manifest } from './manifest-shape.js';
import type { ReadManifest } from './manifest.js';

/** Data for VS Code (`html.customData`). */
export function htmlCustomData({ manifest, fields }: ReadManifest): object {
  return {
    $schema:
      'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json',
    version: 1.1,
    tags: allElements(manifest).map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: describe(element) },
      attributes: (element.attributes ?? []).map(({ name, description, fieldName = '' }) => {
        const type = fields.get(element.tagName)?.get(fieldName);
        return {
          name,
          description: { kind: 'markdown', value: description ?? '' },
          ...(type?.text === 'boolean' ? { valueSet: 'v' } : {}),
          ...(type && type.words.length > 0
            ? { values: type.words.map((word) => ({ name: word })) }
            : {}),
        };
      }),
    })),
  };
}

/** Data for VS Code's style sheets (`css.customData`): the tokens. */
export function cssCustomData({ manifest }: ReadManifest): object {
  const properties = new Map(
    allElements(manifest).flatMap(({ cssProperties = [] }) =>
      cssProperties.map((property) => [property.name, property] as const),
    ),
  );
  return {
    version: 1.1,
    properties: [...properties.values()].map(({ name, description, default: standard }) => ({
      name,
      description: `${description ?? ''}${standard === undefined ? '' : ` (${standard})`}`,
    })),
    pseudoElements: [],
  };
}

/** Data for JetBrains' editors (`web-types`). */
export function webTypes({ manifest, fields }: ReadManifest, version: string): object {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name: 'danvan',
    version,
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: allElements(manifest).map((element) => {
          const types = fields.get(element.tagName);
          return {
            name: element.tagName,
            description: describe(element),
            attributes: (element.attributes ?? []).map((attribute) => {
              const type = types?.get(attribute.fieldName ?? '');
              const isBoolean = type?.text === 'boolean';
              return {
                name: attribute.name,
                description: attribute.description,
                ...(attribute.default === undefined ? {} : { default: attribute.default }),
                value: {
                  kind: isBoolean ? 'no-value' : 'plain',
                  type: type && type.words.length > 0 ? type.words.map(quoted) : type?.text,
                },
              };
            }),
            slots: element.slots ?? [],
            js: {
              properties: (element.members ?? [])
                .filter(({ kind }) => kind === 'field')
                .map(({ name, description, type }) => ({ name, description, type: type?.text })),
              events: (element.events ?? []).map(({ name, description, type }) => ({
                name,
                description,
                type: type.text,
              })),
            },
            css: {
              parts: element.cssParts ?? [],
              properties: (element.cssProperties ?? []).map(({ name, description }) => ({
                name,
                description,
              })),
            },
          };
        }),
      },
    },
  };
}

/** All elements of a manifest. */
export function allElements(manifest: Manifest): ElementDeclaration[] {
  return manifest.modules.flatMap(elementsOf);
}

function describe({ summary, description }: ElementDeclaration): string {
  return [summary, description].filter(Boolean).join('\n\n');
}

function quoted(word: string): string {
  return `"${word}"`;
}
