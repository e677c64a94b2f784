/** Dutch words of law: how a sentence calls each measure, court and asker, and what a word means when it is first used. */
import type { Words } from '../language.js';

/** January to December. */
export const months: Words['months'] = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

/** The measures. */
export const measures: Words['measures'] = {
  ondertoezichtstelling: {
    name: 'de ondertoezichtstelling',
    noticed: 'ondertoezichtstelling',
    meaning:
      'Bij een ondertoezichtstelling helpt en controleert een jeugdbeschermer het gezin. Die maatregel neemt het gezag van de ouders niet weg.',
  },
  'voorlopige-ondertoezichtstelling': {
    name: 'de voorlopige ondertoezichtstelling',
    noticed: 'voorlopige ondertoezichtstelling',
    meaning: 'Een voorlopige ondertoezichtstelling is een snelle hulpmaatregel voor hoogstens drie maanden.',
  },
  uithuisplaatsing: {
    name: 'de machtiging tot uithuisplaatsing',
    noticed: 'uithuisplaatsing',
    meaning: 'Met deze machtiging mag de jeugdbescherming het kind ergens anders laten wonen.',
  },
  'gesloten-jeugdhulp': {
    name: 'de machtiging gesloten jeugdhulp',
    noticed: 'machtiging gesloten jeugdhulp',
    meaning: 'Bij gesloten jeugdhulp woont een jongere in een huis dat op slot kan.',
  },
  gezagsbeeindiging: {
    name: 'de beëindiging van het gezag',
    noticed: 'beëindiging van het gezag',
    meaning: 'Eindigt het gezag? Dan beslist de ouder niet meer over het kind. Een ander krijgt die taak.',
  },
  voogdij: {
    name: 'de voogdij van een instelling',
    noticed: 'voogdij',
    meaning: 'Voogdij betekent: een instelling beslist over het kind, in plaats van de ouders.',
  },
  'ondertoezichtstelling-amv': {
    name: 'de ondertoezichtstelling van een jonge vluchteling',
    noticed: 'jonge vluchteling',
    meaning: 'Een eigen instelling helpt kinderen die zonder ouders om asiel vragen.',
  },
  'spoedmachtiging-gesloten-jeugdhulp': {
    name: 'de spoedmachtiging gesloten jeugdhulp',
    noticed: 'spoedmachtiging gesloten jeugdhulp',
    meaning: "Zo'n spoedmachtiging duurt hoogstens vier weken. De jongere woont dan in een huis dat op slot kan.",
  },
  'voorwaardelijke-machtiging-gesloten-jeugdhulp': {
    name: 'de voorwaardelijke machtiging gesloten jeugdhulp',
    noticed: 'voorwaardelijke machtiging gesloten jeugdhulp',
    meaning: 'De jongere blijft thuis zolang hij zich aan de voorwaarden houdt.',
  },
  'voorlopige-voogdij': {
    name: 'de voorlopige voogdij',
    noticed: 'voorlopige voogdij',
    meaning: 'Bij voorlopige voogdij beslist een instelling even over het kind.',
  },
  'schorsing-gezag': {
    name: 'de schorsing van het gezag',
    noticed: 'schorsing van het gezag',
    meaning: 'Bij een schorsing van het gezag mag de ouder even niet over het kind beslissen.',
  },
  'tijdelijke-voogdij': {
    name: 'de tijdelijke voogdij',
    noticed: 'tijdelijke voogdij',
    meaning: 'Een voogd beslist zolang niemand anders dat kan.',
  },
  'schorsing-voogd': {
    name: 'de schorsing van de voogd',
    noticed: 'schorsing van de voogd',
    meaning: 'Bij een schorsing van de voogd mag die even niet over het kind beslissen.',
  },
  'gedeeltelijke-gezagsuitoefening': {
    name: 'de gedeeltelijke uitoefening van het gezag',
    noticed: 'gedeeltelijke uitoefening van het gezag',
    meaning: 'Hiermee beslist de jeugdbescherming over een deel, zoals school of de dokter.',
  },
  contactbeperking: {
    name: 'de beperking van het contact',
    noticed: 'beperking van het contact',
    meaning: 'Door deze beperking zien of spreken ouder en kind elkaar minder.',
  },
  omgangsregeling: {
    name: 'de omgangsregeling',
    noticed: 'omgangsregeling',
    meaning: 'Een omgangsregeling zegt wanneer ouder en kind elkaar zien.',
  },
  'vervangende-toestemming': {
    name: 'de vervangende toestemming',
    noticed: 'vervangende toestemming',
    meaning: 'De rechter geeft toestemming in plaats van de ouder.',
  },
  'wijziging-verblijfplaats': {
    name: 'de toestemming voor een andere woonplek',
    noticed: 'andere woonplek',
    meaning: 'Woont een kind al een jaar in een ander gezin? Dan mag verhuizen alleen als de rechter dat goed vindt.',
  },
  'schriftelijke-aanwijzing': {
    name: 'de schriftelijke aanwijzing',
    noticed: 'schriftelijke aanwijzing',
    meaning: 'Een aanwijzing is een brief van de jeugdbescherming. Daarin staat wat de ouder of het kind moet doen.',
  },
  geschil: {
    name: 'de beslissing over een geschil',
    noticed: 'geschil',
    meaning: 'Een geschil is een ruzie over hoe de jeugdbescherming haar werk doet.',
  },
  blokkaderecht: {
    name: 'het blokkaderecht',
    noticed: 'blokkaderecht',
    meaning: 'Met dit recht houden pleegouders een verhuizing van het kind tegen.',
  },
};

