/** Lists in order: made so where they are not, and searched where they are. */

/** The list in an order; itself where it already is, as facts mostly are in order of their days. */
export function ordered<T>(list: readonly T[], compare: (one: T, other: T) => number): readonly T[] {
  for (let place = 1; place < list.length; place += 1) {
    if (compare(list[place - 1] as T, list[place] as T) > 0) return [...list].sort(compare);
  }
  return list;
}

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
