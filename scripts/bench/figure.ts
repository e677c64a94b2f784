// What is said of a measurement: the median and the worst of its rounds, and what it should be.

/** One line of the report. */
export interface Figure {
  readonly label: string;
  readonly unit: string;
  readonly better: 'more' | 'less';
  readonly median: number;
  /** The worst round. */
  readonly worst: number;
  /** What the median must reach; none where nothing was promised. */
  readonly target?: number;
}

/** What one benchmark found. */
export interface Finding {
  readonly name: string;
  /** What was measured, beside what. */
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Circumstances that a reader must know to weigh the figures. */
  readonly notes: readonly string[];
}

/** More of it is better. */
export function more(label: string, unit: string, rounds: readonly number[], target?: number): Figure {
  return { label, unit, better: 'more', median: medianOf(rounds), worst: Math.min(...rounds), ...aim(target) };
}

/** Less of it is better. */
export function less(label: string, unit: string, rounds: readonly number[], target?: number): Figure {
  return { label, unit, better: 'less', median: medianOf(rounds), worst: Math.max(...rounds), ...aim(target) };
}

/** Whether the median reaches the target; undefined without one. */
export function isMet({ better, median, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  return better === 'more' ? median >= target : median <= target;
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

function aim(target: number | undefined): { readonly target?: number } {
  return target === undefined ? {} : { target };
}
