/** Pieces of Markdown: what is written into the page comes out as it was meant. */

/** A heading that links can point to. */
export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${text}`;
}

/** A table; bars within a cell don't end it. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words as they are written in the API. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Several of them. */
export function codes(texts: readonly string[]): string {
  return texts.length === 0 ? '-' : texts.map(code).join(', ');
}

/** A link to a heading of the same page. */
export function toHeading(text: string): string {
  return `[${code(text)}](#${text
    .toLowerCase()
    .replace(/[^a-z0-9 _-]/g, '')
    .replace(/ /g, '-')})`;
}

/** A value as JSON on one line. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
}

/** Parts of a page with an empty line between them. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.join('\n\n');
}
