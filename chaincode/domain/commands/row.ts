/** What a row of the table of commands says, and the fields that many of them share. */

import type { Fact, FactKind } from '../facts';
import { date, documentHash, ecli, type Field, type Fields, municipalityCode, oin, word, zaaknummer } from '../fields';
import { type Dictum, MEASURE_KINDS, PLACE_TYPES, REQUESTERS } from '../measures';
import type { Role } from '../parties';
import type { CaseRef, EventRef } from '../references';

/** The contract class that carries a command. */
export type ContractName =
  | 'findings'
  | 'decisions'
  | 'execution'
  | 'acknowledgements'
  | 'transfers'
  | 'corrections'
  | 'erasures';

/** The names of the commands, which are also the names of the contract's transactions. */
export type CommandName =
  | 'registerFinding'
  | 'fileRequest'
  | 'registerSubmission'
  | 'answerSubmission'
  | 'registerInquiry'
  | 'giveReview'
  | 'registerDecision'
  | 'registerHearing'
  | 'lodgeAppeal'
  | 'registerExecution'
  | 'notifyCouncil'
  | 'registerCareStep'
  | 'acknowledgeNotification'
  | 'changeMunicipality'
  | 'registerCertificate'
  | 'endMinority'
  | 'correctFact'
  | 'eraseContent';

/** The fields that a content must and may have. */
export interface Shape {
  readonly required: Fields;
  readonly optional: Fields;
}

/** All that is known about one command. */
export interface CommandRow {
  readonly name: CommandName;
  readonly contract: ContractName;
  /** Who may send it. */
  readonly roles: readonly Role[];
  /** What it records. */
  readonly kind: FactKind;
  readonly shape: Shape;
  /** Further fields that depend on the dictum. */
  readonly byDictum?: { readonly [D in Dictum]: Shape };
  /** Which parties are told of it: whoever relied on an answer that it may change, and whomever it is addressed to. */
  readonly tells: readonly Told[];
  /** Its fact names the parties, and may be the first of a case. */
  readonly opens?: true;
  /** It may be registered before the day on which it works; everything else has happened. */
  readonly mayLieAhead?: true;
  /** Fields may also be named `corrected.<field>`. */
  readonly corrects?: true;
  /** With its fact, all earlier content of the case is purged. The fact names every party, which `ADDRESSEES` lists. */
  readonly erases?: true;
}

/** Those to whom a notification may go; courts are told by nobody. */
export type Told = Extract<Role, 'council' | 'institution' | 'municipality'>;

/** A request to record one fact in one case, its form already checked. */
export interface Command {
  readonly name: CommandName;
  readonly caseId: CaseRef;
  readonly eventId: EventRef;
  readonly fact: Fact;
}

/** No fields. */
export const NONE: Fields = {};

/** A shape of these fields, the second ones optional. */
export const only = (required: Fields, optional: Fields = NONE): Shape => ({ required, optional });

/** What every content may hold. */
export const common: Fields = { documentHash, zaaknummer, ecli };
/** Whom an opening fact names. */
export const opening: Fields = { municipality: oin, municipalityCode, institution: oin, court: oin, majorityOn: date };
/** What every content must hold. */
export const always: Fields = { date, registrar: oin };
/** A kind of measure. */
export const measure: Field = word(MEASURE_KINDS);
/** Whoever asks. */
export const requester: Field = word(REQUESTERS);
/** A kind of place. */
export const placeType: Field = word(PLACE_TYPES);

/** Whoever executes a measure and whoever pays for it: both relied on the answer as it was. */
export const RELYING: readonly Told[] = ['institution', 'municipality'];
/** These, and the council where it is asked, or was. */
export const EVERYBODY: readonly Told[] = ['council', ...RELYING];
