/** Under which name the browser keeps how many steps larger a reader has the text. */
export const TEXT_SIZE = 'text-size';

/** Steps from the site's own size to the largest. */
export const LARGEST = 3;

/** Called when a reader of this page chose another size: one by each widget with the tool. */
export const sizeListeners = new Set<() => void>();
