// One synthetic case → what to register and what to ask: labels become references, expectations become lines to report.
import {
  ADDRESSEES,
  type CalendarDate,
  type CanonicalValue,
  type ContentFields,
  commandNamed,
  endOfDutchDay,
  type Instant,
  type MeasureKind,
} from '@grondslag/chaincode/domain';
import type { Answer, Clock, Refusal, Verdicted } from '../answers.js';
import type { Asking, Replayable, Sender, Sent } from '../replayable.js';
import { seats } from '../seats.js';
import type { Expectation, SyntheticCase, SyntheticRegistration } from './format.js';

/** Fields whose value is an organisation, by the name of its seat. */
const organisations: readonly string[] = ['institution', 'municipality', 'court', ...ADDRESSEES];

/** The ledger case of a synthetic case. */
export function replayableOf(synthetic: SyntheticCase, newReference: () => string): Replayable {
  const { case: id, registered, probes, measure } = synthetic;
  const references = new Map<string, string>();
  const referenceOf = (label: string): string => {
    const known = references.get(label) ?? newReference();
    references.set(label, known);
    return known;
  };
  const caseId = newReference();
  return {
    ...{ id, confidence: 'synthetic', child: null, caseId },
    registrations: registered.map((registration, index) => sentOf(id, registration, index, referenceOf)),
    questions: Object.values(probes).flatMap(({ on, measure: asked = measure, known, ...expected }) => [
      askingOf(id, asked, on, null, expected),
      ...known.map(({ by, ...expectedThen }) => askingOf(id, asked, on, by, expectedThen)),
    ]),
  };
}

function sentOf(
  id: string,
  { as, registered, by, command, content, refused }: SyntheticRegistration,
  index: number,
  referenceOf: (label: string) => string,
): Sent {
  const fields = Object.entries(content).map(([name, value]) => [name, canonicalOf(name, value, referenceOf)]);
  const named = { kind: commandNamed(command)?.kind ?? '', registrar: seats[by].oin };
  return {
    ...{ command, sender: by, eventId: referenceOf(as ?? `registration ${index}`), at: registered },
    content: { ...named, ...(Object.fromEntries(fields) as ContentFields) },
    ...(refused === undefined
      ? {}
      : {
          refused: (refusals: readonly Refusal[]) => refusalLine(id, command, String(content.date), refused, refusals),
        }),
  };
}

/** Labels stand where the ledger wants references: of organisations by field name, of measures and events by the word itself. */
function canonicalOf(name: string, value: unknown, referenceOf: (label: string) => string): CanonicalValue {
  if (Array.isArray(value)) return value.map((each) => canonicalOf(name, each, referenceOf));
  if (typeof value !== 'string') return value as CanonicalValue;
  const bare = name.replace(/^corrected\./, '');
  if (organisations.includes(bare)) return seats[value as Sender]?.oin ?? value;
  return value.startsWith('#') ? referenceOf(value.slice(1)) : value;
}

function refusalLine(
  id: string,
  command: string,
  on: string,
  expected: NonNullable<SyntheticRegistration['refused']>,
  refusals: readonly Refusal[],
): Answer {
  const [found] = refusals;
  const agrees =
    found?.code === expected.code &&
    (expected.rule === undefined || found.rule === expected.rule) &&
    (expected.article === undefined || found.article === expected.article);
  return {
    ...{ case: id, confidence: 'synthetic', child: null, measure: command, on, knownAt: null, state: null },
    ...{ expected: `refused: ${expected.code}`, answered: found === undefined ? 'recorded' : `refused: ${found.code}` },
    ...{ rule: found?.rule ?? null, article: found?.article ?? null, agrees, weakenedBy: [] },
  };
}

function askingOf(
  id: string,
  measure: MeasureKind,
  on: CalendarDate,
  knownBy: CalendarDate | null,
  expected: Expectation,
): Asking {
  const knownAt: Instant | null = knownBy === null ? null : endOfDutchDay(knownBy);
  const answer = (verdict: Verdicted): Answer => {
    const differences = differencesOf(expected, verdict);
    const reason = verdict.reasons.find(({ rule }) => rule === expected.rule) ?? verdict.reasons[0];
    return {
      ...{ case: id, confidence: 'synthetic', child: null, measure, on, knownAt: knownBy, state: verdict.state },
      ...{ expected: expected.state, answered: [verdict.state, ...differences].join('; ') },
      ...{ rule: reason?.rule ?? null, article: reason?.article ?? null, weakenedBy: [] },
      agrees: verdict.state === expected.state && differences.length === 0,
    };
  };
  return { measure, day: on, knownAt, answer };
}

/** Where an answer departs from what the law gives, beside its state. */
function differencesOf(expected: Expectation, { reasons, findings, nextCriticalDate, clocks }: Verdicted): string[] {
  const isCited = reasons.some(({ rule, article }) => rule === expected.rule && article === expected.article);
  const lacking = expected.findings.filter(
    (wanted) =>
      !findings.some((found) =>
        typeof wanted === 'string'
          ? found.code === wanted
          : found.code === wanted.code && found.rule === wanted.rule && found.article === wanted.article,
      ),
  );
  const unwanted = expected.without.filter((code) => findings.some((found) => found.code === code));
  const wrong = expected.clocks.filter(
    (wanted) =>
      !clocks.some((clock) => Object.entries(wanted).every(([name, value]) => clock[name as keyof Clock] === value)),
  );
  const next = expected.next === undefined || expected.next === nextCriticalDate;
  return [
    ...(isCited ? [] : [`not by ${expected.rule} ${expected.article}`]),
    ...lacking.map((wanted) => `lacks ${typeof wanted === 'string' ? wanted : `${wanted.code} (${wanted.article})`}`),
    ...unwanted.map((code) => `has ${code}`),
    ...wrong.map(({ clock }) => `${clock} ${clocks.find((found) => found.clock === clock)?.state ?? 'absent'}`),
    ...(next ? [] : [`next ${nextCriticalDate ?? 'none'}, not ${expected.next ?? 'none'}`]),
  ];
}
