/** Where an organisation wants to be told. Every organisation sees its own subscriptions only. */
import { z } from 'zod';
import {
  NOTIFICATION_NAMES,
  type NotificationName,
  notificationKind,
  notificationName,
  type Subscription,
  type UseCases,
} from '../../usecases/index.js';
import { Refused } from '../problem.js';
import { Rejection } from '../rejection.js';
import { type Route, route } from '../route.js';
import { moment } from '../schemas/primitives.js';
import { sentences } from '../sentences.js';

/** What the edge must know of webhooks, from whoever sends them. */
export interface WebhookKeys {
  /** The secret with which the receiver checks v1 signatures. */
  secretOf(subscriptionId: string, version: number): string;
  /** The key with which every receiver of this gateway checks v1a signatures. */
  readonly publicKey: string;
  /** Whether that address may be called at all. */
  accepts(callbackUrl: string): boolean;
}

const choices = {
  callbackUrl: z.string().min(1).max(2_000).meta({ format: 'uri', description: 'Waar meldingen heen moeten: https.' }),
  soorten: z.array(z.enum(NOTIFICATION_NAMES)).min(1).nullable().meta({
    description:
      'Welke gebeurtenissen; null voor alle. Dat een eerder antwoord niet meer geldt of inhoud is vernietigd, wordt altijd gemeld.',
  }),
  opVolgorde: z.boolean().meta({ description: 'Of een melding wacht tot de vorige is aangekomen.' }),
};

const subscriptionSchema = z
  .object({
    abonnementId: z.string().meta({ format: 'uuid' }),
    ...choices,
    aangemaaktOp: moment('Tijdstip van aanmaken.'),
    uitgeschakeld: z
      .object({ sinds: moment('Sinds wanneer.'), reden: z.string() })
      .nullable()
      .meta({ description: 'Waarom er niets wordt bezorgd; null als er wel wordt bezorgd.' }),
    publiekeSleutel: z
      .string()
      .meta({ description: 'Standard Webhooks v1a (ed25519), voor alle abonnementen gelijk.' }),
    geheim: z
      .string()
      .optional()
      .meta({ description: 'Standard Webhooks v1 (HMAC); alleen bij aanmaken en vernieuwen.' }),
  })
  .meta({ id: 'Abonnement' });

const params = z.strictObject({ abonnementId: z.string().meta({ format: 'uuid', description: 'Het abonnement.' }) });
const path = '/v1/abonnementen/{abonnementId}';
const scope = 'abonnementen.beheren';
const tag = 'abonnementen';

