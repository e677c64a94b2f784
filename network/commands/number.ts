/** Numbers on the command line. */
import { InvalidArgumentError } from 'commander';

/** Reads a whole number from `least` to `most`; anything else is a mistake in the command line. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
    }
    return value;
  };
}

/** The first port of a network: unprivileged, and with room for those of all organisations. */
export const basePort = wholeNumber(1024, 65_000);
