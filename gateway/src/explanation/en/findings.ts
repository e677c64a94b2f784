/** What each finding and each statutory term says in English. */
import type { Words } from '../language.js';

/** What deserves a look, though it changes nothing about the answer. */
export const findings: Words['findings'] = {
  'hearing-open': 'According to the register there had been no hearing after the emergency order by this day.',
  'minor-not-heard': 'The child was twelve or older by then. Yet the register says that it did not have to be heard.',
  'hearing-on-last-day':
    'The hearing was exactly on the day after the two weeks. It is not certain that this is in time.',
  'execution-open': 'The register does not show that the child is now at the place in the decision.',
  'execution-ended': 'On this day the child no longer stayed at the place in the decision.',
  'execution-suspended': 'The provider had interrupted the closed stay on this day.',
  'moved-without-consent':
    'The child had lived in another family for a year and moved. The consent of the court is not in the register.',
  'returned-without-consent':
    'The child had lived in another family for a year and went to a parent. Perhaps the court had to consent. That is not in the register.',
  'executed-elsewhere': 'The child stayed in another kind of place than the decision names.',
  'executed-before-start': 'The child was placed before the decision was in force.',
  'admission-too-long':
    'The child has been in the closed facility for more than six months. This authorisation does not allow that.',
  'admission-voided':
    'The court declared the admission void. According to the register the child is still in the closed facility.',
  'end-not-recorded': 'The end is not in the register.',
  'birthday-not-recorded': 'The measure stops when the child turns eighteen. That day is not in the register.',
  'ends-after-base': 'The decision runs longer than the measure on which it rests.',
  'base-presupposed':
    'The court took it that the child was under supervision. The register does not show that for that day.',
  'base-not-recorded': 'The authorisation rests on consent of whoever has authority. That is not in the register.',
  'consent-withdrawn':
    'The consent was withdrawn. The child may stay for fourteen more days at most, or until an emergency order runs out.',
  'authorised-otherwise': 'The stay elsewhere may rest on another decision than this authorisation.',
  'guardianship-begun':
    'This measure was meant to last until guardianship began. That has begun, but the court has not ended this one yet.',
  'follow-up-not-requested':
    'Without a new request this measure stops by itself. No such request is in the register yet.',
  'requested-after-term': 'The request to have the written instruction declared void came after the two weeks for it.',
  'trial-running': 'The child lives with the parent on trial. After that the court decides on authority.',
  'trial-over': 'The trial is over. The decision of the court is not in the register yet.',
  'starts-before-decision': 'According to the decision the measure began before the day of the decision.',
  'decided-after-end': 'The court extended only after the period before it was over.',
  'request-not-recorded': 'The request for the extension is not in the register.',
  'requester-differs': 'The decision names another asker than the request.',
  'request-differs': 'The request that the decision names asked for another measure.',
  'enforceability-not-recorded': 'The register does not say whether the decision works at once, appeal or not.',
  'appeal-after-term': 'The appeal came later than the law allows.',
  'revived-by-cassation':
    'The Supreme Court annulled the decision of the court of appeal. So the earlier one counts again.',
  'certificate-suspended': 'The certificate of the institution was suspended on this day.',
  'certificate-withdrawn': 'The institution had no certificate any more on this day.',
  'review-without-notice': 'The Board gave its view. What the institution told it before is not in the register.',
  'registered-late': 'The decision came into the register more than two weeks later.',
  'worker-late': 'The institution chose a worker for the family too late.',
  'first-contact-late': 'The institution had contact with the family too late.',
  'plan-late': 'The plan came too late.',
  'plan-awaited': 'The register holds no plan yet. The family may first make one itself.',
  'review-late': 'The institution looked at the plan too late.',
  'council-not-told': 'The institution had to tell the Board something. That is not in the register.',
  'council-not-told/toetsing.geen-verlenging':
    'Nobody asked to extend {maatregel}. The institution then had to tell the Board before that it did not want to. That is not in the register.',
  'council-not-told/toetsing.eerder-einde':
    'The institution stopped {maatregel} early. It had to tell the Board a month before. That is not in the register.',
  'council-not-told/toetsing.twee-jaar':
    'By the end of this period the child will have lived elsewhere for two years or more. The institution had to tell the Board before whether it wants to extend. That is not in the register.',
  'council-told-late': 'The institution told the Board too late.',
  'council-advice-missing':
    'Has all this lasted two years? Then advice of the Board is needed. That advice is missing.',
  'answer-late': 'The answer to a request came too late, or did not come.',
  'asked-before-refusal':
    'This request is possible only once the Board will not go to court itself. That it said so is not in the register.',
  'copy-late': 'The decision arrived only after more than two weeks.',
  'lapse-not-told':
    'The institution ended the closed youth care. The municipality must tell the Board. That is not in the register.',
  'receipt-not-recorded':
    'The institution has not yet confirmed that it received the decision. So the time for the first contact does not run yet.',
  corrected: 'Somebody corrected the data later.',
  'corrected-after-end':
    'The court gave a later end to a period that was over. Whether that was a slip of the pen is for a lawyer to judge.',
  'content-pending': 'A part of the data has not arrived here yet.',
  'content-purged': 'A part of the data was erased.',
};

