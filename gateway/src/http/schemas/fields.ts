/** The one table between the names of this API, in Dutch, and the names of the domain's content fields. */
import { CORRECTED, type ContentFields, type Field } from '@grondslag/chaincode/domain';
import { z } from 'zod';

/** A field as this API calls it, and what its documentation says. */
interface DutchField {
  readonly dutch: string;
  readonly about: string;
}

const field = (dutch: string, about: string): DutchField => ({ dutch, about });

/** By content field; a field means the same in every command that has it. `registrar` is not here: the token says who that is. */
export const dutchFields = {
  date: field('datum', 'De juridische datum van de handeling, niet die van de registratie.'),
  documentHash: field('documentHash', 'SHA-256 van het stuk met een door de houder gekozen zout, hexadecimaal.'),
  zaaknummer: field('zaaknummer', 'Het zaaknummer van het gerecht.'),
  ecli: field('ecli', 'De ECLI, als de uitspraak is gepubliceerd.'),
  municipality: field('gemeente', 'OIN van de verantwoordelijke gemeente.'),
  municipalityCode: field('gemeentecode', 'CBS-code van die gemeente.'),
  institution: field('instelling', 'OIN van de gecertificeerde instelling.'),
  court: field('gerecht', 'OIN van het gerecht.'),
  majorityOn: field('meerderjarigOp', 'De dag waarop de jeugdige achttien wordt.'),
  outcome: field('uitkomst', 'Waartoe het onderzoek, het ingekomen stuk of het oordeel van de raad leidt.'),
  measures: field('maatregelen', 'Waarom wordt verzocht.'),
  request: field(
    'verzoek',
    'Wat wordt verzocht; bij een beschikking: het gebeurtenisId van het verzoek waarop is beslist.',
  ),
  measure: field('maatregel', 'De soort maatregel.'),
  measureRef: field(
    'maatregelId',
    'Kenmerk van de maatregel, van de eerste toewijzing tot en met de laatste verlenging.',
  ),
  requester: field('verzoeker', 'Wie verzoekt.'),
  from: field('ingangsdatum', 'De eerste dag.'),
  until: field('einddatum', 'De laatste dag, of de dag daarna; zie einddatumVorm.'),
  untilForm: field('einddatumVorm', 'Of de beschikking "tot" of "tot en met" zegt.'),
  dictum: field('dictum', 'Wat de rechter beslist.'),
  instance: field('instantie', 'Wie beslist: welke rechter, of de instelling zelf.'),
  article: field('artikel', 'Het artikel waarop de beslissing rust.'),
  enforceable: field('uitvoerbaarBijVoorraad', 'Of de beschikking uitvoerbaar bij voorraad is.'),
  unheard: field('zonderVerhoor', 'Gegeven voordat iemand is gehoord (Rv 800 lid 3).'),
  onCouncilDeclaration: field(
    'opVerklaringVanRaad',
    'Of de rechter de machtiging geeft op verklaring van de raad, hoewel instelling en gemeente de gesloten jeugdhulp niet nodig vonden (Jw 6.1.2 lid 7).',
  ),
  placeType: field('plaatstype', 'Het soort plaats waaraan de machtiging is gebonden.'),
  decision: field('beschikking', 'Het gebeurtenisId van de beschikking waar het om gaat.'),
  effect: field('werking', 'Vanaf wanneer de vernietiging werkt.'),
  partiesHeard: field(
    'belanghebbendenGehoord',
    'Of de belanghebbenden in de gelegenheid zijn gesteld te worden gehoord.',
  ),
  minorHeard: field('minderjarigeGehoord', 'Of de minderjarige in de gelegenheid is gesteld te worden gehoord.'),
  appeal: field('rechtsmiddel', 'Welk rechtsmiddel is ingesteld.'),
  knownOn: field(
    'bekendGewordenOp',
    'De dag waarop de beschikking is betekend of bekend geworden aan wie het rechtsmiddel instelt; alleen voor wie geen afschrift kreeg.',
  ),
  phase: field(
    'fase',
    'Of de tenuitvoerlegging begint, wijzigt (een andere plek), eindigt, wordt geschorst of wordt hervat.',
  ),
  event: field('gebeurtenis', 'Het gebeurtenisId waarvan de melding is ontvangen.'),
  receivedAt: field('ontvangstTijdstip', 'Wanneer de melding is ontvangen.'),
  submission: field('stuk', 'Wat is ingekomen; bij een afdoening: het gebeurtenisId van het stuk dat is afgedaan.'),
  step: field('stap', 'Welke stap is gezet.'),
  notice: field('mededeling', 'Wat de instelling, of bij gesloten jeugdhulp de gemeente, de raad meedeelt.'),
  plannedEnd: field(
    'voorgenomenEinddatum',
    'De dag waarop de instelling wil eindigen; bij een eerder einde verplicht.',
  ),
  review: field('raadsoordeel', 'Of de raad toetst of adviseert.'),
  change: field('wijziging', 'Wat er met het certificaat gebeurt.'),
  cause: field('oorzaak', 'Waardoor de minderjarigheid eindigt.'),
  corrects: field('corrigeert', 'Het gebeurtenisId van het feit dat wordt gecorrigeerd.'),
  basis: field('grondslag', 'Waarop de correctie rust.'),
  ground: field('grond', 'Waarom de inhoud wordt vernietigd: de bewaartermijn is om, of de betrokkene vraagt erom.'),
  scope: field('omvang', 'Wat wordt vernietigd: alle inhoud van de zaak tot dan toe.'),
  requestHash: field(
    'verzoekHash',
    'SHA-256 van het schriftelijke verzoek, met een door de houder gekozen zout; bij elke grond die een verzoek is.',
  ),
  decisionHash: field(
    'besluitHash',
    'SHA-256 van de beslissing, met een door de houder gekozen zout, waarin de rechter bewaren en vernietigen heeft afgewogen. Nodig zolang een ander de zaak nog nodig kan hebben.',
  ),
  courts: field('gerechten', 'OIN van elk gerecht dat bij de zaak betrokken was.'),
  institutions: field('instellingen', 'OIN van elke instelling die bij de zaak betrokken was.'),
  municipalities: field('gemeenten', 'OIN van elke gemeente die bij de zaak betrokken was.'),
} as const satisfies Readonly<Record<string, DutchField>>;

