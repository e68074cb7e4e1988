import type { Locale } from '../../src/schema/index.js';

/** The language asked for: `lang=` of the address, then `Accept-Language`; Vietnamese where neither says English. */
export function localeOf(url: string, acceptLanguage: string | undefined): Locale {
  const asked = /[?&]lang=(vi|en)(?:&|$)/.exec(url)?.[1];
  if (asked === 'vi' || asked === 'en') return asked;
  if (!acceptLanguage) return 'vi';
  for (const part of acceptLanguage.slice(0, 200).split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (language === 'vi' || language === 'en') return language;
  }
  return 'vi';
}
