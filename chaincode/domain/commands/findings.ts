/** Commands of the contract `findings`: what comes before a decision, and what the council is asked and answers. */

import { date, event, measureRef, word, words } from '../fields';
import { MEASURE_KINDS, REQUESTS } from '../measures';
import { REVIEW_OUTCOMES, REVIEWS } from '../oversight';
import { SUBMISSION_KINDS, SUBMISSION_OUTCOMES } from '../submissions';
import { always, type CommandRow, common, EVERYBODY, measure, only, opening, RELYING, requester } from './row';

/** The rows of findings, requests, submissions, inquiries and reviews. */
export const FINDINGS: readonly CommandRow[] = [
  {
    name: 'registerFinding',
    contract: 'findings',
    roles: ['council'],
    kind: 'findingRegistered',
    shape: only(
      { ...always, outcome: word(['verzoek', 'geen-verzoek']), measures: words(MEASURE_KINDS) },
      { ...common, ...opening },
    ),
    tells: RELYING,
    opens: true,
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
    tells: RELYING,
    opens: true,
  },
  {
    name: 'registerSubmission',
    contract: 'findings',
    roles: ['council', 'institution', 'municipality', 'court'],
    kind: 'submissionReceived',
    shape: only(
      { ...always, submission: word(SUBMISSION_KINDS) },
      { ...common, ...opening, measureRef, decision: event },
    ),
    tells: EVERYBODY,
    opens: true,
  },
  {
    name: 'answerSubmission',
    contract: 'findings',
    roles: ['council', 'institution', 'court'],
    kind: 'submissionAnswered',
    shape: only({ ...always, submission: event, outcome: word(SUBMISSION_OUTCOMES) }, common),
    tells: RELYING,
  },
  {
    name: 'registerInquiry',
    contract: 'findings',
    roles: ['council'],
    kind: 'inquiryRegistered',
    shape: only({ ...always, step: word(['gestart', 'afgerond']) }, { ...common, ...opening }),
    tells: RELYING,
    opens: true,
  },
  {
    name: 'giveReview',
    contract: 'findings',
    roles: ['council'],
    kind: 'reviewGiven',
    shape: only({ ...always, review: word(REVIEWS), measureRef, outcome: word(REVIEW_OUTCOMES) }, common),
    tells: RELYING,
  },
];
