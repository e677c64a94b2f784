/** Who acts: the roles of the four organisations, the rule that ties a role to an MSP, and the caller as his certificate names him. */

import { type Oin, parseOin } from './references';

/** What a caller may be; one certificate carries one role. */
export const ROLES = ['court', 'council', 'institution', 'municipality', 'auditor'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** The organisation to which a role belongs; an auditor may come from any of them. */
export const ORGANISATIONS = [
  { role: 'court', mspId: 'RechtspraakMSP', dutch: 'Rechtspraak' },
  { role: 'council', mspId: 'RvdKMSP', dutch: 'Raad voor de Kinderbescherming' },
  { role: 'institution', mspId: 'GIMSP', dutch: 'Gecertificeerde instelling' },
  { role: 'municipality', mspId: 'GemeentenMSP', dutch: 'Gemeente' },
] as const;

/** Who sends a transaction: never an argument, always the certificate. */
export interface Caller {
  readonly mspId: string;
  readonly role: Role;
  readonly oin: Oin;
}

/** The caller whom an MSP id and two certificate attributes describe, or undefined when they describe nobody who could act. */
export function parseCaller(mspId: string, role: unknown, oin: unknown): Caller | undefined {
  const parsedRole = ROLES.find((known) => known === role);
  const parsedOin = parseOin(oin);
  if (parsedRole === undefined || parsedOin === undefined || !roleFitsMsp(parsedRole, mspId)) return undefined;
  return { mspId, role: parsedRole, oin: parsedOin };
}

/** True when an MSP may hand out a role: its own, or auditor. */
export function roleFitsMsp(role: Role, mspId: string): boolean {
  return ORGANISATIONS.some((row) => row.mspId === mspId && (role === 'auditor' || role === row.role));
}
