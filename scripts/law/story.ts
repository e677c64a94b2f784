/** The examples of the reference page: made-up organisations, and a past that the domain itself let through. */
import type { Caller, CommandName, Instant, Oin, RecordedFact, Refusal } from '@grondslag/chaincode/domain';
import { type Content, contentOf, judged, recorded, type Sent } from './past.js';

export type { Content } from './past.js';

/** One registration: who sends what, about which day. */
export interface Act {
  readonly command: CommandName | (string & {});
  readonly by: Who;
  readonly date: string;
  readonly fields: Content;
  /** The moment of registration, when it matters; else noon of the day. */
  readonly at?: string;
  readonly caseId?: string;
}

/** What went before, and what is refused then. */
export interface Example {
  /** What is wrong with it, in a few words. */
  readonly about: string;
  readonly given: readonly Act[];
  readonly when: Act;
}

/** The organisations of the examples; the numbers are made up and pass the forms. */
export const OINS = {
  court: '00000004000000001000',
  hof: '00000004000000002000',
  council: '00000004000000004000',
  institution: '00000004000000005000',
  otherInstitution: '00000004000000006000',
  municipality: '00000004000000007000',
  otherMunicipality: '00000004000000008000',
} as const;

/** One of the senders. */
export type Who = keyof typeof CALLERS;

const caller = (mspId: string, role: Caller['role'], oin: string): Caller => ({ mspId, role, oin: oin as Oin });

/** The senders, as their certificates name them. */
export const CALLERS = {
  court: caller('RechtspraakMSP', 'court', OINS.court),
  hof: caller('RechtspraakMSP', 'court', OINS.hof),
  council: caller('RvdKMSP', 'council', OINS.council),
  institution: caller('GIMSP', 'institution', OINS.institution),
  otherInstitution: caller('GIMSP', 'institution', OINS.otherInstitution),
  municipality: caller('GemeentenMSP', 'municipality', OINS.municipality),
  otherMunicipality: caller('GemeentenMSP', 'municipality', OINS.otherMunicipality),
  courtOfMunicipalities: caller('GemeentenMSP', 'court', OINS.municipality),
} as const;

const CASE = uuid(1);

/** A UUIDv7 that is the same on every run. */
export function uuid(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** The event that the nth act before the example recorded, counted from 1. */
export function event(nth: number): string {
  return uuid(1000 + nth);
}

/** What the example is answered: everything that stands against it. */
export function refusalsOf({ given, when }: Example): readonly Refusal[] {
  let past: readonly RecordedFact[] = [];
  for (const act of given) {
    const sent = sentAs(act, event(past.length + 1));
    const outcome = judged(sent, past);
    if (!('fact' in outcome)) throw new Error(`what goes before is refused: ${JSON.stringify([act, outcome])}`);
    past = recorded(past, outcome, sent);
  }
  const outcome = judged(sentAs(when, uuid(5000)), past);
  return 'fact' in outcome ? [] : outcome;
}

/** The content of an act as it is sent. */
export function contentOfAct({ command, by, date, fields }: Act): Content {
  return contentOf(command, date, fields, CALLERS[by]);
}

function sentAs(act: Act, eventId: string): Sent {
  const { command, by, date, at = `${date}T12:00:00.000Z`, caseId = CASE } = act;
  return { name: command, caseId, eventId, content: contentOfAct(act), by: CALLERS[by], at: at as Instant };
}
