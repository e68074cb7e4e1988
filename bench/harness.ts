/** One figure of the bench, measured beside its peer in the same run. */
export interface BenchCase {
  /** What is measured, as a sentence fragment: `findCitations on text like the seeds`. */
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** Takes one measurement in `unit`. */
  measure(): number | Promise<number>;
  /** The limit or peer that is measured in turn with it. */
  readonly peer: { readonly name: string; measure(): number | Promise<number> };
  /** Ratio ours ÷ peer that must hold: the least where higher is better, the most where lower is. */
  readonly ceiling: number;
  /** The aim in `unit` that an issue sets; printed beside the figure, not enforced. */
  readonly goal?: number;
  /** The aim as a ratio to the peer, where an issue sets one; printed beside the ratio, not enforced. */
  readonly goalRatio?: number;
}

/** The figures of one part of the package. */
export interface BenchGroup {
  readonly group: string;
  readonly cases: readonly BenchCase[];
  /** Frees what the cases opened. */
  close?(): void | Promise<void>;
}

/** A figure with its spread. `noise` is half the interquartile range of the pairwise ratios. */
export interface BenchResult {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  readonly noise: number;
  readonly ceiling: number;
  readonly goal?: number;
  readonly goalRatio?: number;
  /** Whether the aims that are set are met; absent where none is. */
  readonly goalMet?: boolean;
  /** Whether the peer misses the aim too, so that no better can be asked of this machine at this hour. */
  readonly peerMisses?: boolean;
  readonly passed: boolean;
}

/** Measures a case and its peer in turn, after one uncounted pair, and compares pair by pair. */
export async function runCase(
  group: string,
  bench: BenchCase,
  pairs: number,
): Promise<BenchResult> {
  await bench.measure();
  await bench.peer.measure();
  const ours: number[] = [];
  const peers: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    ours.push(await bench.measure());
    peers.push(await bench.peer.measure());
  }
  const ratios = ours.map((value, index) => value / (peers[index] ?? Number.NaN));
  const ratio = quantile(ratios, 0.5);
  const noise = (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2;
  const median = quantile(ours, 0.5);
  const peerMedian = quantile(peers, 0.5);
  const passed =
    bench.better === 'higher' ? ratio + noise >= bench.ceiling : ratio - noise <= bench.ceiling;
  return {
    group,
    name: bench.name,
    unit: bench.unit,
    better: bench.better,
    ours: median,
    peer: peerMedian,
    peerName: bench.peer.name,
    ratio,
    noise,
    ceiling: bench.ceiling,
    ...goalsOf(bench, { median, peerMedian, ratio }),
    passed,
  };
}

function goalsOf(
  { goal, goalRatio, better }: BenchCase,
  measured: { readonly median: number; readonly peerMedian: number; readonly ratio: number },
): Pick<BenchResult, 'goal' | 'goalRatio' | 'goalMet' | 'peerMisses'> {
  if (goal === undefined && goalRatio === undefined) return {};
  const reaches = (value: number, aim: number | undefined): boolean =>
    aim === undefined || (better === 'higher' ? value >= aim : value <= aim);
  return {
    ...(goal === undefined ? {} : { goal }),
    ...(goalRatio === undefined ? {} : { goalRatio }),
    goalMet: reaches(measured.median, goal) && reaches(measured.ratio, goalRatio),
    peerMisses: !reaches(measured.peerMedian, goal),
  };
}

/**
 * Times a piece of work until `leastMs` have passed and gives the units of work done a second.
 *
 * @param work - done again and again; its result is kept so that it is not optimised away
 * @param amount - units of work in one call, such as megabytes
 */
export function rate(work: () => unknown, amount: number, leastMs = 200): number {
  let calls = 0;
  const start = performance.now();
  let elapsed: number;
  do {
    sink = work();
    calls += 1;
    elapsed = performance.now() - start;
  } while (elapsed < leastMs);
  return (calls * amount) / (elapsed / 1000);
}

/** Times one asynchronous piece of work in milliseconds. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  sink = await work();
  return performance.now() - start;
}

/** Where results go so that the engine can't drop the work. */
export let sink: unknown;

/** Linear-interpolated quantile of a list that need not be sorted. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** The results as a table for people. */
export function table(results: readonly BenchResult[]): string {
  const rows = results.map((r) => [
    r.passed ? 'ok' : 'WORSE',
    `${r.group}: ${r.name}`,
    `${figure(r.ours)} ${r.unit}${r.goal === undefined ? '' : ` (goal ${figure(r.goal)}${missed(r)})`}`,
    `${r.peerName}: ${figure(r.peer)}`,
    `${figure(r.ratio)} ± ${figure(r.noise)}${r.goalRatio === undefined ? '' : ` (goal ${figure(r.goalRatio)}${missed(r)})`}`,
    `${r.better === 'higher' ? '≥' : '≤'} ${figure(r.ceiling)}`,
  ]);
  const head = ['', 'figure', 'ours', 'peer or limit', 'ratio', 'ceiling'];
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function missed({ goalMet, peerMisses }: BenchResult): string {
  if (goalMet) return '';
  return peerMisses ? ', missed by the peer too' : ', missed';
}

function figure(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false }).format(
    value,
  );
}
