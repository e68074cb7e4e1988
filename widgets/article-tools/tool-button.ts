import { html, nothing, type TemplateResult } from 'lit';

/** The tools of an article, in the order in which they stand unless `show` names another. */
export const TOOLS = [
  'reads',
  'back',
  'top',
  'size',
  'read-aloud',
  'print',
  'copy',
  'share',
] as const;

/** One tool of an article. */
export type Tool = (typeof TOOLS)[number];

/** One button of the bar. */
export interface ToolButton {
  readonly tool: Exclude<Tool, 'reads'>;
  /** An icon, or nothing but letters. */
  readonly sign: unknown;
  /** Also its title. */
  readonly words: string;
  /** The sign says enough to those who see it. */
  readonly isTerse?: boolean;
  /** Nothing to do now. The button stays, and keeps the focus. */
  readonly isOff?: boolean;
  readonly act: () => void;
}

/** Renders a button by the way of the widget that holds it. */
export type RenderButton = (button: ToolButton) => TemplateResult;

/** A real button with a sign and its words, which are there for everybody's ears where there is no room for them. */
export const renderButton: RenderButton = ({ tool, sign, words, isTerse, isOff, act }) =>
  html`<button
    type="button"
    part="tool"
    class=${tool}
    title=${words}
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${isOff ? nothing : act}
  >
    ${sign}<span class=${isTerse ? 'quiet' : 'words'}>${words}</span>
  </button>`;
