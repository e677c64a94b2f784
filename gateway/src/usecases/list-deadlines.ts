// What lapses, ends or falls due in the days to come, in the cases that somebody is a party to.
import { addDays, type CalendarDate, dutchDayOf } from '@grondslag/chaincode/domain';
import type { DeadlineAhead, Deadlines } from './axes-ports.js';
import type { Caller, CaseStore, Clock, Height, Page, PageRequest } from './ports.js';

/** One page of what lies ahead, by day. */
export interface DeadlinesAhead extends Page<DeadlineAhead> {
  /** Today, in the Netherlands. */
  readonly from: CalendarDate;
  /** The last day looked at. */
  readonly through: CalendarDate;
  readonly height: Height;
}

/** What listing asks of the world. */
export interface ListDeadlinesDependencies {
  readonly deadlines: Deadlines;
  readonly cases: Pick<CaseStore, 'height'>;
  readonly clock: Clock;
}

/** Today's deadlines and those of so many days after it, of the cases that the caller may see all of. */
export async function listDeadlines(
  { deadlines, cases, clock }: ListDeadlinesDependencies,
  caller: Caller,
  days: number,
  page: PageRequest,
): Promise<DeadlinesAhead> {
  const from = dutchDayOf(clock.now());
  const through = addDays(from, days);
  const height = await cases.height();
  return { ...(await deadlines.ahead(caller, from, through, page)), from, through, height };
}
