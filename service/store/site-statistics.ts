import type { VisitHistory, VisitorStats } from '../../src/counters/index.js';
import { toLocalDateTime } from '../../src/vietnamese/index.js';
import type { Known } from '../known.js';
import { countingDayNumbers, dateOf, firstOfLast, type DayNumber } from './days.js';
import type { OpenDatabase } from './dialect.js';
import { SharedReads } from './shared-reads.js';

/** Seconds within which a visitor counts as online. */
export const ONLINE_SECONDS = 300;

/** Milliseconds for which what this process knows of other processes' visitors is good enough. */
const FRESH_MS = 1_000;
/** The sums of days that are over change only when an officer carries totals over in another process. */
const PAST_FRESH_MS = 60_000;
/** Sites that nobody asked for since are forgotten when more than this are known. */
const MANY_SITES = 20_000;
const UNUSED_MS = 600_000;

interface SiteState {
  day: DayNumber;
  today: number;
  past: { yesterday: number; week: number; month: number; total: number; at: number };
  online: { guests: number; members: number; at: number };
  /** The last answer: given again, as the same object, while nothing changes within its second. */
  given?: { readonly stats: VisitorStats; readonly past: object; readonly second: number };
}

/**
 * The statistics of sites from rows that are summed already: one row a day, and an index of who was seen. Kept for a
 * second in memory, and brought up to date by each transaction of this process.
 */
export class SiteStatistics {
  readonly #database: OpenDatabase;
  readonly #reads = new SharedReads<void>();
  readonly #sites = new Map<string, SiteState>();

  constructor(database: OpenDatabase) {
    this.#database = database;
  }

  /** Takes over what a transaction of this process committed. */
  counted(
    days: readonly { readonly site_id: string; readonly day: number; readonly visitors: number }[],
    newVisitors: readonly { readonly site: string; readonly isMember: boolean }[],
  ): void {
    for (const { site_id: site, day, visitors } of days) {
      const state = this.#sites.get(site);
      if (state?.day === day) state.today = Math.max(state.today, visitors);
    }
    for (const { site, isMember } of newVisitors) {
      const state = this.#sites.get(site);
      if (!state) continue;
      if (isMember) state.online.members += 1;
      else state.online.guests += 1;
    }
  }

