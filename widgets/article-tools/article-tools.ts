import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { objectAttribute, wordsIn } from '../shared/attributes.js';
import { shieldEvents } from '../shared/event-shield.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { kept } from '../shared/kept.js';
import { LatePart } from '../shared/late-part.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { visibleText } from '../shared/own-content.js';
import { countView, followView } from '../shared/page-view.js';
import { placeOf } from '../shared/place.js';
import { ResourceController } from '../shared/resource.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import type { ArticleActs } from './article-acts.js';
import { ArticleToolsLoadEvent, ArticleToolsUseEvent } from './article-tools-events.js';
import { articleToolsMessages } from './article-tools.messages.js';
import { articleToolsStyles } from './article-tools.styles.js';
import { ICONS, renderIcon } from './icons.js';
import { readsOf } from './reads.js';
import { LARGEST, sizeListeners, TEXT_SIZE } from './text-sizes.js';
import { renderButton, TOOLS, type Tool, type ToolButton } from './tool-button.js';
import { VoiceController } from './voice.js';

/** What the buttons for the size of text do, and by which letters. */
const SIZES = [
  ['smaller', -1, 'A−'],
  ['normal', 0, 'A'],
  ['larger', 1, 'A+'],
] as const;

/**
 * What a reader does with an article: see how often it was read, print, copy its link, share it, make its text larger, have
 * it read aloud, go back or to the top.
 *
 * @summary Công cụ của bài viết: số lượt xem, in, sao chép liên kết, chia sẻ, cỡ chữ, nghe đọc, quay lại, lên đầu trang.
 *
 * @example
 * <danvan-article-tools for="bai-viet" service="https://danvan.example.gov.vn" site="cam-lo">121 lượt xem</danvan-article-tools>
 * <article id="bai-viet"><p>Sáng 24/01/2018, quận Ba Đình tổ chức hội nghị công tác dân vận.</p></article>
 *
 * @slot - the site's own number of reads; shows until the service has told it, and where there is no service
 * @csspart reads - the number of reads
 * @csspart tool - one button
 * @csspart state - the line that tells of a load that takes long or has failed
 * @fires {ArticleToolsUseEvent} danvan-article-tools-use - when a reader used a tool
 * @fires {ArticleToolsLoadEvent} danvan-article-tools-load - when the reads came or could not be had
 */
export class DanvanArticleTools extends LitElement {
  static override styles = [house, articleToolsStyles];

  /** Id of the article. Without it: the `<article>` or `<main>` around the tag, else the first of the page. */
  @property({ attribute: 'for' }) articleId: string | undefined;

  /** Which tools, in this order: `reads back top size read-aloud print copy share`. */
  @property() show: string | null = null;

  /** Address of the danvan service. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Id of the site. Without it: `<meta name="danvan-site">` of the page. */
  @property() site: string | undefined;

  /** Shows the reads without counting this page view. */
  @property({ type: Boolean, attribute: 'no-count' }) noCount = false;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  /** Reads of the page, for pages that get them another way. Setting them loads nothing. */
  @property({ attribute: false })
  get reads(): number | undefined {
    return this.#resource.data;
  }
  set reads(reads: number | undefined) {
    if (reads !== undefined) this.#resource.show(reads);
  }

