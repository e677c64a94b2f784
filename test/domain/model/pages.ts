/** The recorded facts as plain pages, their corrections read into them, and days counted without the product's arithmetic. */

import type { RecordedFact } from '@grondslag/chaincode/domain';

/** What a fact says, all its corrections read into it. */
export interface Page {
  readonly eventId: string;
  readonly seq: number;
  readonly says: Readonly<Record<string, unknown>>;
}

/** All readable facts of a case that were registered by a moment, in the order of registration. */
export function pagesOf(facts: readonly RecordedFact[], knownAt: string | null): readonly Page[] {
  const pages = new Map<string, Page>();
  for (const { eventId, seq, recordedAt, content } of facts) {
    if (typeof content === 'string' || (knownAt !== null && recordedAt > knownAt)) continue;
    const says = content as unknown as Readonly<Record<string, unknown>>;
    pages.set(eventId, { eventId, seq, says });
    const target = says.kind === 'factCorrected' ? pages.get(String(says.corrects)) : undefined;
    if (target !== undefined) pages.set(target.eventId, { ...target, says: corrected(target.says, says) });
  }
  return [...pages.values()];
}

function corrected(before: Page['says'], correction: Page['says']): Page['says'] {
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(correction)) {
    const [prefix, field] = name.split('.', 2);
    if (prefix !== 'corrected' || field === undefined) continue;
    if (value === null) delete after[field];
    else after[field] = value;
  }
  return after;
}

/** The day so many days later. */
export const later = remembered((day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
);

/** The same day so many months later, or the last of that month. */
export const monthsLater = remembered((day, months) => {
  const date = new Date(`${day}T00:00:00Z`);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const then = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), last));
  return new Date(then).toISOString().slice(0, 10);
});

/** Sums of days are asked for very often, and there are few of them. */
function remembered(sum: (day: string, count: number) => string): (day: string, count: number) => string {
  const known = new Map<number, Map<string, string>>();
  return (day, count) => {
    const ofCount = known.get(count) ?? new Map<string, string>();
    known.set(count, ofCount);
    const found = ofCount.get(day) ?? sum(day, count);
    ofCount.set(day, found);
    return found;
  };
}

/** A text of a page, or undefined. */
export function text({ says }: Page, name: string): string | undefined {
  const value = says[name];
  return typeof value === 'string' ? value : undefined;
}
