/** Where something begins in a list that is in order. */

/** The place of the first for which it holds, the length where it holds for none; of a list where it holds for all that follow one for which it does. */
export function firstPlace<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
