/** A verdict of which some parts are worked out when they are first read: most who ask for a state never read them. */

import type { Verdict } from './answer';

const LATER = ['findings', 'nextCriticalDate', 'clocks', 'trace'] as const;

/** The parts that can wait. */
type Part = (typeof LATER)[number];

/** How each of them is worked out. */
type Later = { readonly [P in Part]: () => Verdict[P] };

/** Work that is to be done when it is asked for, by whichever verdict first. */
export function laterWork(later: Later): Work {
  return { later, read: {} };
}

/**
 * The verdict of what is known at once and what is worked out later, each part at most once. It is a plain object like any
 * other: whoever copies, compares or writes it reads all its parts.
 */
export function lazyVerdict(known: Omit<Verdict, Part>, work: Work): Verdict {
  const answer = Object.defineProperty({ ...known }, 'work', { value: work });
  for (const [part, getter] of GETTERS) Object.defineProperty(answer, part, getter);
  return answer as Verdict;
}

/** What an answer keeps out of sight until it is read. */
export interface Work {
  readonly later: Later;
  readonly read: { -readonly [P in Part]?: Verdict[P] };
}

// Every answer shares these: an object with getters of its own has a shape of its own, which keeps it in memory long after its use.
const GETTERS = LATER.map((part) => {
  const getter = {
    enumerable: true,
    get(this: { readonly work: Work }) {
      return partOf(this.work, part);
    },
  };
  return [part, getter] as const;
});

function partOf<P extends Part>({ later, read }: Work, part: P): Verdict[P] {
  const known = read[part] as Verdict[P] | undefined;
  if (known !== undefined) return known;
  const worked = later[part]();
  read[part] = worked;
  return worked;
}

/** What the work gives, done when it is first asked for and not again. */
export function once<T extends object>(work: () => T): () => T {
  let done: T | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
