/** The findings on the reference page: what deserves a look without changing an answer, and the rules under which it is seen. */
import { FINDING_CODES, type FindingCode, MEASURES, type RuleId } from '@grondslag/chaincode/domain';
import { wordsIn } from '@grondslag/gateway/explanation';
import { heading, paragraphs, table } from './markdown.js';
import { ruleLink } from './rules.js';

/** The rules that carry a finding; where they differ by measure, those of all measures. A test compares them with what is really found. */
export const FINDING_RULES: { readonly [C in FindingCode]?: readonly RuleId[] } = {
  'hearing-open': ['gehoor.belanghebbenden', 'gehoor.minderjarige', 'gjh.spoed-gehoor'],
  'hearing-on-last-day': ['gehoor.belanghebbenden', 'gehoor.minderjarige', 'gjh.spoed-gehoor'],
  'minor-not-heard': ['gehoor.minderjarige'],
  'execution-open': ofMeasures('lapse'),
  'execution-ended': ofMeasures('lapse'),
  'execution-suspended': ofMeasures('suspension'),
  'moved-without-consent': ['verblijf.toestemming'],
  'returned-without-consent': ['verblijf.toestemming'],
  'executed-elsewhere': ofMeasures('lapse'),
  'executed-before-start': ofMeasures('lapse'),
  'admission-too-long': ofMeasures('admission'),
  'admission-voided': ofMeasures('admissionVoiding'),
  'end-not-recorded': ['register.volledigheid'],
  'birthday-not-recorded': ['meerderjarigheid'],
  'ends-after-base': ofMeasures('base', 'rests'),
  'base-presupposed': ofMeasures('base', 'rests'),
  'base-not-recorded': ['gjh.basis'],
  'consent-withdrawn': ofMeasures('consent'),
  'authorised-otherwise': [...ofMeasures('housing'), 'gjh.geldt-als-uhp', 'gjh.opneming-geldt-als-uhp'],
  'guardianship-begun': ofMeasures('bridging'),
  'follow-up-not-requested': ofPending(),
  'requested-after-term': ['aanwijzing.termijn'],
  'trial-running': ['gezag.proeftijd'],
  'trial-over': ['gezag.proeftijd'],
  'starts-before-decision': ofMeasures('ground'),
  'decided-after-end': ofMeasures('extension', 'ground'),
  'request-not-recorded': ofMeasures('extension', 'request'),
  'requester-differs': ofMeasures('request'),
  'request-differs': ofMeasures('request'),
  'enforceability-not-recorded': ['beschikking.uitvoerbaar'],
  'appeal-after-term': ['beroep.termijn', 'beroep.derden', 'cassatie.termijn'],
  'revived-by-cassation': ['cassatie.termijn'],
  'worker-late': ['gi.jeugdbeschermer', 'gi.eerste-contact-voogdij'],
  'first-contact-late': ['gi.eerste-contact', 'gi.eerste-contact-voogdij'],
  'plan-late': ['plan.vaststelling'],
  'plan-awaited': ['plan.vaststelling'],
  'review-late': ['plan.evaluatie'],
  'council-not-told': ['toetsing.geen-verlenging', 'toetsing.eerder-einde', 'toetsing.twee-jaar'],
  'council-told-late': ['toetsing.geen-verlenging', 'toetsing.eerder-einde', 'toetsing.twee-jaar'],
  'council-advice-missing': ['advies.na-twee-jaar'],
  'lapse-not-told': ['gjh.mededeling-raad'],
  'answer-late': [
    ...(['ots.verzoek-burgemeester', 'gezag.verzoek-gi', 'uhp.beslissing-op-verzoek'] as const),
    ...(['aanwijzing.intrekking', 'klacht.reactie'] as const),
  ],
  'asked-before-refusal': ['ots.verzoek-burgemeester', 'gezag.verzoek-gi'],
  'copy-late': ['beschikking.afschrift'],
  'receipt-not-recorded': ['beschikking.afschrift'],
  'certificate-suspended': ['uitvoering.gecertificeerd'],
  'certificate-withdrawn': ['uitvoering.gecertificeerd'],
  'review-without-notice': ['toetsing.geen-verlenging', 'toetsing.twee-jaar'],
  'registered-late': ['register.volledigheid'],
  corrected: ['herstel.kennelijke-fout', 'herstel.aanvulling', 'herstel.registratie'],
  'corrected-after-end': ['herstel.kennelijke-fout'],
  'content-pending': ['register.volledigheid'],
  'content-purged': ['register.volledigheid'],
};

/** Every finding: its sentence in both languages, and its rules. */
export function findingsSection(): string {
  const rows = FINDING_CODES.map((finding) => [
    ...[`\`${finding}\``, said('en', finding), said('nl', finding)],
    (FINDING_RULES[finding] ?? []).map(ruleLink).join(', '),
  ]);
  return paragraphs(
    heading(2, 'Findings'),
    'What is doubtful is recorded, and every answer that it touches points it out; it changes no state.',
    table(['finding', 'in English', 'in Dutch', 'rules'], rows),
  );
}

/** A finding as it is told. */
export function said(language: 'nl' | 'en', finding: FindingCode): string {
  const sentence = wordsIn(language).findings[finding];
  return typeof sentence === 'string' ? sentence : (sentence?.at(-1) ?? '-');
}

/** The rules by which a request keeps a measure alive. */
function ofPending(): readonly RuleId[] {
  return [...new Set(Object.values(MEASURES).flatMap(({ pending }) => pending?.rule ?? []))];
}

/** The rules that measures give for one aspect: their own, or that of what they rest on. */
function ofMeasures(...aspects: readonly string[]): readonly RuleId[] {
  const found = Object.values(MEASURES).flatMap((measure) =>
    aspects.flatMap((aspect) => {
      const own = Object.entries(measure.rules).find(([name]) => name === aspect)?.[1];
      const part: unknown = Object.entries(measure).find(([name]) => name === aspect)?.[1];
      const nested = typeof part === 'object' && part !== null && 'rule' in part ? [part.rule as RuleId] : [];
      return own === undefined ? nested : [own, ...nested];
    }),
  );
  return [...new Set(found)];
}
