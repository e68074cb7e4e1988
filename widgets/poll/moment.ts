import type { WidgetLocale } from '../shared/messages.js';

/** Time and day of an instant in Việt Nam, as messages take them. */
export function momentOf(
  instant: Date,
  { locale }: { readonly locale: WidgetLocale },
): { time: string; date: string } {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    instant.toLocaleString(locale === 'vi' ? 'vi' : 'en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      ...options,
    });
  return {
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    date: format({
      day: '2-digit',
      month: locale === 'vi' ? '2-digit' : 'long',
      year: 'numeric',
    }),
  };
}
