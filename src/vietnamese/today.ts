/** Vietnam keeps UTC+7 the whole year. */
const OFFSET_MS = 7 * 3_600_000;

/** The day in Vietnam now, `YYYY-MM-DD`. */
export function todayInVietnam(): string {
  return new Date(Date.now() + OFFSET_MS).toISOString().slice(0, 10);
}
