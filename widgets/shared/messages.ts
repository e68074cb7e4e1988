import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Languages of the interface. */
export type WidgetLocale = 'vi' | 'en';

/** A text, or one for one thing and one for more. `{name}` stands for a value. */
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

  /** Vietnamese unless the page says English. */
  get locale(): WidgetLocale {
    return this.#locale;
  }

  hostConnected(): void {
    this.hostUpdate();
  }

  hostUpdate(): void {
    this.#locale = localeOf(this.#host);
  }

  /** The text of that name with its values in place. `count` chooses between one and more. */
  say(name: Name, values: MessageValues = {}): string {
    const message = this.#host.messages?.[name] ?? this.#catalog[this.#locale][name];
    const count = values['count'];
    const text =
      typeof message === 'string'
        ? message
        : message[
            typeof count === 'number' && plurals[this.#locale].select(count) === 'one'
              ? 'one'
              : 'other'
          ];
    return text.replace(/\{(\w+)\}/g, (whole, key: string) => {
      const value = values[key];
      if (value === undefined) return whole;
      return typeof value === 'number' ? this.number(value) : value;
    });
  }

  /** A whole number as the language writes it: `5.100.909`. */
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
