// How long nothing was answered. Pure.

/**
 * The longest time, in milliseconds, between two answers of which the later one lies after `from` and the earlier one
 * before `to`; the span's own end counts as an answer, so that a service that never returns is not missed.
 */
export function longestGap(answers: readonly number[], from: number, to: number): number {
  const before = Math.max(...answers.filter((at) => at <= from), Number.NEGATIVE_INFINITY);
  const inside = answers.filter((at) => at > from && at <= to).sort((a, b) => a - b);
  const moments = [Number.isFinite(before) ? before : from, ...inside, to];
  return Math.max(...moments.map((at, place) => (place === 0 ? 0 : at - (moments[place - 1] ?? at))));
}
