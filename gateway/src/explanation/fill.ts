/** Fills the slots of a sentence. Knows no language and no law. */
import type { CalendarDate } from '@grondslag/chaincode/domain';
import type { Template } from './language.js';

/** What can be put into a sentence; what is undefined is not known. */
export type Slots = Readonly<Record<string, string | undefined>>;

const slot = /\{(\w+)\}/g;
const optional = /\[([^[\]]*)\]/g;

/** The first alternative that can be filled, each of its sentences beginning with a capital; undefined when none can. */
export function fill(template: Template, slots: Slots): string | undefined {
  const said = fillIn(template, slots);
  return said === undefined ? undefined : withCapitals(said);
}

/** The same within a sentence, so without capitals. */
export function fillIn(template: Template, slots: Slots): string | undefined {
  for (const alternative of typeof template === 'string' ? [template] : template) {
    const said = alternative.replace(optional, (_, part: string) => (isFilled(part, slots) ? part : ''));
    if (isFilled(said, slots)) return said.replace(slot, (_, name: string) => slots[name] ?? '').trim();
  }
  return undefined;
}

/** What a template says; nothing where there is none. */
export function saying(template: Template | undefined, slots: Slots): string {
  return (template === undefined ? undefined : fill(template, slots)) ?? '';
}

/** A day written out: '3 maart 2025'. */
export function writtenOut(day: CalendarDate, months: readonly string[]): string {
  return `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

function isFilled(text: string, slots: Slots): boolean {
  return [...text.matchAll(slot)].every(([, name]) => slots[name ?? ''] !== undefined);
}

function withCapitals(text: string): string {
  return text.replace(/(^|[.?!] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
