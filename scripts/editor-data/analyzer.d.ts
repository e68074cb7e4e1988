declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Analyses the sources that `argv` names; gives a manifest. */
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: true;
  }): Promise<unknown>;
}
