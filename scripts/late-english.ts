/**
 * Stands in the CDN files in the place of `widgets/shared/english.ts`: a page in Vietnamese, as nearly all are, loads no
 * English text.
 *
 * @module
 */

let coming: Promise<void> | undefined;

/** The English texts of the widgets in one file. */
export const english = {
  isHere: false,
  get: (): Promise<void> =>
    // @ts-expect-error The layout of the CDN files puts the texts of the file's own widgets there.
    (coming ??= import('danvan:english').then(() => {
      english.isHere = true;
    })),
};

/**
 * Registers a widget: at once, or with its texts where it stands in an English place. Until then the page shows what it
 * has, so that no sentence is shown in two languages.
 */
export async function define(tag: string, widget: CustomElementConstructor): Promise<void> {
  if (document.querySelector(`[lang|=en] ${tag},${tag}[lang|=en]`))
    await english.get().catch(() => undefined);
  if (!customElements.get(tag)) customElements.define(tag, widget);
}