/** Make, list, read, change and end subscriptions. */
export function subscriptionRoutes(useCases: UseCases, keys: WebhookKeys): Route[] {
  const toBody = (subscription: Subscription, withSecret: boolean): z.input<typeof subscriptionSchema> => ({
    abonnementId: subscription.id,
    callbackUrl: subscription.callbackUrl,
    soorten: subscription.kinds === null ? null : subscription.kinds.map(notificationName),
    opVolgorde: subscription.ordered,
    aangemaaktOp: subscription.createdAt,
    uitgeschakeld:
      subscription.disabled === null ? null : { sinds: subscription.disabled.at, reden: subscription.disabled.reason },
    publiekeSleutel: keys.publicKey,
    ...(withSecret ? { geheim: keys.secretOf(subscription.id, subscription.secretVersion) } : {}),
  });
  const assertAccepted = (callbackUrl: string): void => {
    if (keys.accepts(callbackUrl)) return;
    const code = 'ill-typed-field';
    throw new Rejection('malformed', { invalidParams: [{ name: 'callbackUrl', code, reason: sentences[code] }] });
  };
  return [
    route({
      method: 'post',
      path: '/v1/abonnementen',
      operationId: 'subscribe',
      tag,
      summary: 'Een abonnement nemen op meldingen over de eigen zaken',
      scope,
      body: z
        .strictObject({
          callbackUrl: choices.callbackUrl,
          soorten: choices.soorten.optional(),
          opVolgorde: choices.opVolgorde.optional(),
        })
        .meta({ id: 'NieuwAbonnement' }),
      answers: {
        200: { description: 'Het abonnement dat er al was op dit adres.', schema: subscriptionSchema },
        201: { description: 'Het nieuwe abonnement, met zijn geheim.', schema: subscriptionSchema },
      },
      async handle({ caller, body: { callbackUrl, soorten = null, opVolgorde = true } }) {
        assertAccepted(callbackUrl);
        const outcome = await useCases.subscribe(caller, { callbackUrl, kinds: kindsOf(soorten), ordered: opVolgorde });
        if (!outcome.ok) throw new Refused(outcome.refusals);
        const { subscription, created } = outcome.value;
        return {
          status: created ? 201 : 200,
          headers: { Location: `/v1/abonnementen/${subscription.id}` },
          body: toBody(subscription, created),
        };
      },
    }),
    route({
      method: 'get',
      path: '/v1/abonnementen',
      operationId: 'listSubscriptions',
      tag,
      summary: 'De eigen abonnementen',
      scope,
      answers: {
        200: {
          description: 'Alle abonnementen van deze organisatie.',
          schema: z.object({ abonnementen: z.array(subscriptionSchema) }).meta({ id: 'Abonnementen' }),
        },
      },
      async handle({ caller }) {
        const subscriptions = await useCases.listSubscriptions(caller);
        return { status: 200, body: { abonnementen: subscriptions.map((each) => toBody(each, false)) } };
      },
    }),
    route({
      method: 'get',
      path,
      operationId: 'readSubscription',
      tag,
      summary: 'Een abonnement',
      scope,
      params,
      answers: { 200: { description: 'Het abonnement.', schema: subscriptionSchema } },
      problems: [404],
      async handle({ caller, params: { abonnementId } }) {
        return { status: 200, body: toBody(existing(await useCases.readSubscription(caller, abonnementId)), false) };
      },
    }),
    route({
      method: 'patch',
      path,
      operationId: 'changeSubscription',
      tag,
      summary: 'Een abonnement wijzigen, weer inschakelen of een nieuw geheim geven',
      description: 'Na een nieuw geheim ondertekent ook het geheim van daarvoor nog, tot het volgende.',
      scope,
      params,
      body: z
        .strictObject({
          soorten: choices.soorten.optional(),
          opVolgorde: choices.opVolgorde.optional(),
          vernieuwGeheim: z.literal(true).optional(),
          schakelIn: z.literal(true).optional(),
        })
        .meta({ id: 'AbonnementWijziging' }),
      answers: { 200: { description: 'Het gewijzigde abonnement.', schema: subscriptionSchema } },
      problems: [404],
      async handle({ caller, params: { abonnementId }, body }) {
        const { soorten, opVolgorde, vernieuwGeheim, schakelIn } = body;
        const changed = await useCases.changeSubscription(caller, abonnementId, {
          ...(soorten === undefined ? {} : { kinds: kindsOf(soorten) }),
          ...(opVolgorde === undefined ? {} : { ordered: opVolgorde }),
          ...(vernieuwGeheim === undefined ? {} : { rotateSecret: true }),
          ...(schakelIn === undefined ? {} : { enable: true }),
        });
        return { status: 200, body: toBody(existing(changed), vernieuwGeheim === true) };
      },
    }),
    route({
      method: 'delete',
      path,
      operationId: 'unsubscribe',
      tag,
      summary: 'Een abonnement beëindigen',
      scope,
      params,
      answers: { 204: { description: 'Er wordt niets meer bezorgd; wat bezorgd is, blijft vastgelegd.' } },
      problems: [404],
      async handle({ caller, params: { abonnementId } }) {
        if (!(await useCases.unsubscribe(caller, abonnementId))) throw new Rejection('resource-unknown');
        return { status: 204 };
      },
    }),
  ];
}

function existing(subscription: Subscription | null): Subscription {
  if (subscription === null) throw new Rejection('resource-unknown');
  return subscription;
}

function kindsOf(soorten: readonly NotificationName[] | null): readonly string[] | null {
  return soorten === null ? null : soorten.flatMap((name) => notificationKind(name) ?? []);
}
