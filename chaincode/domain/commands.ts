/** What may be asked of the ledger: one row per command, from which contract, HTTP route, event type and tests are driven. */

import { ERASURE_GROUNDS, ERASURE_SCOPES } from './erasure';
import type { Fact, FactKind } from './facts';
import {
  article,
  boolean,
  corrected,
  date,
  documentHash,
  ecli,
  event,
  type Field,
  type Fields,
  instant,
  measureRef,
  municipalityCode,
  oin,
  oins,
  word,
  words,
  zaaknummer,
} from './fields';
import {
  CORRECTION_RULES,
  DICTA,
  type Dictum,
  INSTANCES,
  MEASURE_KINDS,
  PLACE_TYPES,
  REQUESTERS,
  REQUESTS,
} from './measures';
import type { Role } from './parties';
import type { CaseRef, EventRef } from './references';

/** The contract class that carries a command. */
export type ContractName =
  | 'findings'
  | 'decisions'
  | 'execution'
  | 'acknowledgements'
  | 'transfers'
  | 'corrections'
  | 'erasures';

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
  /** Fields may also be named `corrected.<field>`. */
  readonly corrects?: true;
  /** With its fact, all earlier content of the case is purged. The fact names every party, which {@link ADDRESSEES} lists. */
  readonly erases?: true;
}

/** A request to record one fact in one case, its form already checked. */
export interface Command {
  readonly name: CommandName;
  readonly caseId: CaseRef;
  readonly eventId: EventRef;
  readonly fact: Fact;
}

/** The names of the commands, which are also the names of the contract's transactions. */
export type CommandName =
  | 'registerFinding'
  | 'fileRequest'
  | 'registerDecision'
  | 'registerHearing'
  | 'lodgeAppeal'
  | 'registerExecution'
  | 'acknowledgeNotification'
  | 'changeMunicipality'
  | 'correctFact'
  | 'eraseContent';

const NONE: Fields = {};
const only = (required: Fields, optional: Fields = NONE): Shape => ({ required, optional });

const common: Fields = { documentHash, zaaknummer, ecli };
const opening: Fields = { municipality: oin, municipalityCode, institution: oin, court: oin, majorityOn: date };
const always: Fields = { date, registrar: oin };
const measure: Field = word(MEASURE_KINDS);
const untilForm: Field = word(['tot', 'tot-en-met']);
const requester: Field = word(REQUESTERS);
const placeType: Field = word(PLACE_TYPES);

const given = only(
  { enforceable: word(['ja', 'nee', 'onbekend']), unheard: boolean, requester },
  { until: date, untilForm, placeType, request: event },
);
const ended = only({ from: date });
const reviewed = only({ decision: event });

const BY_DICTUM: { readonly [D in Dictum]: Shape } = {
  toegewezen: only({ ...given.required, from: date }, given.optional),
  verlengd: only(given.required, { ...given.optional, from: date }),
  afgewezen: only(NONE, { request: event, from: date }),
  aangehouden: only(NONE, { request: event, until: date }),
  opgeheven: ended,
  herroepen: ended,
  ingetrokken: ended,
  bekort: only({ until: date, untilForm }),
  geschorst: reviewed,
  bekrachtigd: reviewed,
  vernietigd: only({ decision: event, effect: word(['ex-tunc', 'ex-nunc', 'vanaf', 'onbekend']) }, { from: date }),
  'vervallen-verklaard': only(NONE, { from: date }),
  'gi-vervangen': only({ institution: oin, from: date }),
  'dictum-volgt': only(NONE, { decision: event, request: event }),
};