/** Words that are explained when a sentence first uses them. */
export const terms: Words['terms'] = [
  { noticed: 'kinderrechter', meaning: 'De kinderrechter is een rechter die over kinderen en jongeren beslist.' },
  { noticed: 'in hoger beroep', meaning: 'Hoger beroep betekent: een hogere rechter kijkt opnieuw naar de zaak.' },
  { noticed: 'gerechtshof', meaning: 'Het gerechtshof is de rechter die het hoger beroep behandelt.' },
  { noticed: 'hoge raad', meaning: 'De Hoge Raad is de hoogste rechter van Nederland.' },
  { noticed: 'vernietigde', meaning: 'Vernietigen betekent: de hogere rechter haalt de beslissing weg.' },
  {
    noticed: 'raad voor de kinderbescherming',
    meaning: 'De Raad voor de Kinderbescherming onderzoekt of een kind veilig opgroeit.',
  },
  { noticed: 'vervalt', meaning: 'Vervallen betekent: de maatregel stopt vanzelf, door de wet.' },
  { noticed: 'verviel', meaning: 'Vervallen betekent: de maatregel stopt vanzelf, door de wet.' },
];

/** The courts, as a sentence calls them. */
export const courts: Words['courts'] = {
  'gecertificeerde-instelling': 'de jeugdbescherming',
  rechtbank: 'de rechtbank',
  hof: 'het gerechtshof',
  'hoge-raad': 'de Hoge Raad',
};

/** Who asked. */
export const requesters: Words['requesters'] = {
  rvdk: 'de Raad voor de Kinderbescherming',
  gi: 'de jeugdbescherming',
  om: 'de officier van justitie',
  ouder: 'een ouder',
  verzorger: 'een verzorger',
  voogd: 'de voogd',
  minderjarige: 'het kind',
  aanbieder: 'de hulpverlener',
  belanghebbende: 'een betrokkene',
  college: 'de gemeente',
};

/** What belongs to no step. */
export const phrases: Words['phrases'] = {
  article: 'artikel {article}',
  'position-stands': '{court}[ ({ecli})][ op {datum}]: de verlenging blijft gelden.',
  'position-falls': '{court}[ ({ecli})][ op {datum}]: de verlenging geldt dan niet meer.',
  'open-question': 'Over deze regel bestaat twijfel: {vraag}',
  next: 'Komt er niets nieuws bij? Dan verandert dit antwoord op {datum}.',
  'no-next': 'Alleen een nieuwe gebeurtenis kan dit antwoord nog veranderen.',
  somebody: 'iemand',
  'a-court': 'een rechter',
  'juvenile-court': 'de kinderrechter',
  'head-antwoord': 'Het antwoord',
  'head-waarom': 'Waarom?',
  'head-getoetst': 'Wat is nog meer bekeken?',
  'head-twijfel': 'Wat is niet zeker?',
  'head-bevinding': 'Let op',
  'head-termijn': 'Termijnen',
  'head-vooruit': 'Hoe gaat het verder?',
  'unnamed-measure': 'de maatregel',
};

/** What is said of a step without a sentence of its own; what the rule says follows. */
export const outcomes: Words['outcomes'] = {
  voldaan: 'Aan deze regel is voldaan. {regel}',
  'niet-voldaan': 'Aan deze regel is niet voldaan. {regel}',
  open: [
    'Aan deze regel kan nog worden voldaan, vóór {tot}. {regel}',
    'Aan deze regel kan nog worden voldaan. {regel}',
  ],
  betwist: 'Rechters zijn het niet eens over deze regel. {regel}',
  onbekend: 'Het register zegt niet of aan deze regel is voldaan. {regel}',
  'niet-van-toepassing': 'Deze regel speelt hier niet. {regel}',
};
