import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { transformSync } from 'esbuild';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What can be imported of the package, and the source of each. */
export const ENTRIES: Readonly<Record<string, string>> = {
  danvan: 'src/index.ts',
  'danvan/client': 'src/client/index.ts',
  'danvan/service': 'service/index.ts',
  'danvan/widgets': 'widgets/index.ts',
};

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  experimentalDecorators: true,
  useDefineForClassFields: false,
  paths: {
    '#dom': [`${ROOT}src/dom/node.ts`],
    ...Object.fromEntries(
      Object.entries(ENTRIES).map(([name, source]) => [name, [`${ROOT}${source}`]]),
    ),
  },
};

/** The files of the disk, read once for all programs of this process. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Code of documents beside the sources of the package, as a strict compiler sees it. */
export class PackageCode {
  readonly #program: ts.Program;

  /**
   * @param files - further files by their path from the root of the repository
   * @param entries - sources whose exports will be asked for
   */
  constructor(
    readonly files: ReadonlyMap<string, string>,
    entries: readonly string[] = [],
  ) {
    const texts = new Map([...files].map(([path, text]) => [`${ROOT}${path}`, text]));
    const disk = ts.createCompilerHost(OPTIONS);
    const host: ts.CompilerHost = {
      ...disk,
      fileExists: (path) => texts.has(path) || disk.fileExists(path),
      getSourceFile(path, ...how) {
        const text = texts.get(path);
        if (text !== undefined)
          return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
        if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, ...how));
        return parsed.get(path);
      },
    };
    this.#program = ts.createProgram(
      [...entries.map((path) => ROOT + path), ...texts.keys()],
      OPTIONS,
      host,
    );
  }

  /** What the compiler says of the further files. */
  complaints(): string[] {
    return [...this.files.keys()].flatMap((path) =>
      this.#program
        .getSemanticDiagnostics(this.#program.getSourceFile(`${ROOT}${path}`))
        .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    );
  }

  /** Everything that the package exports, once. */
  exports(): Export[] {
    const checker = this.#program.getTypeChecker();
    const found = new Map<ts.Symbol, Export>();
    for (const [entry, path] of Object.entries(ENTRIES)) {
      const source = this.#program.getSourceFile(`${ROOT}${path}`);
      const module = source && checker.getSymbolAtLocation(source);
      for (const exported of module ? checker.getExportsOfModule(module) : []) {
        const symbol =
          exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
        const declaration = symbol.declarations?.[0];
        if (!declaration || found.has(symbol)) continue;
        const example = symbol
          .getJsDocTags(checker)
          .find(({ name }) => name === 'example')
          ?.text?.map(({ text }) => text)
          .join('');
        found.set(symbol, {
          entry,
          name: exported.name,
          example,
          schema: schemaOf(declaration),
          isType: ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration),
        });
      }
    }
    return [...found.values()];
  }
}

/** An export of the package. */
export interface Export {
  readonly entry: string;
  readonly name: string;
  readonly example: string | undefined;
  /** The schema that a type is inferred from. */
  readonly schema: string | undefined;
  readonly isType: boolean;
}

/** The schema of `type Poll = z.infer<typeof pollSchema>`. */
function schemaOf(declaration: ts.Declaration): string | undefined {
  const text = ts.isTypeAliasDeclaration(declaration) ? declaration.type.getText() : '';
  return /^z\.infer<typeof (\w+)>$/.exec(text)?.[1];
}

type Check = (value: unknown, expected: unknown) => void;
type Scope = Readonly<Record<string, unknown>>;

/** Runs code of a document: its imports are those of the package, its free names those of the scope. */
export async function runCode(code: string, scope: Scope, check: Check): Promise<void> {
  const declared = namesDeclared(code);
  const names = Object.keys(scope).filter((name) => !declared.has(name) && /^\w+$/.test(name));
  const body = code.replace(
    /^import (?:\* as (\w+)|(\{[^}]*\})) from '([^']+)';$/gm,
    (_, whole: string | undefined, some: string | undefined, from: string) =>
      `const ${whole ?? some?.replaceAll(' as ', ': ') ?? ''} = await load('${from}');`,
  );
  const { code: script } = transformSync(
    `(async (check, load, { ${names.join(', ')} }) => {\n${body}\n})`,
    { loader: 'ts', tsconfigRaw: {} },
  );
  const run = runInThisContext(script) as (
    check: Check,
    load: (name: string) => Promise<unknown>,
    scope: Scope,
  ) => Promise<void>;
  await run(check, load, scope);
}

/** Imports an entry of the package from its source, or anything else by its name. */
function load(name: string): Promise<unknown> {
  const source = ENTRIES[name];
  return import(
    source === undefined ? createRequire(import.meta.url).resolve(name) : ROOT + source
  );
}

/** The names that code declares or imports. */
function namesDeclared(code: string): Set<string> {
  const clauses = code.matchAll(
    /(?:const|let|import) (?:\* as )?(?:\{([^}]*)\}|\[([^\]]*)\]|(\w+))/g,
  );
  return new Set(
    [...clauses].flatMap((match) => (match[1] ?? match[2] ?? match[3] ?? '').split(/\W+/)),
  );
}

/** Puts the imports in front of an example that it needs: from the package, else from the file that it stands in. */
export function withImports(
  code: string,
  file: string,
  exports: ReadonlyMap<string, string>,
): string {
  const source = existsSync(`${ROOT}${file}`) ? readFileSync(`${ROOT}${file}`, 'utf8') : '';
  const own = new Set(
    [
      ...source.matchAll(
        /^export (?:async |abstract )?(?:const|type|interface|class|function) (\w+)/gm,
      ),
    ].map(([, name]) => name ?? ''),
  );
  const declared = namesDeclared(code);
  const used = new Set(code.match(/\b[A-Za-z_]\w*\b/g));
  const imports = new Map<string, string[]>();
  for (const name of used) {
    if (declared.has(name)) continue;
    const from =
      exports.get(name) ??
      (own.has(name) ? `./${file.replace(/.*\//, '').replace('.ts', '.js')}` : undefined);
    if (from !== undefined) imports.set(from, [...(imports.get(from) ?? []), name]);
  }
  return [...imports]
    .map(([from, names]) => `import { ${names.join(', ')} } from '${from}';\n`)
    .concat(code, '\nexport {};\n')
    .join('');
}