/** The one table of commands. */
export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'registerFinding',
    contract: 'findings',
    roles: ['council'],
    kind: 'findingRegistered',
    shape: only(
      { ...always, outcome: word(['verzoek', 'geen-verzoek']), measures: words(MEASURE_KINDS) },
      { ...common, ...opening },
    ),
  },
  {
    name: 'fileRequest',
    contract: 'findings',
    roles: ['council', 'institution', 'court'],
    kind: 'requestFiled',
    shape: only(
      { ...always, request: word(REQUESTS), measure, requester },
      { ...common, ...opening, measureRef, from: date, until: date },
    ),
  },
  {
    name: 'registerDecision',
    contract: 'decisions',
    roles: ['court'],
    kind: 'decisionRegistered',
    shape: only(
      { ...always, dictum: word(DICTA), instance: word(INSTANCES), measure, measureRef, article },
      { ...common, ...opening },
    ),
    byDictum: BY_DICTUM,
  },
  {
    name: 'registerHearing',
    contract: 'decisions',
    roles: ['court'],
    kind: 'hearingHeld',
    shape: only(
      { ...always, decision: event, partiesHeard: boolean, minorHeard: word(['ja', 'nee', 'niet-vereist']) },
      common,
    ),
  },
  {
    name: 'lodgeAppeal',
    contract: 'decisions',
    roles: ['court'],
    kind: 'appealLodged',
    shape: only({ ...always, decision: event, appeal: word(['hoger-beroep', 'cassatie']) }, common),
  },
  {
    name: 'registerExecution',
    contract: 'execution',
    roles: ['institution'],
    kind: 'executionRegistered',
    shape: only(
      { ...always, measureRef, phase: word(['begonnen', 'beeindigd']), institution: oin },
      { ...common, placeType },
    ),
  },
  {
    name: 'acknowledgeNotification',
    contract: 'acknowledgements',
    roles: ['institution', 'municipality'],
    kind: 'notificationAcknowledged',
    shape: only({ ...always, event, receivedAt: instant }, common),
  },
  {
    name: 'changeMunicipality',
    contract: 'transfers',
    roles: ['municipality'],
    kind: 'municipalityChanged',
    shape: only({ ...always, municipality: oin, municipalityCode }, common),
  },
  {
    name: 'correctFact',
    contract: 'corrections',
    roles: ['court', 'council', 'institution', 'municipality'],
    kind: 'factCorrected',
    shape: only({ ...always, corrects: event, basis: word(Object.keys(CORRECTION_RULES)) }, common),
    corrects: true,
  },
  {
    name: 'eraseContent',
    contract: 'erasures',
    roles: ['institution', 'council', 'court'],
    kind: 'contentErased',
    // No zaaknummer, ECLI or document of the case: what remains must not lead back to what is gone.
    shape: only(
      {
        ...always,
        ground: word(Object.keys(ERASURE_GROUNDS)),
        scope: word(ERASURE_SCOPES),
        courts: oins,
        institutions: oins,
        municipalities: oins,
      },
      { requestHash: documentHash, decisionHash: documentHash },
    ),
    erases: true,
  },
];

/** Fields that follow from the case: whoever erases it lists the parties as the case names them, and the ledger compares. */
export const ADDRESSEES = ['courts', 'institutions', 'municipalities'] as const;

/** The prefix of a corrected field's name. */
export const CORRECTED = 'corrected.';

/** Fields that no correction may touch: they say what the fact is and who vouches for it. */
export const UNCORRECTABLE: readonly string[] = ['kind', 'registrar', 'dictum', 'measure', 'measureRef'];

/** The row of a command, or undefined when there is none of that name. */
export function commandNamed(name: string): CommandRow | undefined {
  return COMMANDS.find((row) => row.name === name);
}

/** The row whose command records facts of a kind. */
export function commandRecording(kind: FactKind): CommandRow {
  const row = COMMANDS.find((candidate) => candidate.kind === kind);
  if (row === undefined) throw new Error(`no command records ${kind}`);
  return row;
}

/** Every field that a correction may name, whatever fact it belongs to. */
export const CORRECTABLE: ReadonlySet<string> = new Set(
  COMMANDS.filter((row) => row.corrects !== true && row.erases !== true)
    .flatMap((row) => [row.shape, ...Object.values(row.byDictum ?? {})])
    .flatMap((shape) => [...Object.keys(shape.required), ...Object.keys(shape.optional)])
    .filter((name) => !UNCORRECTABLE.includes(name)),
);

/** The form in which corrected values come in. */
export const correctedField: Field = corrected;
