import type { ReactiveControllerHost } from 'lit';

/** A part of a widget that is loaded when it is first needed; the widget is rendered anew when it has come. */
export class LatePart<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  readonly #failed: () => void;
  #coming: Promise<Part> | undefined;
  #here: Part | undefined;

  /** @param failed - called each time that the part is needed and can't be had */
  constructor(host: ReactiveControllerHost, load: () => Promise<Part>, failed: () => void) {
    this.#host = host;
    this.#load = load;
    this.#failed = failed;
  }

  /** The part; nothing before it is loaded. */
  get here(): Part | undefined {
    return this.#here;
  }

  /** Does something with the part: at once where it is there, so that it counts as done by the reader; else when it has come. */
  use(act: (part: Part) => void): void {
    if (this.#here) act(this.#here);
    else void this.come().then(act, this.#failed);
  }

  /** Loads the part, unless it is on its way: the page itself needs it. */
  ask(): void {
    if (!this.#coming) this.use(() => undefined);
  }

  /** Loads the part before it is needed. That it can't be had is told when it is needed. */
  readonly warm = (): void => {
    if (!this.#here) this.come().catch(() => undefined);
  };

  /** Loads the part, for what has to wait for it and tells by itself that it can't be had. */
  come(): Promise<Part> {
    return (this.#coming ??= this.#load().then(
      (part) => {
        this.#here = part;
        this.#host.requestUpdate();
        return part;
      },
      (error: unknown) => {
        this.#coming = undefined;
        throw error;
      },
    ));
  }
}
