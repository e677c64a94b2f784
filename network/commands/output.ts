/** What the commands print: steps with the seconds since the start, then one answer, as text or as JSON. */

/** Where steps and answer go. */
export interface Output {
  /** One line per step, with seconds; nothing when JSON was asked. */
  step(text: string): void;
  /** The answer: lines for people, or the value as one line of JSON. */
  answer(value: unknown, lines: readonly string[]): void;
}

/** Steps and answer on standard output; with JSON the answer alone. */
export function newOutput(json: boolean): Output {
  const began = performance.now();
  return {
    step: (text) => {
      if (!json) {
        print(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);
      }
    },
    answer: (value, lines) => {
      for (const line of json ? [JSON.stringify(value)] : lines) {
        print(line);
      }
    },
  };
}

/** How many processes, in words. */
export function counted({ length }: readonly string[]): string {
  return length === 1 ? '1 process' : `${length} processes`;
}

/** One line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