  readonly #messages = new MessagesController(this, articleToolsMessages);
  readonly #resource = new ResourceController<number>(this, {
    load: (_, again) => this.#load(again),
    settled: ({ state }) => {
      // Not before: what follows would take the place of the load, which then never ends.
      if (state === 'ready') this.#follow();
      this.dispatchEvent(new ArticleToolsLoadEvent(state));
    },
  });
  readonly #acts = new LatePart(
    this,
    async () => {
      const { ArticleActs } = await import('./article-acts.js');
      return new ArticleActs(this, () => this.#article, this.#tell);
    },
    () => {
      this.#tell(this.#messages.say(navigator.onLine ? 'failed-not-found' : 'failed-offline'));
    },
  );
  readonly #reader = new LatePart(
    this,
    async () => {
      const { ReadAloud } = await import('./read-aloud.js');
      return new ReadAloud(this, this.#tell);
    },
    // Without its file the article is there to be read by eye.
    () => undefined,
  );
  readonly #voice = new VoiceController(this, () => this.#messages.locale);
  #tools: readonly Tool[] = TOOLS;
  #unfollow: (() => void) | undefined;
  #told = '';

  override connectedCallback(): void {
    super.connectedCallback();
    sizeListeners.add(this.#onSize);
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    sizeListeners.delete(this.#onSize);
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    shieldEvents(root);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = wordsIn(this, 'show', this.show, TOOLS);
    this.#tools = wanted.length > 0 ? wanted : TOOLS;
    const isOther = ['service', 'site', 'noCount'] as const;
    if (!this.hasUpdated || isOther.some((name) => changed.has(name))) this.#begin();
    if (!this.hasUpdated && kept(TEXT_SIZE) !== undefined) this.#acts.warm();
  }

  protected override updated(): void {
    const needsArticle = this.#tools.some((tool) => tool === 'size' || tool === 'read-aloud');
    if (needsArticle && !this.#article)
      warn(this, 'there is no article to enlarge or to read: name its id in for="…".');
    if (this.#voice.voice) this.#reader.warm();
  }

  override render(): TemplateResult {
    const { resource, isSlow } = this.#resource;
    return html`
      <div class="frame">
        <div class="bar">
          ${this.#hasReads ? this.#renderReads() : nothing}
          <div
            class="tools"
            role="group"
            aria-label=${this.#messages.say('tools')}
            @focusin=${this.#acts.warm}
            @pointerover=${this.#acts.warm}
          >
            ${this.#tools.map((tool) => this.#renderTool(tool))}
          </div>
        </div>
        ${this.#acts.here?.render()}
        <p class="quiet" role="status">
          ${this.#told || spokenState(resource, isSlow, this.#messages)}
        </p>
      </div>
    `;
  }

  get #hasReads(): boolean {
    return this.#tools.indexOf('reads') >= 0;
  }

  get #article(): HTMLElement | undefined {
    const root = this.getRootNode();
    const named = this.articleId ?? '';
    const found =
      named === ''
        ? (this.closest<HTMLElement>('article, main') ??
          document.querySelector<HTMLElement>('article, main'))
        : root instanceof Document || root instanceof ShadowRoot
          ? root.getElementById(named)
          : null;
    return found ?? undefined;
  }

  #renderReads(): TemplateResult | typeof nothing {
    const { resource, isSlow } = this.#resource;
    const reads = this.#resource.data;
    const place = placeOf(this);
    if (reads === undefined && visibleText(this) !== '')
      return html`<div class="reads" part="reads"><slot></slot></div>`;
    if (reads === undefined && !place) return nothing;
    const text = this.#messages.say('reads', { count: reads ?? 0 });
    return html`<div class="reads stack" part="reads">
      <span class=${reads === undefined ? 'unseen' : nothing}>${text}</span>
      ${reads === undefined ? renderState(resource, isSlow, this.#messages, this.#resource.retry) : nothing}
    </div>`;
  }

  #renderTool(tool: Tool): TemplateResult | typeof nothing {
    switch (tool) {
      case 'reads':
        return nothing;
      case 'size':
        return html`<div class="sizes">${SIZES.map(this.#renderSize)}</div>`;
      case 'read-aloud': {
        const { voice } = this.#voice;
        return (
          (voice &&
            this.#reader.here?.render(this.#renderButton, () => {
              const article = this.#article;
              if (article) this.#reader.here?.start(article, voice);
            })) ??
          nothing
        );
      }
      default:
        // A page that was opened in a tab of its own has nothing behind it.
        if (tool === 'back' ? history.length < 2 : tool === 'share' && !('share' in navigator))
          return nothing;
        return this.#renderButton(
          { tool, sign: renderIcon(ICONS[tool]), words: this.#messages.say(tool) },
          (acts) => {
            acts[tool]();
          },
        );
    }
  }

  readonly #renderSize = ([name, steps, sign]: (typeof SIZES)[number]): TemplateResult => {
    const { step = 0 } = this.#acts.here ?? {};
    return this.#renderButton(
      {
        tool: 'size',
        sign: html`<span class="letter ${name}" aria-hidden="true">${sign}</span>`,
        words: this.#messages.say(name),
        isTerse: true,
        isOff: steps > 0 ? step === LARGEST : step === 0,
      },
      (acts) => {
        acts.resize(steps);
      },
    );
  };

  /** Renders a button with an act of its own, or one of those that are loaded late. */
  readonly #renderButton = (
    button: Omit<ToolButton, 'act'> & Partial<ToolButton>,
    late?: (acts: ArticleActs) => void,
  ): TemplateResult => {
    const use = (act: () => void): void => {
      act();
      this.dispatchEvent(new ArticleToolsUseEvent(button.tool));
    };
    return renderButton({
      ...button,
      act: () => {
        this.#tell('');
        if (button.act) use(button.act);
        else if (late)
          this.#acts.use((acts) => {
            use(() => {
              late(acts);
            });
          });
      },
    });
  };

  #begin(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
    if (this.#hasReads && placeOf(this)) void this.#resource.load();
  }

  #follow(): void {
    const place = placeOf(this);
    if (this.noCount || !place || this.#unfollow || !this.#hasReads) return;
    this.#unfollow = followView(place, (answer) => {
      const reads = readsOf(answer);
      if (reads !== undefined) this.#resource.show(reads);
    });
  }

  async #load(again: boolean): Promise<number> {
    const place = placeOf(this);
    if (!place) throw new LoadError('not-found');
    const answer = this.noCount
      ? (await import('./read-count.js')).readCount(place, again)
      : countView(place);
    const reads = readsOf(await answer);
    if (reads === undefined) throw new LoadError('unreadable');
    return reads;
  }

  readonly #tell = (sentence: string): void => {
    this.#told = sentence;
    this.requestUpdate();
  };

  /** A reader chose another size of text, here or in another place of the page. */
  readonly #onSize = (): void => {
    if (this.#tools.indexOf('size') >= 0)
      this.#acts.use(() => {
        this.requestUpdate();
      });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-article-tools': DanvanArticleTools;
  }
}
