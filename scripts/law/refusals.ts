/** The refusals on the reference page: what each means, and a registration that really gets it, with what it is answered. */
import {
  COMMANDS,
  ORGANISATIONS,
  REFUSAL_CODES,
  type Refusal,
  type RefusalCode,
  RULE_IDS,
} from '@grondslag/chaincode/domain';
import { fromContent, registrationPaths, sentences } from '@grondslag/gateway/http';
import { EXAMPLES } from './examples.js';
import { code, heading, json, paragraphs, toHeading } from './markdown.js';
import { type Act, CALLERS, contentOfAct, type Example, refusalsOf } from './story.js';

/** Every refusal as a section. */
export function refusalsSection(): string {
  return paragraphs(
    heading(2, 'Refusals'),
    'What is malformed, unauthorised, out of order or impossible by law is refused and leaves no trace. A refusal names its code and the field or reference that it is about, never a value that came in; where the law says no, the rule and its article on that day. The sentence is what the API says of the code. Each example was sent to the domain when this page was made; identifiers are made up.',
    ...REFUSAL_CODES.map(refusalSection),
  );
}

/** What a code is called in the API, and its example's answer: for the export. */
export function refusalRows() {
  return REFUSAL_CODES.map((refusal) => {
    const example = EXAMPLES[refusal];
    if (typeof example !== 'object') return { code: refusal, sentence: sentences[refusal], example: example ?? null };
    const { subject, rule = null, article = null } = answered(refusal, example);
    return { code: refusal, sentence: sentences[refusal], example: example.about, subject, rule, article };
  });
}

function refusalSection(refusal: RefusalCode): string {
  const example = EXAMPLES[refusal];
  const meaning = `*${sentences[refusal]}*`;
  if (typeof example !== 'object') {
    return paragraphs(
      heading(3, refusal),
      meaning,
      ...(example === undefined ? [] : [`Seen by the ledger alone: ${example}.`]),
    );
  }
  return paragraphs(heading(3, refusal), meaning, exampleText(refusal, example));
}

function exampleText(refusal: RefusalCode, example: Example): string {
  const { subject, rule, article } = answered(refusal, example);
  const by = RULE_IDS.find((id) => id === rule);
  const law = by === undefined ? '' : ` by ${toHeading(by)}, ${article}`;
  const past = example.given.map(({ command, date }) => `${code(command)} of ${date}`).join(', ');
  const after = past === '' ? '' : `, after ${past}`;
  return paragraphs(
    `Example: ${example.about}${after}. Sent by ${senderOf(example.when)}, refused for ${code(inDutch(subject))}${law}.`,
    `\`\`\`http\n${pathOf(example.when)}\n\n${bodyOf(example.when)}\n\`\`\``,
  );
}

function answered(refusal: RefusalCode, example: Example): Refusal {
  const found = refusalsOf(example).find((one) => one.code === refusal);
  if (found === undefined) throw new Error(`the example of ${refusal} is not refused so`);
  return found;
}

/** The sender as his certificate names him; a role that isn't his organisation's is told with both. */
function senderOf({ by }: Act): string {
  const { mspId, role } = CALLERS[by];
  return mspId === ORGANISATIONS.find((row) => row.role === role)?.mspId ? role : `${role} of ${mspId}`;
}

function inDutch(subject: string): string {
  return Object.keys(fromContent({ [subject]: null }))[0] ?? subject;
}

function pathOf({ command }: Act): string {
  const row = COMMANDS.find(({ name }) => name === command);
  return row === undefined ? command : `POST ${registrationPaths[row.name].path}`;
}

/** The body without what stands in every request, unless that is what is wrong with it. */
function bodyOf(act: Act): string {
  const { registrar, ...content } = contentOfAct(act);
  const shown = {
    ...(act.caseId === undefined ? {} : { zaakId: act.caseId }),
    ...fromContent(content),
    ...('registrar' in act.fields ? { registrator: registrar } : {}),
  };
  return json(shown);
}