/** Where a correction's body holds the corrected fields. */
export const correctionsField = 'correcties';

type ContentName = keyof typeof dutchFields;

const contentNames: ReadonlyMap<string, string> = new Map(
  Object.entries(dutchFields).map(([content, { dutch }]) => [dutch, content]),
);

/** The body's fields under the names of the domain; what this API doesn't know is left out, for the schema to name. */
export function toContent(body: Readonly<Record<string, unknown>>): ContentFields {
  const renamed = Object.entries(body).flatMap(([dutch, value]) => {
    if (dutch === correctionsField && isRecord(value)) {
      return Object.entries(value).map(([name, corrected]) => [
        CORRECTED + (contentNames.get(name) ?? name),
        corrected,
      ]);
    }
    const name = contentNames.get(dutch);
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(renamed);
}

/** A recorded content under the names of this API; `kind` has a place of its own, `registrar` becomes `registrator`. */
export function fromContent(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const corrections: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(content)) {
    if (name === 'kind') continue;
    if (name.startsWith(CORRECTED)) corrections[dutchName(name.slice(CORRECTED.length))] = value;
    else body[dutchName(name)] = value;
  }
  return Object.keys(corrections).length === 0 ? body : { ...body, [correctionsField]: corrections };
}

/** What this API calls the subject of a refusal. */
export function dutchName(subject: string): string {
  if (subject.startsWith(CORRECTED)) return `${correctionsField}.${dutchName(subject.slice(CORRECTED.length))}`;
  if (isContentName(subject)) return dutchFields[subject].dutch;
  return envelopeNames[subject] ?? subject;
}

/** Names around the content. */
const envelopeNames: Readonly<Record<string, string>> = {
  registrar: 'registrator',
  caseId: 'zaakId',
  eventId: 'gebeurtenisId',
  previous: 'vorige',
};

function isContentName(name: string): name is ContentName {
  return Object.hasOwn(dutchFields, name);
}

/** The shape of a field's value for the border and the document. Whether the value is right is for the domain to say. */
export function schemaOf(name: string, { form, words }: Field): z.ZodType {
  const description = isContentName(name) ? dutchFields[name].about : '';
  switch (form) {
    case 'date':
      return z.string().meta({ format: 'date', description });
    case 'instant':
      return z.string().meta({ format: 'date-time', description });
    case 'event':
    case 'measure-ref':
      return z.string().meta({ format: 'uuid', description });
    case 'oin':
      return z.string().meta({ pattern: '^[0-9]{20}$', description });
    case 'oins':
      return z.array(z.string().meta({ pattern: '^[0-9]{20}$' })).meta({ description });
    case 'municipality-code':
      return z.string().meta({ pattern: '^[0-9]{4}$', description });
    case 'document-hash':
      return z.string().meta({ pattern: '^[0-9a-f]{64}$', description });
    case 'zaaknummer':
    case 'ecli':
    case 'article':
      return z.string().meta({ description });
    case 'boolean':
      return z.boolean().meta({ description });
    case 'word':
      return z.string().meta({ enum: [...(words ?? [])], description });
    case 'words':
      return z.array(z.string().meta({ enum: [...(words ?? [])] })).meta({ description });
    case 'any':
      return z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]).meta({ description });
    default:
      return form satisfies never;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
