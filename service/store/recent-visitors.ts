/** Seconds for which a visitor just written is not written again: presence is told in minutes. */
const QUIET_SECONDS = 30;
const MOST_VISITORS = 50_000;

interface Seen {
  readonly at: number;
  readonly isMember: boolean;
  readonly isCounted: boolean;
}

/**
 * Visitors whose row in the database is fresh, so that two page views a minute, not every one, write it. Only a short
 * memory of what is committed: losing it costs a write and changes no count.
 */
export class RecentVisitors {
  #newer = new Map<string, Seen>();
  #older = new Map<string, Seen>();

  /** Whether the row tells already that the visitor is here. */
  isPresent(visitor: string, isMember: boolean, at: number): boolean {
    return this.#fresh(visitor, isMember, at) !== undefined;
  }

  /** Whether the row tells already that this visit of the visitor is counted. */
  isCounted(visitor: string, isMember: boolean, at: number, visitSeconds: number): boolean {
    const seen = this.#fresh(visitor, isMember, at);
    return seen?.isCounted === true && at - seen.at < visitSeconds;
  }

  /** Remembers what was committed. */
  keep(visitor: string, isMember: boolean, at: number, isCounted: boolean): void {
    const known = this.#fresh(visitor, isMember, at);
    if (known && (known.isCounted || !isCounted)) return;
    if (this.#newer.size >= MOST_VISITORS) {
      this.#older = this.#newer;
      this.#newer = new Map();
    }
    this.#newer.set(visitor, { at, isMember, isCounted });
  }

  #fresh(visitor: string, isMember: boolean, at: number): Seen | undefined {
    const seen = this.#newer.get(visitor) ?? this.#older.get(visitor);
    if (seen?.isMember !== isMember) return undefined;
    return Math.abs(at - seen.at) < QUIET_SECONDS ? seen : undefined;
  }
}