/** By the number of the term, as the ledger names it up to its first dash; by its whole name where one number has two. */
export const clocks: Words['clocks'] = {
  P1: 'After an emergency order, parents and others must be able to give their view within two weeks.',
  P2: 'A child of 12 or older must be able to give its view within two weeks.',
  P3: 'The child must be placed within three months.',
  P4: 'The child must live in the kind of place that the decision names.',
  P5: 'The court must extend before the period is over.',
  P6: 'Does the institution not want to extend? Then it tells the Board two months before.',
  P7: 'Does the institution want to stop early? Then it tells the Board a month before.',
  P8: 'After two years an extension needs advice of the Board.',
  P9: 'The Board goes to court within two weeks when the mayor asks for that.',
  P10: 'The Board goes to court within two weeks when the institution asks for that.',
  'P11-jeugdbeschermer': 'The institution chooses a worker for the family within five working days.',
  P11: 'The institution has contact with the family within five working days.',
  P12: 'The institution makes a plan within six weeks.',
  P13: 'The institution looks at the plan at least once a year.',
  P14: 'The institution decides within two weeks on a request to stop or to withdraw something.',
  P15: 'An appeal is open for three months.',
  'P15-hoger-beroep-derden': 'Whoever heard of the decision later has three months to appeal from then on.',
  P16: 'The Supreme Court can be asked for three months.',
  P17: 'An answer to the appeal is open for four weeks.',
  P18: 'The registry sends the decision quickly to those concerned.',
  P19: 'The institution says within a month what it does with the complaint.',
  P20: 'Does a term end in the weekend or on a holiday? Then it can move on.',
  P22: 'The municipality tells the Board that the authorisation has lapsed.',
  P21: 'For two weeks a parent or child can ask to have the written instruction taken away.',
};

/** How it stands, after what must be done; by what follows on a missed one where that reads otherwise. */
export const clockStates: Words['clockStates'] = {
  'niet-gestart': '{taak} That term has not begun yet.',
  loopt: [
    '{taak} That is still possible before {tot}.[ A weekend or holiday may move that day on to {misschien}.]',
    '{taak} That term is running.',
  ],
  gehaald: ['{taak} That happened in time: on {datum}.', '{taak} That happened in time.'],
  gemist: [
    '{taak} That had to happen before {tot}.[ A weekend or holiday may have moved that day on to {misschien}.] It happened only on {datum}.',
    '{taak} That had to happen before {tot}.[ A weekend or holiday may have moved that day on to {misschien}.] The register does not show it.',
    '{taak} The register does not show it.',
  ],
  'gemist/definitief': '{taak} That time is over[. The last day was {laatste}].',
  'gemist/afwijzing': '{taak} No answer came[ before {tot}]. That counts as a no.',
};
