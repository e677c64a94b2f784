// A case that lasts: supervision and placement, both extended year after year. As long as it is asked to be.
import { randomBytes } from 'node:crypto';
import {
  addDays,
  addMonths,
  type CalendarDate,
  type Fact,
  type Instant,
  type RecordedFact,
} from '@grondslag/chaincode/domain';
import { newUuid } from '@grondslag/gateway/usecases';
import { Draft } from '../cases/draft.js';
import { parties, type Registration } from '../cases/index.js';

/** The day on which every long case begins. */
export const BEGIN = '2018-03-01' as CalendarDate;

/** An id for a case, an event or a measure. */
export function newReference(): string {
  return newUuid(new Date().toISOString() as Instant, { bytes: (count) => randomBytes(count) });
}

/** The first so many registrations of such a case: six to begin with, four in every year after. */
export function longCase(count: number, begin: CalendarDate = BEGIN): readonly Registration[] {
  const draft = new Draft(parties, newReference, null);
  const measures = ['ondertoezichtstelling', 'uithuisplaatsing'] as const;
  const refs = new Map<string, string>();
  for (let year = 0; year === 0 || 2 + 4 * year < count; year++) {
    const from = addMonths(begin, 12 * year);
    for (const measure of measures) {
      const measureRef = refs.get(measure);
      const term = draft.grant({
        ...{ measure, extends: year > 0, instance: 'rechtbank', decided: addDays(from, year > 0 ? -7 : 0) },
        ...{ from, until: addMonths(from, 12), stated: true, endFilled: false, rules: [] },
        ...(measureRef === undefined ? {} : { measureRef }),
      });
      refs.set(measure, term.measureRef);
      if (year === 0 && measure === 'uithuisplaatsing') draft.place(term, null);
    }
  }
  return draft.registrations().slice(0, count);
}

/** The same as a ledger would have recorded it, each fact on the day after its own. */
export function longCaseFacts(count: number, begin: CalendarDate = BEGIN): readonly RecordedFact[] {
  const caseId = newReference();
  return longCase(count, begin).map(({ eventId, content }, place) => ({
    ...{ caseId, eventId, seq: place + 1, mspId: 'RechtspraakMSP', hash: '0'.repeat(64) },
    recordedAt: `${addDays(content.date as CalendarDate, 1)}T12:00:00.000Z`,
    content: content as unknown as Fact,
  })) as unknown as RecordedFact[];
}
