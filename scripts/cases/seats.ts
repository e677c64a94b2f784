// Which users of the topology play the organisations of a case (rule 1).
import { topology } from '@grondslag/network/topology';
import type { Parties } from './registration.js';
import type { Sender } from './replayable.js';

/** A user of the topology, and the organisation that vouches for him. */
export interface Seat {
  readonly organisation: string;
  readonly mspId: string;
  readonly user: string;
  readonly role: string;
  readonly oin: string;
  readonly municipalityCode: string;
}

/** Who registers as whom. */
export const seats: Readonly<Record<Sender, Seat>> = {
  rechtbank: seatOf('rechtspraak', 'rechtbank-den-haag'),
  gerechtshof: seatOf('rechtspraak', 'gerechtshof-den-haag'),
  'hoge-raad': seatOf('rechtspraak', 'hoge-raad'),
  raad: seatOf('rvdk', 'raad'),
  instelling: seatOf('gi', 'duinrand'),
  'andere-instelling': seatOf('gi', 'waterkant'),
  gemeente: seatOf('gemeenten', 'den-haag'),
  'andere-gemeente': seatOf('gemeenten', 'delft'),
};

/** The parties of every published case. */
export const parties: Parties = {
  ...(Object.fromEntries(Object.entries(seats).map(([sender, { oin }]) => [sender, oin])) as Record<Sender, string>),
  gemeentecode: seats.gemeente.municipalityCode,
};

function seatOf(organisation: string, user: string): Seat {
  const row = topology.organisations.find(({ name }) => name === organisation);
  const found = row?.users.find(({ name }) => name === user);
  if (row === undefined || found === undefined) throw new Error(`the topology has no user ${user} at ${organisation}`);
  const { role, oin, municipalityCode = '' } = found;
  return { organisation, mspId: row.mspId, user, role, oin, municipalityCode };
}
