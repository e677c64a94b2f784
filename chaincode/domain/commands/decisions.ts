/** Commands of the contract `decisions`: what a court does, with a shape per dictum. */

import { article, boolean, date, event, type Field, measureRef, oin, word } from '../fields';
import { DICTA, type Dictum, INSTANCES } from '../measures';
import {
  always,
  type CommandRow,
  common,
  measure,
  NONE,
  only,
  opening,
  placeType,
  RELYING,
  requester,
  type Shape,
} from './row';

const untilForm: Field = word(['tot', 'tot-en-met']);

const enforceable: Field = word(['ja', 'nee', 'onbekend']);

const given = only(
  { enforceable, unheard: boolean, requester },
  { until: date, untilForm, placeType, request: event, onCouncilDeclaration: boolean },
);
const ended = only({ from: date }, { enforceable });
const reviewed = only({ decision: event });

const BY_DICTUM: { readonly [D in Dictum]: Shape } = {
  toegewezen: only({ ...given.required, from: date }, given.optional),
  verlengd: only(given.required, { ...given.optional, from: date }),
  afgewezen: only(NONE, { request: event, from: date }),
  aangehouden: only(NONE, { request: event, until: date }),
  opgeheven: ended,
  herroepen: ended,
  ingetrokken: ended,
  bekort: only({ until: date, untilForm }, { enforceable }),
  geschorst: reviewed,
  bekrachtigd: reviewed,
  'niet-ontvankelijk': reviewed,
  vernietigd: only({ decision: event, effect: word(['ex-tunc', 'ex-nunc', 'vanaf', 'onbekend']) }, { from: date }),
  'vervallen-verklaard': only(NONE, { from: date }),
  'gi-vervangen': only({ institution: oin, from: date }, { enforceable }),
  'dictum-volgt': only(NONE, { decision: event, request: event }),
};

/** The rows of decisions, hearings and remedies. */
export const DECISIONS: readonly CommandRow[] = [
  {
    name: 'registerDecision',
    contract: 'decisions',
    // An institution for what it gives itself: a written instruction, a limit to contact.
    roles: ['court', 'institution'],
    kind: 'decisionRegistered',
    shape: only(
      { ...always, dictum: word(DICTA), instance: word(INSTANCES), measure, measureRef, article },
      { ...common, ...opening },
    ),
    byDictum: BY_DICTUM,
    tells: RELYING,
    opens: true,
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
    tells: RELYING,
  },
  {
    name: 'lodgeAppeal',
    contract: 'decisions',
    roles: ['court'],
    kind: 'appealLodged',
    shape: only(
      { ...always, decision: event, appeal: word(['hoger-beroep', 'cassatie']) },
      { ...common, knownOn: date },
    ),
    tells: RELYING,
  },
];
