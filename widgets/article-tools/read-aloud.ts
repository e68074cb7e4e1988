import { html, type ReactiveController, type TemplateResult } from 'lit';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { runningText } from '../shared/running-text.js';
import { renderIcon } from './icons.js';
import { readAloudMessages, type ReadAloudMessage } from './read-aloud.messages.js';
import { sentencesOf } from './sentences.js';
import type { RenderButton } from './tool-button.js';

const ICONS = {
  'read-aloud': 'M4 9v6h4l5 4V5L8 9zm12 0a4 4 0 0 1 0 6m2.5-8.5a8 8 0 0 1 0 11',
  pause: 'M8 5v14m8-14v14',
  resume: 'M7 4v16l12-8z',
  stop: 'M6 6h12v12H6z',
} as const;
const TOGGLE = { idle: 'read-aloud', reading: 'pause', paused: 'resume' } as const;

/** What a reader does not hear: controls, code, what is hidden. The marks of `<danvan-citations>` are text. */
const UNSPOKEN =
  'script, style, noscript, template, textarea, select, button, input, svg, iframe, object, video, audio, canvas, ' +
  'nav, pre, [hidden], [aria-hidden="true"]:not(.danvan-citation)';

/** Reads an article aloud, sentence by sentence. Its file is loaded where the browser has a voice for it. */
export class ReadAloud implements ReactiveController {
  readonly #host: SpeakingHost;
  readonly #messages: MessagesController<ReadAloudMessage>;
  readonly #tell: (sentence: string) => void;
  #state: 'idle' | 'reading' | 'paused' = 'idle';
  #voice: SpeechSynthesisVoice | undefined;
  #sentences: readonly string[] = [];
  #place = 0;
  /** Held here: Chromium drops an utterance that nobody holds, and its `end` never comes. */
  #utterance: SpeechSynthesisUtterance | undefined;

  /** @param tell - takes what the live region is to say */
  constructor(host: SpeakingHost, tell: (sentence: string) => void) {
    this.#host = host;
    this.#messages = new MessagesController(host, readAloudMessages);
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#pauseWhenHidden);
    window.addEventListener('pagehide', this.#stop);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#pauseWhenHidden);
    window.removeEventListener('pagehide', this.#stop);
    this.stop();
  }

  /** One button that starts, pauses and goes on; beside it one that stops, there from the start so that nothing moves. */
  render(renderButton: RenderButton, start: () => void): TemplateResult {
    const tool = 'read-aloud' as const;
    const act = {
      idle: start,
      reading: () => {
        this.pause();
      },
      paused: () => {
        this.resume();
      },
    }[this.#state];
    const button = (name: keyof typeof ICONS) => ({
      tool,
      sign: renderIcon(ICONS[name]),
      words: this.#messages.say(name),
    });
    return html`${renderButton({ ...button(TOGGLE[this.#state]), act })}
    ${renderButton({ ...button('stop'), isOff: this.#state === 'idle', act: this.#stop })}`;
  }

  /** Reads from the beginning. */
  start(article: Element, voice: SpeechSynthesisVoice): void {
    this.#voice = voice;
    this.#sentences = spokenText(article).flatMap((text) => sentencesOf(text, voice.lang));
    this.#place = 0;
    this.resume();
  }

  /** Reads on from the beginning of the sentence at which it was paused. */
  resume(): void {
    // What another reader on the page says, or this one still does, ends here.
    speechSynthesis.cancel();
    this.#set('reading');
    this.#speak();
  }

  /** Falls silent. `speechSynthesis.pause()` does nothing on Android, so the place is kept here. */
  pause(): void {
    if (this.#state !== 'reading') return;
    this.#set('paused');
    this.#silence();
  }

  /** Falls silent and forgets the place. */
  stop(): void {
    if (this.#state === 'idle') return;
    const isSpeaking = this.#state === 'reading';
    this.#set('idle');
    if (isSpeaking) this.#silence();
  }

  #speak(): void {
    const text = this.#sentences[this.#place];
    if (text === undefined || !this.#voice) {
      this.#utterance = undefined;
      this.#set('idle');
      this.#tell(this.#messages.say('read-to-end'));
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.onend = () => {
      if (utterance !== this.#utterance || this.#state !== 'reading') return;
      this.#place += 1;
      this.#speak();
    };
    utterance.onerror = () => {
      if (utterance !== this.#utterance || this.#state !== 'reading') return;
      this.#utterance = undefined;
      this.#set('paused');
    };
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
  }

  #silence(): void {
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  #set(state: 'idle' | 'reading' | 'paused'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #stop = (): void => {
    this.stop();
  };

  readonly #pauseWhenHidden = (): void => {
    if (document.visibilityState === 'hidden') this.pause();
  };
}

/** The text of an article, block by block. */
function spokenText(article: Element): string[] {
  const blocks: string[] = [];
  let block = '';
  for (const { node, isNewBlock } of runningText(article, UNSPOKEN)) {
    if (isNewBlock) blocks.push(block);
    block = isNewBlock ? node.data : block + node.data;
  }
  return [...blocks, block];
}