  /** Takes over statistics that another thread of this process read at an instant. */
  adopt(site: string, stats: VisitorStats, at: number): void {
    const { today } = countingDayNumbers(at);
    const kept = this.#sites.get(site);
    if (kept && kept.online.at > at) return;
    this.#sites.set(site, {
      day: today,
      today: stats.today,
      past: {
        yesterday: stats.yesterday,
        week: stats.week - stats.today,
        month: stats.month - stats.today,
        total: stats.total - stats.today,
        at,
      },
      online: { guests: stats.online.guests, members: stats.online.members, at },
    });
  }

  /** Forgets a site, when its totals were set. */
  forget(site: string): void {
    this.#sites.delete(site);
    this.#reads.forget(site);
  }

  /** The statistics of one site. */
  one(site: string, at: number): Known<VisitorStats> {
    if (this.#isFresh(site, at)) return this.#stats(site, at);
    const isRead = this.#reads.get(site, () => this.#refresh([site], at));
    // What was read for the last moment of a day is not good for the first of the next.
    return isRead
      .then(() => (this.#isFresh(site, at) ? undefined : this.#refresh([site], at)))
      .then(() => this.#stats(site, at));
  }

  /** Brings the statistics of sites up to date and gives them by site. */
  async of(sites: readonly string[], at: number): Promise<(site: string) => VisitorStats> {
    const stale = [...new Set(sites)].filter((site) => !this.#isFresh(site, at));
    if (stale.length > 0) await this.#refresh(stale, at);
    return (site) => this.#stats(site, at);
  }

  /**
   * The last days of a site, oldest first.
   *
   * @param days - how many, today among them
   */
  async history(site: string, days: number, at: number): Promise<VisitHistory> {
    const rows = await this.#database.reader
      .selectFrom('danvan_site_day')
      .select(['day', 'visitors', 'hits'])
      .where('site_id', '=', site)
      .where('day', '>=', firstOfLast(days, at))
      .orderBy('day')
      .execute();
    return {
      days: rows.map(({ day, visitors, hits }) => ({ date: dateOf(day), visitors, hits })),
      at: instantOf(at),
    };
  }

  #isFresh(site: string, at: number): boolean {
    const state = this.#sites.get(site);
    return (
      state?.day === countingDayNumbers(at).today &&
      Math.abs(at - state.online.at) < FRESH_MS &&
      Math.abs(at - state.past.at) < PAST_FRESH_MS
    );
  }

  async #refresh(sites: readonly string[], at: number): Promise<void> {
    if (this.#sites.size > MANY_SITES) {
      for (const [site, { online }] of this.#sites)
        if (Math.abs(at - online.at) > UNUSED_MS && !sites.includes(site)) this.#sites.delete(site);
    }
    const { today } = countingDayNumbers(at);
    const past = sites.filter((site) => {
      const state = this.#sites.get(site);
      return state?.day !== today || Math.abs(at - state.past.at) >= PAST_FRESH_MS;
    });
    for (const site of past) {
      const state: SiteState = {
        day: today,
        today: 0,
        past: await this.#past(site, at),
        online: { guests: 0, members: 0, at: 0 },
      };
      this.#sites.set(site, state);
    }
    await this.#readToday(sites, today);
    await this.#readOnline(sites, at);
  }

  async #past(site: string, at: number): Promise<SiteState['past']> {
    const days = countingDayNumbers(at);
    const { reader } = this.#database;
    const sums = await reader
      .selectFrom('danvan_site_day')
      .select(({ fn }) => fn.sum<number | string | null>('visitors').as('total'))
      .where('site_id', '=', site)
      .where('day', '<', days.today)
      .executeTakeFirst();
    const carried = await reader
      .selectFrom('danvan_site')
      .select('carried_total')
      .where('id', '=', site)
      .executeTakeFirst();
    const recent = await reader
      .selectFrom('danvan_site_day')
      .select(['day', 'visitors'])
      .where('site_id', '=', site)
      .where('day', '>=', Math.min(days.yesterday, days.week, days.month))
      .where('day', '<', days.today)
      .execute();
    const since = (first: DayNumber): number =>
      recent.reduce((sum, { day, visitors }) => (day >= first ? sum + visitors : sum), 0);
    return {
      yesterday: since(days.yesterday),
      week: since(days.week),
      month: since(days.month),
      total: Number(sums?.total ?? 0) + (carried?.carried_total ?? 0),
      at,
    };
  }

  async #readToday(sites: readonly string[], today: DayNumber): Promise<void> {
    const rows = await this.#database.reader
      .selectFrom('danvan_site_day')
      .select(['site_id', 'visitors'])
      .where('site_id', 'in', [...sites])
      .where('day', '=', today)
      .execute();
    for (const { site_id: site, visitors } of rows) {
      const state = this.#sites.get(site);
      if (state) state.today = Math.max(state.today, visitors);
    }
  }

  async #readOnline(sites: readonly string[], at: number): Promise<void> {
    const now = Math.floor(at / 1000);
    const rows = await this.#database.reader
      .selectFrom('danvan_visitor')
      .select(['site_id', 'is_member', ({ fn }) => fn.countAll<number | string>().as('visitors')])
      .where('site_id', 'in', [...sites])
      .where('seen_at', '>', now - ONLINE_SECONDS)
      // After a clock was set back, rows from "later" are not taken for presence for ever.
      .where('seen_at', '<=', now + ONLINE_SECONDS)
      .groupBy(['site_id', 'is_member'])
      .execute();
    for (const site of sites) {
      const state = this.#sites.get(site);
      if (state) state.online = { guests: 0, members: 0, at };
    }
    for (const { site_id: site, is_member: isMember, visitors } of rows) {
      const state = this.#sites.get(site);
      if (!state) continue;
      if (isMember === 1) state.online.members = Number(visitors);
      else state.online.guests = Number(visitors);
    }
  }

  #stats(site: string, at: number): VisitorStats {
    const state = this.#sites.get(site);
    if (!state) throw new Error('The statistics of this site were not read.');
    const { today, past, online, given } = state;
    const second = Math.floor(at / 1000);
    if (
      given?.second === second &&
      given.past === past &&
      given.stats.today === today &&
      given.stats.online.guests === online.guests &&
      given.stats.online.members === online.members
    )
      return given.stats;
    const stats: VisitorStats = {
      online: {
        guests: online.guests,
        members: online.members,
        total: online.guests + online.members,
      },
      today,
      yesterday: past.yesterday,
      week: past.week + today,
      month: past.month + today,
      total: past.total + today,
      at: instantOf(at),
    };
    state.given = { stats, past, second };
    return stats;
  }
}

/** An instant as the service writes it: the wall clock in Vietnam with its offset. */
export function instantOf(at: number): string {
  const local = toLocalDateTime(new Date(at));
  if (local === undefined) throw new RangeError('Not an instant of the years 0–9999.');
  return `${local}+07:00`;
}
