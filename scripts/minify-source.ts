import { transform } from 'esbuild';
import ts from 'typescript';

/** What stands instead of a stretch of a module. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes a module small where esbuild can't: `css` without expressions goes through esbuild's own minifier; in `html` and
 * `svg` a run of white space becomes one space, or none beside the tags of blocks; the `@property` decorators of a class
 * become its `static properties`, which need no helper and are shorter.
 *
 * @param code - TypeScript
 */
export async function minifySource(code: string): Promise<string> {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022, true);
  const templates: ts.TaggedTemplateExpression[] = [];
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) templates.push(node);
    if (ts.isClassDeclaration(node)) edits.push(...staticProperties(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const { tag, template } of templates) {
    const name = tag.getText(source);
    if (name === 'css' && ts.isNoSubstitutionTemplateLiteral(template)) {
      const text = await minifyCss(template.text);
      edits.push({ start: template.getStart(source) + 1, end: template.getEnd() - 1, text });
    } else if (name === 'html' || name === 'svg') {
      for (const [start, end] of literalRanges(template, source))
        edits.push({ start, end, text: collapseMarkup(code.slice(start, end)) });
    }
  }
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    code,
  );
}

/** Takes the `@property` decorators of a class off, and tells Lit of the properties in one static field. */
function staticProperties({ members }: ts.ClassDeclaration): Edit[] {
  const edits: Edit[] = [];
  const properties: string[] = [];
  for (const member of members) {
    const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
    for (const decorator of decorators) {
      const { expression } = decorator;
      if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'property')
        throw new Error(`The CDN files know no decorator ${decorator.getText()}.`);
      const options = expression.arguments[0]?.getText() ?? '{}';
      properties.push(`${member.name?.getText() ?? ''}: ${options}`);
      edits.push({ start: decorator.getStart(), end: decorator.getEnd(), text: '' });
    }
  }
  if (properties.length === 0) return [];
  const text = `static properties = { ${properties.join(', ')} };`;
  return [...edits, { start: members.pos, end: members.pos, text }];
}

async function minifyCss(text: string): Promise<string> {
  const { code } = await transform(text, { loader: 'css', minify: true, charset: 'utf8' });
  // White space around the value of a custom property is none of it, and esbuild leaves it.
  const small = code
    .trim()
    .replace(/([{;]--[\w-]+): /g, '$1:')
    .replace(/(var\(--[\w-]+), /g, '$1,');
  return small.replaceAll('\\', '\\\\').replaceAll('`', '\\`');
}

/** The stretches of a template between its expressions. */
function literalRanges(template: ts.TemplateLiteral, source: ts.SourceFile): [number, number][] {
  if (ts.isNoSubstitutionTemplateLiteral(template))
    return [[template.getStart(source) + 1, template.getEnd() - 1]];
  const parts = [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  return parts.map((part) => [
    part.getStart(source) + 1,
    part.getEnd() - (part.kind === ts.SyntaxKind.TemplateTail ? 1 : 2),
  ]);
}

/** Tags beside which white space is not seen. */
const BLOCKS =
  'caption|dd|details|dialog|div|dl|dt|fieldset|figure|h[1-6]|legend|li|ol|p|summary|table|tbody|td|th|thead|tr|ul';
const BESIDE_BLOCK = new RegExp(` ?(</?(?:${BLOCKS})(?: [^<>]*)?>) ?`, 'g');

function collapseMarkup(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (\/?>)/g, '$1')
    .replace(BESIDE_BLOCK, '$1');
}
