import ts from 'typescript';

/** The English half of a catalog: `en: { … }` of `export const pollMessages: Catalog<…> = …`. */
interface English {
  /** Name of the catalog. */
  readonly name: string;
  readonly texts: ts.Expression;
}

/**
 * Takes the English texts out of a module with catalogs of messages.
 *
 * @returns the module without them; it and what it was are the same where there are none
 */
export function withoutEnglish(code: string): string {
  return englishOf(code).reduceRight(
    (text, { texts }) => `${text.slice(0, texts.getStart())}{}${text.slice(texts.getEnd())}`,
    code,
  );
}

/**
 * A module that gives the catalogs of another their English texts.
 *
 * @param path - how that other is imported
 */
export function onlyEnglish(code: string, path: string): string {
  const catalogs = englishOf(code);
  const [source] = catalogs.map(({ texts }) => texts.getSourceFile());
  if (!source) return '';
  const imports = source.statements.filter(ts.isImportDeclaration).map((each) => each.getText());
  const names = catalogs.map(({ name }) => name).join(', ');
  const fills = catalogs.map(({ name, texts }) => `Object.assign(${name}.en, ${texts.getText()});`);
  return [...imports, `import { ${names} } from '${path}';`, ...fills].join('\n');
}

/** Has the English texts of a part, which come with it, fall back on those of another catalog also when these come later. */
export function withLiveEnglish(code: string): string {
  return code.replace(/\.\.\.(\w+\.en)\b/, '__proto__: $1');
}

function englishOf(code: string): English[] {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ type }) => type?.getText().startsWith('Catalog<'))
    .flatMap(({ name, initializer }) => {
      const texts =
        initializer && ts.isObjectLiteralExpression(initializer)
          ? initializer.properties.find((each) => each.name?.getText() === 'en')
          : undefined;
      return texts && ts.isPropertyAssignment(texts)
        ? [{ name: name.getText(), texts: texts.initializer }]
        : [];
    });
}
