import { firstOf } from '../../src/schema/first-of.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Looks for a voice of the browser; many come some time after the page. */
export class VoiceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #language: () => string;
  #voice: SpeechSynthesisVoice | undefined;

  constructor(host: ReactiveControllerHost, language: () => string) {
    this.#host = host;
    this.#language = language;
    host.addController(this);
  }

  /** A voice that speaks the language; nothing where the browser has none. */
  get voice(): SpeechSynthesisVoice | undefined {
    return this.#voice;
  }

  hostConnected(): void {
    if (!('speechSynthesis' in globalThis)) return;
    speechSynthesis.addEventListener('voiceschanged', this.#find);
    this.#find();
  }

  hostDisconnected(): void {
    if (!('speechSynthesis' in globalThis)) return;
    speechSynthesis.removeEventListener('voiceschanged', this.#find);
  }

  readonly #find = (): void => {
    const language = this.#language();
    const voices = speechSynthesis
      .getVoices()
      // Android writes `vi_VN`.
      .filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
    this.#voice = firstOf(voices, ({ localService }) => localService) ?? voices[0];
    this.#host.requestUpdate();
  };
}
