import { join } from 'node:path';
import ts from 'typescript';

const FLAGS: ts.TypeFormatFlags =
  ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;
const QUALIFIED: ts.TypeFormatFlags = FLAGS | ts.TypeFormatFlags.UseFullyQualifiedType;

/** The type of what may be given to a field. */
export interface FieldType {
  /** For readers: `readonly NewsInput[]`. */
  readonly text: string;
  /** For a declaration file in `dist/types/`: names are imported from where they are. */
  readonly imported: string;
  /** The words of a union of words; empty for other types. */
  readonly words: readonly string[];
}

/** Reads the types of public fields as the compiler knows them: `'list' | 'cards'` where the source says `typeof LAYOUTS`. */
export class TypeReader {
  readonly #root: string;
  readonly #program: ts.Program;

  constructor(root: string, paths: readonly string[]) {
    this.#root = root;
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) =>
      ts.sys.readFile(path),
    ) as { config: object };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    this.#program = ts.createProgram(
      paths.map((path) => join(root, path)),
      options,
    );
  }

  /** The public fields of a class, by name. */
  ofClass(path: string, name: string): ReadonlyMap<string, FieldType> {
    const checker = this.#program.getTypeChecker();
    const declared = this.#program
      .getSourceFile(join(this.#root, path))
      ?.statements.find(
        (statement): statement is ts.ClassDeclaration =>
          ts.isClassDeclaration(statement) && statement.name?.text === name,
      );
    const types = new Map<string, FieldType>();
    for (const member of declared?.members ?? []) {
      if (!ts.isPropertyDeclaration(member) && !ts.isSetAccessor(member)) continue;
      if (!ts.isIdentifier(member.name) || isHidden(member)) continue;
      const given = ts.isSetAccessor(member) ? member.parameters[0] : member;
      if (!given) continue;
      const type = checker.getTypeAtLocation(given);
      types.set(member.name.text, {
        text: checker.typeToString(type, given, FLAGS),
        imported: this.#imported(checker, type),
        words: wordsOf(type),
      });
    }
    return types;
  }

  #imported(checker: ts.TypeChecker, type: ts.Type): string {
    return checker
      .typeToString(type, undefined, QUALIFIED)
      .replaceAll(`import("${this.#root}`, 'import("../')
      .replace(/import\("([^"]+)"[^)]*\)/g, 'import("$1.js")');
  }
}

function isHidden(member: ts.PropertyDeclaration | ts.SetAccessorDeclaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
  return (ts.getCombinedModifierFlags(member) & hidden) !== 0;
}

function wordsOf(type: ts.Type): string[] {
  const members = type.isUnion() ? type.types : [];
  const words = members.flatMap((member) => (member.isStringLiteral() ? [member.value] : []));
  return words.length === members.length ? words : [];
}
