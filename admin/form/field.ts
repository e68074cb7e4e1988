/** One choice of a select or of a list of boxes. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Common {
  /** Place of the value in the record, such as `question` or `choose.max`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** One field of a form, told by what it holds. */
export type Field = Common &
  (
    | {
        readonly kind: 'text' | 'area' | 'date' | 'instant';
        readonly isNeeded?: boolean;
        readonly suggestions?: readonly string[];
      }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'select'; readonly choices: readonly Choice[]; readonly none?: string }
    | { readonly kind: 'checks'; readonly choices: readonly Choice[] }
    | { readonly kind: 'switch' }
    /** Texts, one a line. */
    | { readonly kind: 'lines' }
    /** Records of their own, as many as wanted; `one` names one of them: `phương án`. */
    | {
        readonly kind: 'rows';
        readonly one: string;
        readonly fields: readonly Field[];
        readonly blank?: object;
      }
  );

/** What a form fills in. */
export type Draft = Readonly<Record<string, unknown>>;

/** What is wrong with the value at a place, and how to mend it. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}
