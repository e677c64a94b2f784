/** English words of law: how a sentence calls each measure, court and asker, and what a word means when it is first used. */
import type { Words } from '../language.js';

/** January to December. */
export const months: Words['months'] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The measures. */
export const measures: Words['measures'] = {
  ondertoezichtstelling: {
    name: 'the supervision order',
    noticed: 'supervision order',
    meaning:
      'Under a supervision order a child protection worker helps and checks the family. The order does not take parental authority away.',
  },
  'voorlopige-ondertoezichtstelling': {
    name: 'the provisional supervision order',
    noticed: 'provisional supervision order',
    meaning: 'A provisional supervision order is quick help for three months at most.',
  },
  uithuisplaatsing: {
    name: 'the authorisation to place the child out of home',
    noticed: 'place the child out of home',
    meaning: 'With this authorisation the institution may let the child live elsewhere.',
  },
  'gesloten-jeugdhulp': {
    name: 'the authorisation for closed youth care',
    noticed: 'authorisation for closed youth care',
    meaning: 'In closed youth care a young person lives in a house that can be locked.',
  },
  gezagsbeeindiging: {
    name: 'the ending of parental authority',
    noticed: 'ending of parental authority',
    meaning: 'Once authority has ended, the parent no longer decides about the child. Somebody else does.',
  },
  voogdij: {
    name: 'the guardianship of an institution',
    noticed: 'guardianship',
    meaning: 'Guardianship means: an institution decides about the child, instead of the parents.',
  },
  'ondertoezichtstelling-amv': {
    name: 'the supervision order for a young refugee',
    noticed: 'young refugee',
    meaning: 'An institution of its own helps children who ask for asylum without parents.',
  },
  'spoedmachtiging-gesloten-jeugdhulp': {
    name: 'the emergency authorisation for closed youth care',
    noticed: 'emergency authorisation for closed youth care',
    meaning: 'Such an authorisation lasts four weeks at most. The young person lives in a house that can be locked.',
  },
  'voorwaardelijke-machtiging-gesloten-jeugdhulp': {
    name: 'the conditional authorisation for closed youth care',
    noticed: 'conditional authorisation for closed youth care',
    meaning: 'The young person stays at home while keeping to the conditions.',
  },
  'voorlopige-voogdij': {
    name: 'the provisional guardianship',
    noticed: 'provisional guardianship',
    meaning: 'Under provisional guardianship an institution decides about the child for a while.',
  },
  'schorsing-gezag': {
    name: 'the suspension of parental authority',
    noticed: 'suspension of parental authority',
    meaning: 'While authority is suspended, the parent may not decide about the child.',
  },
  'tijdelijke-voogdij': {
    name: 'the temporary guardianship',
    noticed: 'temporary guardianship',
    meaning: 'A guardian decides while nobody else can.',
  },
  'schorsing-voogd': {
    name: 'the suspension of the guardian',
    noticed: 'suspension of the guardian',
    meaning: 'While suspended, the guardian may not decide about the child.',
  },
  'gedeeltelijke-gezagsuitoefening': {
    name: 'the partial exercise of authority',
    noticed: 'partial exercise of authority',
    meaning: 'With this the institution decides about a part, such as school or the doctor.',
  },
  contactbeperking: {
    name: 'the restriction of contact',
    noticed: 'restriction of contact',
    meaning: 'By this restriction parent and child see or speak to each other less.',
  },
  omgangsregeling: {
    name: 'the contact arrangement',
    noticed: 'contact arrangement',
    meaning: 'A contact arrangement says when parent and child see each other.',
  },
  'vervangende-toestemming': {
    name: 'the consent in place of a parent',
    noticed: 'consent in place of a parent',
    meaning: 'The court gives consent instead of the parent.',
  },
  'wijziging-verblijfplaats': {
    name: 'the permission to move the child',
    noticed: 'permission to move the child',
    meaning: 'Has a child lived in another family for a year? Then it moves only if the court agrees.',
  },
  'schriftelijke-aanwijzing': {
    name: 'the written instruction',
    noticed: 'written instruction',
    meaning: 'An instruction is a letter of the institution. It says what a parent or the child must do.',
  },
  geschil: {
    name: 'the decision on a dispute',
    noticed: 'decision on a dispute',
    meaning: 'The dispute is about how the institution does its work.',
  },
  blokkaderecht: {
    name: 'the right to block a move',
    noticed: 'right to block a move',
    meaning: 'With this right foster parents stop a move of the child.',
  },
};

/** Words that are explained when a sentence first uses them. */
export const terms: Words['terms'] = [
  { noticed: 'juvenile court', meaning: 'The juvenile court decides about children and young people.' },
  { noticed: 'appealed', meaning: 'To appeal means: a higher court looks at the case again.' },
  { noticed: 'court of appeal', meaning: 'The court of appeal deals with appeals.' },
  { noticed: 'supreme court', meaning: 'The Supreme Court is the highest court of the Netherlands.' },
  { noticed: 'annulled', meaning: 'To annul means: the higher court takes the decision away.' },
  {
    noticed: 'child care and protection board',
    meaning: 'The Child Care and Protection Board looks into whether a child grows up safely.',
  },
  { noticed: 'lapses', meaning: 'To lapse means: the measure stops by itself, by law.' },
  { noticed: 'lapsed', meaning: 'To lapse means: the measure stops by itself, by law.' },
];

/** The courts, as a sentence calls them. */
export const courts: Words['courts'] = {
  'gecertificeerde-instelling': 'the institution',
  rechtbank: 'the court',
  hof: 'the court of appeal',
  'hoge-raad': 'the Supreme Court',
};

/** Who asked. */
export const requesters: Words['requesters'] = {
  rvdk: 'the Child Care and Protection Board',
  gi: 'the institution',
  om: 'the public prosecutor',
  ouder: 'a parent',
  verzorger: 'a carer',
  voogd: 'the guardian',
  minderjarige: 'the child',
  aanbieder: 'the care provider',
  belanghebbende: 'somebody concerned',
  college: 'the municipality',
};

/** What belongs to no step. */
export const phrases: Words['phrases'] = {
  article: 'article {article}',
  'position-stands': '{court}[ ({ecli})][ on {datum}]: the extension stays in force.',
  'position-falls': '{court}[ ({ecli})][ on {datum}]: the extension is then no longer in force.',
  'open-question': 'There is doubt about this rule. {vraag}',
  next: 'If nothing new is registered, this answer changes on {datum}.',
  'no-next': 'Only a new event can still change this answer.',
  somebody: 'somebody',
  'a-court': 'a court',
  'juvenile-court': 'the juvenile court',
  'head-antwoord': 'The answer',
  'head-waarom': 'Why?',
  'head-getoetst': 'What else was looked at?',
  'head-twijfel': 'What is not certain?',
  'head-bevinding': 'Note',
  'head-termijn': 'Terms',
  'head-vooruit': 'What comes next?',
  'unnamed-measure': 'the measure',
};

/** What is said of a step without a sentence of its own; what the rule says follows. */
export const outcomes: Words['outcomes'] = {
  voldaan: 'This rule is met. {regel}',
  'niet-voldaan': 'This rule is not met. {regel}',
  open: ['This rule can still be met, before {tot}. {regel}', 'This rule can still be met. {regel}'],
  betwist: 'Courts do not agree on this rule. {regel}',
  onbekend: 'The register does not say whether this rule is met. {regel}',
  'niet-van-toepassing': 'This rule does not matter here. {regel}',
};
