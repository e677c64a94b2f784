/**
 * Whose case it is, through time. The council and the court that is named or has written see all of it; an institution or
 * gemeente is a party from the fact that names it until another takes its place, and keeps what was recorded up to then.
 * After erasure the tombstone alone says who was a party, and each of them may read what is left: records and the tombstone.
 */

import type { CalendarDate } from './calendar';
import { type ADDRESSEES, commandRecording } from './commands';
import type { ContentErased, DecisionRegistered, Fact, Opening, OpeningFact } from './facts';
import { dutchDayOf, type Instant } from './instant';
import type { Caller } from './parties';
import type { MeasureRef, Oin } from './references';
import type { CaseTimeline, Entry } from './timeline';

/** One organisation's part in a case. */
export interface PartyRow {
  readonly role: 'court' | 'institution' | 'municipality';
  readonly oin: Oin;
  /** Charged by a court, rather than only proposed. */
  readonly charged: boolean;
  /** Set once another took its place: the day of the change and the event that recorded it. */
  readonly until: { readonly day: CalendarDate; readonly seq: number } | null;
}

/** Everybody who is or was a party, by role and OIN; the council, always a party, is not listed. */
export function partiesOf(timeline: CaseTimeline): readonly PartyRow[] {
  const parties = new Map<string, PartyRow>();
  const inCharge = new Map<MeasureRef, Oin>();
  for (const entry of timeline.entries) admit(parties, inCharge, entry);
  return [...parties.values()];
}

/** True when a caller may write in a case at a moment: council and courts always, an institution or gemeente while it is a party. */
export function mayWrite(timeline: CaseTimeline, caller: Caller, now: Instant): boolean {
  if (caller.role === 'auditor') return false;
  if (caller.role === 'council' || caller.role === 'court') return true;
  const party = partOf(timeline, caller);
  return party !== undefined && (party.until === null || dutchDayOf(now) < party.until.day);
}

/** True when a caller may read a record of a case: an auditor and the council all of them, a party those of its time. */
export function mayRead(
  timeline: CaseTimeline,
  caller: Caller,
  record: { readonly seq: number; readonly recordedAt: Instant },
): boolean {
  if (caller.role === 'auditor' || caller.role === 'council') return true;
  const party = partOf(timeline, caller);
  if (party === undefined) return false;
  return party.until === null || record.seq <= party.until.seq || dutchDayOf(record.recordedAt) < party.until.day;
}

/** The gemeente that is responsible now, if any fact has named one. */
export function responsibleMunicipality(timeline: CaseTimeline): Oin | undefined {
  return partiesOf(timeline).find((party) => party.role === 'municipality' && party.until === null)?.oin;
}

/** Every organisation that is or was a party, as the fact that erases the case must name them. */
export function addresseesOf(timeline: CaseTimeline): Pick<ContentErased, (typeof ADDRESSEES)[number]> {
  const parties = partiesOf(timeline);
  const oinsOf = (role: PartyRow['role']) =>
    parties
      .filter((party) => party.role === role)
      .map(({ oin }) => oin)
      .sort();
  return {
    courts: oinsOf('court'),
    institutions: oinsOf('institution'),
    municipalities: oinsOf('municipality'),
  };
}

/** True when a caller is or was a party, or is the council. */
export function isInvolved(timeline: CaseTimeline, caller: Caller): boolean {
  return caller.role === 'council' || partOf(timeline, caller) !== undefined;
}

/** Whom a fact names as parties; only those that may open a case name any. */
export function partiesNamedIn(fact: Fact): Opening {
  return namesParties(fact) ? fact : {};
}

function namesParties(fact: Fact): fact is OpeningFact {
  return commandRecording(fact.kind).opens === true;
}

function partOf(timeline: CaseTimeline, caller: Caller): PartyRow | undefined {
  return partiesOf(timeline).find((party) => party.role === caller.role && party.oin === caller.oin);
}

type Parties = Map<string, PartyRow>;

function admit(parties: Parties, inCharge: Map<MeasureRef, Oin>, entry: Entry): void {
  const { fact, recorded } = entry;
  if (recorded.mspId === 'RechtspraakMSP') join(parties, 'court', fact.registrar, true);
  const named = partiesNamedIn(fact);
  if (named.court !== undefined) join(parties, 'court', named.court, true);
  if (named.municipality !== undefined && !holds(parties, 'municipality')) {
    join(parties, 'municipality', named.municipality, true);
  }
  if (fact.kind === 'municipalityChanged') {
    leave(parties, 'municipality', () => true, entry);
    join(parties, 'municipality', fact.municipality, true);
  }
  if (fact.kind === 'contentErased') {
    for (const oin of fact.courts) join(parties, 'court', oin, true);
    for (const oin of fact.institutions) join(parties, 'institution', oin, true);
    for (const oin of fact.municipalities) join(parties, 'municipality', oin, true);
  }
  // What an institution gives itself charges nobody.
  if (fact.kind === 'decisionRegistered' && fact.instance !== 'gecertificeerde-instelling') {
    charge(parties, inCharge, fact, entry);
  } else if (named.institution !== undefined && mayBeProposed(parties, named.institution, fact.registrar)) {
    join(parties, 'institution', named.institution, false);
  }
}

/** Who was replaced comes back when another names it, not by naming itself in its last days. */
function mayBeProposed(parties: Parties, institution: Oin, by: Oin): boolean {
  const known = parties.get(keyOf('institution', institution));
  return known === undefined || (known.until !== null && by !== institution);
}

/** A court's choice replaces whoever was only proposed, and a replacement ends its predecessor's part. */
function charge(parties: Parties, inCharge: Map<MeasureRef, Oin>, fact: DecisionRegistered, entry: Entry): void {
  const charged = institutionOf(fact);
  if (charged === undefined) return;
  const predecessor = fact.dictum === 'gi-vervangen' ? inCharge.get(fact.measureRef) : undefined;
  leave(
    parties,
    'institution',
    (party) => party.oin !== charged && (!party.charged || party.oin === predecessor),
    entry,
  );
  join(parties, 'institution', charged, true);
  inCharge.set(fact.measureRef, charged);
}

function institutionOf(fact: DecisionRegistered): Oin | undefined {
  return fact.institution;
}

function keyOf(role: PartyRow['role'], oin: Oin): string {
  return `${role} ${oin}`;
}

function join(parties: Parties, role: PartyRow['role'], oin: Oin, charged: boolean): void {
  parties.set(keyOf(role, oin), { role, oin, charged, until: null });
}

function leave(
  parties: Parties,
  role: PartyRow['role'],
  leaves: (party: PartyRow) => boolean,
  { fact, recorded }: Entry,
): void {
  const day = 'from' in fact && fact.from !== undefined ? fact.from : fact.date;
  for (const [key, party] of parties) {
    if (party.role === role && party.until === null && leaves(party)) {
      parties.set(key, { ...party, until: { day, seq: recorded.seq } });
    }
  }
}

function holds(parties: Parties, role: PartyRow['role']): boolean {
  return [...parties.values()].some((party) => party.role === role);
}
