import { sep } from 'node:path';

/** The same value with every path in the one folder changed to the same path in the other. */
export function relocate<T>(value: T, from: string, to: string): T {
  return move(value) as T;

  function move(part: unknown): unknown {
    if (typeof part === 'string') {
      return part === from || part.startsWith(`${from}${sep}`) ? `${to}${part.slice(from.length)}` : part;
    }
    if (Array.isArray(part)) {
      return part.map(move);
    }
    return typeof part === 'object' && part !== null
      ? Object.fromEntries(Object.entries(part).map(([name, item]) => [name, move(item)]))
      : part;
  }
}
