/** The body of a registration, drawn from the domain's table of commands; the domain judges, this only carries its judgement. */
import {
  ADDRESSEES,
  CORRECTABLE,
  type CommandRow,
  contentFaults,
  correctedField,
  type Field,
  type Fields,
} from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { correctionsField, dutchFields, dutchName, schemaOf, toContent } from './fields.js';
import { hash, uuid7, whateverItsFields } from './primitives.js';

/** What every registration carries around its content. */
const envelope = {
  zaakId: uuid7('Kenmerk van de zaak: door de registrator gekozen, willekeurig, zonder betekenis.'),
  gebeurtenisId: uuid7(
    'Kenmerk van deze gebeurtenis. Hetzelfde kenmerk met dezelfde inhoud geeft de al vastgelegde gebeurtenis. Wordt gemaakt als het ontbreekt.',
  ).optional(),
  vorige: hash(
    'De hash van de laatste gebeurtenis van de zaak die de registrator kent; leeg (null) voor de eerste. Ontbreekt dit veld, dan geldt wat het register nu kent.',
  )
    .nullable()
    .optional(),
};

/** The parts of a registration, under the names of the use cases. */
export interface Registration {
  readonly caseId: string;
  readonly eventId?: string;
  readonly previous?: string | null;
  readonly content: ReturnType<typeof toContent>;
}

/** The strict schema of one command's body. All faults come out at once: this schema's and the domain's. */
export function writeBodySchema(row: CommandRow): z.ZodObject {
  const { required, optional } = fieldsOf(row);
  const fields = {
    ...renamed(required, (schema) => schema),
    ...renamed(optional, (schema) => schema.optional()),
    ...(row.corrects === true ? { [correctionsField]: correctionsSchema() } : {}),
  };
  return z
    .strictObject({ ...envelope, ...fields })
    .superRefine((body, context) => {
      for (const { code, subject } of contentFaults(row, { ...toContent(body), ...stoodInFor(row) })) {
        if (subject === 'registrar' || subject === 'unnamed') continue;
        context.addIssue({
          code: 'custom',
          path: dutchName(subject).split('.'),
          params: { fault: code },
          message: code,
        });
      }
    }, whateverItsFields)
    .meta({ id: schemaName(row.name) });
}

/** The parts of a body that has passed its schema. */
export function readRegistration(body: Readonly<Record<string, unknown>>): Registration {
  const { zaakId, gebeurtenisId, vorige } = body as z.output<z.ZodObject<typeof envelope>>;
  return {
    caseId: zaakId,
    ...(gebeurtenisId === undefined ? {} : { eventId: gebeurtenisId }),
    ...(vorige === undefined ? {} : { previous: vorige }),
    content: toContent(body),
  };
}

/** Fields that a command always needs, and those that it may have or that its dictum decides on. */
export function fieldsOf(row: CommandRow): { readonly required: Fields; readonly optional: Fields } {
  const variants = Object.values(row.byDictum ?? {});
  const optional: Record<string, Field> = { ...row.shape.optional };
  for (const variant of variants) Object.assign(optional, variant.required, variant.optional);
  const required: Record<string, Field> = { ...row.shape.required };
  for (const name of Object.keys(stoodInFor(row))) delete required[name];
  for (const name of Object.keys(required)) delete optional[name];
  return { required, optional };
}

/** Stands for what the sender doesn't say: whoever the token names, and the parties of a case, all compared at the ledger. */
function stoodInFor({ kind, erases }: CommandRow): Readonly<Record<string, string | readonly string[]>> {
  const registrar = '00000001000000000000';
  return { kind, registrar, ...(erases === true ? Object.fromEntries(ADDRESSEES.map((name) => [name, []])) : {}) };
}

function renamed(fields: Fields, adapt: (schema: z.ZodType) => z.ZodType): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [dutchName(name), adapt(schemaOf(name, field))]),
  );
}

function correctionsSchema(): z.ZodType {
  const names = Object.keys(dutchFields).filter((name) => CORRECTABLE.has(name));
  return z
    .strictObject(Object.fromEntries(names.map((name) => [dutchName(name), schemaOf(name, correctedField).optional()])))
    .meta({ description: 'De gecorrigeerde velden; null neemt een veld weg.' });
}

function schemaName(command: string): string {
  return `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
}
