import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { english } from './english.js';

/** Languages of the interface. */
export type WidgetLocale = 'vi' | 'en';

/**
 * A text, or one for one thing and one for more. `{name}` stands for a value.
 *
 * @example
 * const messages: Record<string, Message> = { total: 'Tổng lượt', reads: { one: '{count} lượt xem', other: '{count} lượt xem' } };
 * messages['total']; // 'Tổng lượt'
 */
export type Message = string | { readonly one: string; readonly other: string };

/** The texts of a widget in both languages; both have the same names. */
export interface Catalog<Name extends string> {
  readonly vi: Readonly<Record<Name, Message>>;
  readonly en: Readonly<Record<Name, Message>>;
}

/** Values that stand in a message; numbers are written as the language writes them. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** What a widget has that speaks: texts of its own may take the place of ours. */
export interface SpeakingHost extends ReactiveControllerHost, HTMLElement {
  messages: Readonly<Partial<Record<string, Message>>> | undefined;
}

const numberFormats = { vi: new Intl.NumberFormat('vi'), en: new Intl.NumberFormat('en') };
const plurals = { vi: new Intl.PluralRules('vi'), en: new Intl.PluralRules('en') };

/** Gives the texts of a widget in the language of the place where it stands: `lang` of the widget or around it. */
export class MessagesController<Name extends string> implements ReactiveController {
  readonly #host: SpeakingHost;
  readonly #catalog: Catalog<Name>;
  #locale: WidgetLocale = 'vi';

  constructor(host: SpeakingHost, catalog: Catalog<Name>) {
    this.#host = host;
    this.#catalog = catalog;
    host.addController(this);
  }

  /** Vietnamese unless the place says English, and English is there. */
  get locale(): WidgetLocale {
    return this.#locale;
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    const locale = localeOf(this.#host);
    this.#locale = english.isHere ? locale : 'vi';
    if (locale !== this.#locale) void this.#turnEnglish();
  }

  /** The text of that name with its values in place. `count` chooses between one and more. */
  say(name: Name, values: MessageValues = {}): string {
    const text =
      this.#form(this.#host.messages?.[name], values) ??
      this.#form(this.#catalog[this.#locale][name], values) ??
      name;
    return text.replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = values[key];
      if (value === undefined) return whole;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  async #turnEnglish(): Promise<void> {
    try {
      await english.get();
      this.#host.requestUpdate();
    } catch {
      // Vietnamese is better than nothing.
    }
  }

  /** The text for so many; nothing where a site gave something else than a message. */
  #form(message: Message | null | undefined, { count }: MessageValues): string | undefined {
    const isOne = typeof count === 'number' && plurals[this.#locale].select(count) === 'one';
    const text: unknown =
      typeof message === 'object' ? message?.[isOne ? 'one' : 'other'] : message;
    return typeof text === 'string' ? text : undefined;
  }

  /** A number as the language writes it: `5.100.909`. */
  number(value: number): string {
    return numberFormats[this.#locale].format(value);
  }
}

function localeOf(host: Element): WidgetLocale {
  for (let place: Element | null = host; place; place = parentOf(place)) {
    const lang = place.getAttribute('lang');
    if (lang) return /^en\b/i.test(lang) ? 'en' : 'vi';
  }
  return 'vi';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
