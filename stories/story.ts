import type { TemplateResult } from 'lit';

/** What a stories file shows: one element. Storybook's component story format, without a dependency on Storybook. */
export interface StoryMeta {
  readonly title: string;
  /** The tag. */
  readonly component: string;
}

/** One state of an element, as a site would write it. */
export interface Story {
  /** Name in Vietnamese, as a designer reads it. */
  readonly name: string;
  render(): TemplateResult;
  /** What a reader does to come to this state. */
  play?(root: HTMLElement): Promise<void>;
  /**
   * What is told in the console on purpose: a story about a wrong attribute. All other stories must be silent.
   */
  readonly warns?: boolean;
}

/** An address of the test server that answers with this JSON. */
export function jsonAt(data: unknown): string {
  return `/answers/echo?body=${encodeURIComponent(JSON.stringify(data))}`;
}
