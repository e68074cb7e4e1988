/**
 * What is told of an HTML page, from its first node to its last.
 *
 * @internal
 */
export interface HtmlVisitor {
  /**
   * An element begins.
   *
   * @param name - its name in lower case
   * @param attribute - gives an attribute of the element, or nothing
   * @returns false to pass over its content; {@link HtmlVisitor.close} is then not called for it
   */
  open(name: string, attribute: (name: string) => string | undefined): boolean;
  /** An element that was opened ends. */
  close(name: string): void;
  /** A stretch of text, character references already read. */
  text(text: string): void;
}
