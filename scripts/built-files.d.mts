/** Builds dist/cdn/ when it is missing or out of date. */
export function buildWidgetFiles(): void;
/** Builds all that a whole service gives out: the widgets and the pages for admins. */
export function buildServedFiles(): void;
