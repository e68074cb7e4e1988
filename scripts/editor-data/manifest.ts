import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { elementsOf, type Manifest, type ManifestModule } from './manifest-shape.js';
import { readSharedTokens } from './shared-tokens.js';
import { TypeReader, type FieldType } from './type-reader.js';

/** The manifest, and the types of the fields of each element by tag. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldType>>;
}

/**
 * Reads the custom elements manifest from the doc blocks of all widgets: paths of the built files, types written out, the
 * tokens that all widgets share, nothing private.
 *
 * @param root - folder of the repository, ending in a slash
 */
export async function readManifest(root: string): Promise<ReadManifest> {
  const read = (await cli({
    argv: ['analyze', '--litelement', '--globs', 'widgets/*/*.ts', '--quiet'],
    cwd: root,
    noWrite: true,
  })) as Manifest;
  const modules = read.modules.filter(
    (module) => elementsOf(module).length > 0 || definesElement(module),
  );
  const types = new TypeReader(
    root,
    modules.map(({ path }) => path),
  );
  const tokens = readSharedTokens(root);
  const fields = new Map<string, ReadonlyMap<string, FieldType>>();
  for (const module of modules) {
    for (const element of elementsOf(module)) {
      const ofClass = types.ofClass(module.path, element.name);
      fields.set(element.tagName, ofClass);
      element.members = (element.members ?? []).filter(
        ({ name, kind, privacy = 'public' }) =>
          privacy === 'public' && (kind === 'method' || ofClass.has(name)),
      );
      for (const member of element.members) {
        const type = ofClass.get(member.name);
        if (type) member.type = { text: type.text };
      }
      for (const attribute of element.attributes ?? []) {
        const type = ofClass.get(attribute.fieldName ?? '');
        if (type) attribute.type = { text: type.text };
      }
      // The analyzer lists events of inner parts, too, which nobody hears outside and no doc block tells.
      element.events = (element.events ?? []).filter(
        ({ description }) => description !== undefined,
      );
      element.cssProperties = [...(element.cssProperties ?? []), ...tokens];
    }
  }
  return { manifest: asBuilt({ ...read, modules }), fields };
}

function definesElement({ exports = [] }: ManifestModule): boolean {
  return exports.some(({ kind }) => kind === 'custom-element-definition');
}

/** With the paths of the built files in place of the sources'. */
function asBuilt(manifest: Manifest): Manifest {
  const text = JSON.stringify(manifest).replace(/"\/?(widgets\/[\w/-]+)\.[jt]s"/g, '"dist/$1.js"');
  return JSON.parse(text) as Manifest;
}
