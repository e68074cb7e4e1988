import bootstrap3 from 'bootstrap/dist/css/bootstrap.min.css?url';

/** Colours that a site may have. */
export const THEMES = [
  { value: 'light', title: 'Sáng' },
  { value: 'dark', title: 'Tối' },
  { value: 'contrast', title: 'Tương phản cao' },
] as const;

/** Pages around a widget that have broken others. */
export const HOST_PAGES = [
  { value: 'plain', title: 'Trang trống' },
  { value: 'bootstrap3', title: 'Bootstrap 3' },
  { value: 'small-root', title: 'html { font-size: 62.5% }' },
  { value: 'dark-site', title: 'Trang nền tối' },
] as const;

/** Makes the page around the story what the toolbar says. */
export function dressPage(globals: Readonly<Record<string, unknown>>): void {
  const { documentElement: page } = document;
  page.lang = text(globals['locale']);
  page.dir = text(globals['direction']);
  page.dataset['theme'] = text(globals['theme']);
  page.dataset['textSize'] = text(globals['textSize']);
  page.dataset['hostPage'] = text(globals['hostPage']);
  const known = document.querySelector<HTMLLinkElement>('link[data-host-page]');
  if (globals['hostPage'] !== 'bootstrap3') known?.remove();
  else if (!known) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = bootstrap3;
    link.dataset['hostPage'] = '';
    document.head.prepend(link);
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
