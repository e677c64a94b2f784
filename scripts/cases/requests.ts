// Which act a VERZOEK row is about: an appeal against the last decision, or a request that a later decision answers.
import type { Instance, Requester } from '@grondslag/chaincode/domain';
import { instanceOf } from './acts.js';
import type { Act } from './dating.js';

/** What the VERZOEK rows of a timeline are. */
export interface RequestRows {
  /** The VERZOEK that an act of first instance answers. */
  readonly answeredBy: ReadonlyMap<Act, Act>;
  /** VERZOEK rows that lodge an appeal, with the court they go to. */
  readonly appeals: ReadonlyMap<Act, Instance>;
}

const requesters: readonly (readonly [RegExp, Requester])[] = [
  [/^gi$|instelling/i, 'gi'],
  [/^rvdk$|raad voor/i, 'rvdk'],
  [/^om$|officier/i, 'om'],
  [/moeder|vader|ouder/i, 'ouder'],
  [/minderjarige|kind/i, 'minderjarige'],
  [/verzorger|pleeg/i, 'verzorger'],
  [/gemeente|college/i, 'college'],
];

/** Who asks, as a row names him; undefined where it names nobody. */
export function requesterNamed(by: string | null): Requester | undefined {
  return requesters.find(([pattern]) => pattern.test(by ?? ''))?.[1];
}

/** Reads every VERZOEK of a timeline; `court` is the court of the published decision. */
export function requestRowsOf(acts: readonly Act[], court: string | null): RequestRows {
  const answeredBy = new Map<Act, Act>();
  const appeals = new Map<Act, Instance>();
  acts.forEach((act, place) => {
    if (act.verb !== 'request') return;
    const later = acts.slice(place + 1).filter(({ verb }) => verb !== 'request' && verb !== 'none');
    const decided = acts.slice(0, place).some(({ verb }) => verb !== 'request' && verb !== 'none');
    const next = later[0]?.instance ?? instanceOf(court);
    if (decided && next !== 'rechtbank') {
      appeals.set(act, next);
      return;
    }
    const answers = later.filter((decision) => mayAsk(act, decision) && !answeredBy.has(decision));
    for (const decision of answers) if (decision.date === answers[0]?.date) answeredBy.set(decision, act);
  });
  return { answeredBy, appeals };
}

/** A GI asks for authorisations, extensions and endings; only others may ask for what charges it. */
function mayAsk({ row }: Act, { verb, measure, topic, instance }: Act): boolean {
  const answers = verb === 'grant' || verb === 'extend' || verb === 'refuse' || verb === 'lift';
  if (!answers || instance !== 'rechtbank' || topic === 'suspend') return false;
  const asksNewCharge = topic === 'grant' && measure !== 'uithuisplaatsing' && measure !== 'gesloten-jeugdhulp';
  return requesterNamed(row.by) !== 'gi' || !asksNewCharge;
}
