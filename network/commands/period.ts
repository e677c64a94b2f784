/** Lengths of time on the command line. */
import { CommandError } from './command-error.js';

const units = { d: 24 * 60 * 60 * 1000, h: 60 * 60 * 1000, m: 60 * 1000 } as const;

/** `30d`, `12h` or `5m`, in milliseconds. */
export function parsePeriod(text: string): number {
  const [, digits, unit] = /^(\d{1,5})([dhm])$/.exec(text) ?? [];
  if (unit !== 'd' && unit !== 'h' && unit !== 'm') {
    throw new CommandError(`${text} is not a time such as 30d, 12h or 5m`);
  }
  return Number(digits) * units[unit];
}
