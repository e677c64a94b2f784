/** Commands of the contracts `execution` and `acknowledgements`: what institutions and gemeenten do with a measure, and that they know of it. */

import { date, event, instant, measureRef, oin, word } from '../fields';
import { CARE_STEPS, EXECUTION_PHASES, NOTICES } from '../oversight';
import { always, type CommandRow, common, only, placeType, RELYING } from './row';

/** The rows of carrying out, telling the council, and acknowledging. */
export const CONDUCT: readonly CommandRow[] = [
  {
    name: 'registerExecution',
    contract: 'execution',
    roles: ['institution'],
    kind: 'executionRegistered',
    shape: only({ ...always, measureRef, phase: word(EXECUTION_PHASES), institution: oin }, { ...common, placeType }),
    tells: RELYING,
  },
  {
    name: 'notifyCouncil',
    contract: 'execution',
    roles: ['institution', 'municipality'],
    kind: 'councilNotified',
    shape: only({ ...always, notice: word(NOTICES), measureRef }, { ...common, plannedEnd: date }),
    tells: ['council', 'municipality'],
  },
  {
    name: 'registerCareStep',
    contract: 'execution',
    roles: ['institution'],
    kind: 'careStepTaken',
    shape: only({ ...always, step: word(CARE_STEPS), measureRef }, common),
    tells: ['municipality'],
  },
  {
    name: 'acknowledgeNotification',
    contract: 'acknowledgements',
    roles: ['institution', 'municipality', 'council'],
    kind: 'notificationAcknowledged',
    shape: only({ ...always, event, receivedAt: instant }, common),
    // Its announcement would be acknowledged in turn, without end.
    tells: [],
  },
];
