/** Chance within one move: many draws from one number, and choices that stay the same when other things are left out. */

/** Draws that follow from one number; equal numbers give equal draws. */
export class Draw {
  #state: number;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = mixed(seed);
    this.#state = this.#seed;
  }

  /** A number from 0 up to, but not including, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    return mixed(this.#state) % Math.max(end, 1);
  }

  /** A number from `first` to `last`. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1);
  }

  /** True in so many of a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  /** One of a list that is not empty. */
  one<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  }

  /** One of the values, each as often as its weight says. */
  weighed<T>(...options: readonly (readonly [weight: number, value: T])[]): T {
    let left = this.below(options.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, value] of options) {
      left -= weight;
      if (left < 0) return value;
    }
    throw new RangeError('nothing to choose from');
  }

  /** One of a list by name: leaving out another one does not change the choice, so that a failing history can be made shorter. */
  named<T>(list: readonly T[], nameOf: (one: T) => string): T | undefined {
    const salt = this.below(0x7fffffff);
    let best: { readonly score: number; readonly one: T } | undefined;
    for (const one of list) {
      const score = scored(nameOf(one), salt);
      if (best === undefined || score > best.score) best = { score, one };
    }
    return best?.one;
  }

  /** Another source of chance that follows from this one's beginning. */
  apart(number: number): Draw {
    return new Draw(this.#seed + Math.imul(number + 1, 0x9e3779b1));
  }
}

function mixed(number: number): number {
  let value = Math.imul(number ^ (number >>> 15), 1 | number);
  value ^= value + Math.imul(value ^ (value >>> 7), 61 | value);
  return (value ^ (value >>> 14)) >>> 0;
}

function scored(name: string, salt: number): number {
  let hash = salt;
  for (let place = 0; place < name.length; place += 1) hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  return mixed(hash);
}
