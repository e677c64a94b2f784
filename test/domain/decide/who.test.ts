// Who may register what, as the catalogue of events has it; whoever isn't named may not.
import {
  COMMANDS,
  type CommandName,
  isRefusal,
  parseCommand,
  ROLES,
  type Role,
  senderFault,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  CALLERS,
  CASE,
  type Content,
  decisionFields,
  measureOf,
  OPENING,
  PARTIES,
  uuid,
} from '../../support/domain.js';
import { FINDING, OTS, UHP, until } from './refuses.js';

/** One lawful content of each command, but for its day and its registrar. */
const CONTENTS: Readonly<Record<CommandName, Content>> = {
  registerFinding: { ...FINDING, ...OPENING },
  fileRequest: { request: 'instellen', measure: OTS, requester: 'ouder' },
  registerSubmission: { submission: 'klacht' },
  answerSubmission: { submission: uuid(1001), outcome: 'afgewezen' },
  registerInquiry: { step: 'gestart' },
  giveReview: { review: 'toets', measureRef: measureOf(UHP), outcome: 'instemmend' },
  registerDecision: decisionFields('toegewezen', OTS, { from: '2024-02-02', ...until('2025-02-02') }),
  registerHearing: { decision: uuid(1001), partiesHeard: true, minorHeard: 'ja' },
  lodgeAppeal: { decision: uuid(1001), appeal: 'hoger-beroep' },
  registerExecution: { measureRef: measureOf(UHP), phase: 'begonnen', institution: PARTIES.institution },
  notifyCouncil: { notice: 'geen-verlenging', measureRef: measureOf(UHP) },
  registerCareStep: { step: 'eerste-contact', measureRef: measureOf(OTS) },
  acknowledgeNotification: { event: uuid(1001), receivedAt: '2024-02-02T12:00:00.000Z' },
  changeMunicipality: { municipality: PARTIES.otherMunicipality, municipalityCode: '0344' },
  registerCertificate: { institution: PARTIES.institution, change: 'verleend' },
  endMinority: { cause: 'overlijden' },
  correctFact: { corrects: uuid(1001), basis: 'registratie' },
  eraseContent: { ground: 'bewaartermijn', scope: 'zaak', courts: [], institutions: [], municipalities: [] },
};

const WRITERS: Readonly<Record<CommandName, readonly Role[]>> = {
  registerFinding: ['council'],
  fileRequest: ['council', 'institution', 'court'],
  registerSubmission: ['council', 'institution', 'municipality', 'court'],
  answerSubmission: ['council', 'institution', 'court'],
  registerInquiry: ['council'],
  giveReview: ['council'],
  registerDecision: ['court'],
  registerHearing: ['court'],
  lodgeAppeal: ['court'],
  registerExecution: ['institution'],
  notifyCouncil: ['institution', 'municipality'],
  registerCareStep: ['institution'],
  acknowledgeNotification: ['institution', 'municipality', 'council'],
  changeMunicipality: ['municipality'],
  registerCertificate: ['council'],
  endMinority: ['court', 'municipality'],
  correctFact: ['court', 'council', 'institution', 'municipality'],
  eraseContent: ['institution', 'council', 'court'],
};

describe('who may send a command', () => {
  for (const { name, kind } of COMMANDS) {
    for (const role of ROLES) {
      const may = WRITERS[name].includes(role);
      it(`${name}: ${may ? '' : 'not '}the ${role}`, () => {
        const caller = CALLERS[role];
        const fields = { kind, date: '2024-02-02', registrar: caller.oin, ...CONTENTS[name] };
        const command = parseCommand(name, CASE, uuid(5000), fields);
        if (!('fact' in command)) throw new Error(JSON.stringify(command));
        const fault = senderFault(command, caller);
        expect(isRefusal(fault) ? fault.code : 'may').to.equal(may ? 'may' : 'role-not-allowed');
      });
    }
  }
});
