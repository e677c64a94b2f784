/** A case that is begun, told of and erased, through the gateways of all four organisations on whatever network there is. */
import type { Database } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { startGateways, type TestGateways } from '../gateway/gateways.js';
import { freshId } from '../gateway/http/world.js';
import { until } from '../gateway/outbox/bench.js';
import type { Receiver } from '../gateway/outbox/receiver.js';
import { rowsOf } from '../gateway/projection/rows.js';
import { subscribed } from '../gateway/subscribed.js';
import type { ConnectedNetwork } from '../support/clients.js';

/** Every gateway by the name of its organisation, and one user of each. */
export const USERS = {
  rechtspraak: 'rechtbank-den-haag',
  rvdk: 'raad',
  gi: 'duinrand',
  gemeenten: 'den-haag',
} as const;

/** One of the four organisations. */
export type Organisation = keyof typeof USERS;

/** The organisations, in the order of the network. */
export const ORGANISATIONS = Object.keys(USERS) as Organisation[];

const oin = {
  court: '00000001999990007000',
  institution: '00000001999992016000',
  municipality: '00000001999993045000',
};

type Json = Record<string, unknown>;

/** What a gateway answered. */
export interface Reply {
  readonly status: number;
  readonly body: Json;
}

/** The story so far. */
export class ErasureStory {
  readonly zaakId = freshId();
  readonly maatregelId = freshId();
  readonly erasureId = freshId();
  readonly gateways: TestGateways;
  readonly #receivers = new Map<Organisation, Receiver>();

  private constructor(gateways: TestGateways) {
    this.gateways = gateways;
  }

  static async on(network: ConnectedNetwork): Promise<ErasureStory> {
    return new ErasureStory(await startGateways(network.plan, ORGANISATIONS));
  }

  async end(): Promise<void> {
    await Promise.all([...this.#receivers.values()].map((receiver) => receiver.close()));
    await this.gateways.stop();
  }

  async ask(organisation: Organisation, method: string, path: string, body?: unknown): Promise<Reply> {
    const answer = await this.gateways.ask(organisation, USERS[organisation], method, path, body);
    return { status: answer.status, body: (await answer.json()) as Json };
  }

  post(organisation: Organisation, path: string, body: Json): Promise<Reply> {
    return this.ask(organisation, 'POST', path, { zaakId: this.zaakId, ...body });
  }

  /** A subscription of one organisation, to some kinds of event only if it says so. */
  async subscribe(organisation: Organisation, soorten?: readonly string[]): Promise<Receiver> {
    const choice = soorten === undefined ? {} : { soorten };
    const receiver = await subscribed(this.gateways, [organisation, USERS[organisation]], choice);
    this.#receivers.set(organisation, receiver);
    return receiver;
  }

  /** A measure that has ended, its remedies too; all four gateways have read of it. */
  async begin(): Promise<void> {
    const finding = await this.post('rvdk', '/v1/bevindingen', {
      datum: '2025-01-10',
      uitkomst: 'verzoek',
      maatregelen: ['ondertoezichtstelling'],
      gemeente: oin.municipality,
      gemeentecode: '0518',
      instelling: oin.institution,
      gerecht: oin.court,
    });
    const decision = await this.post('rechtspraak', '/v1/beschikkingen', this.grant('2025-01-20', '2025-07-20'));
    expect([finding.status, decision.status]).to.deep.equal([201, 201]);
    await this.everybodyHas(2);
  }

  /** The fields of a decision that gives supervision. */
  grant(from: string, end: string): Json {
    return {
      datum: from,
      dictum: 'toegewezen',
      instantie: 'rechtbank',
      maatregel: 'ondertoezichtstelling',
      maatregelId: this.maatregelId,
      artikel: '1:255 BW',
      ingangsdatum: from,
      einddatum: end,
      einddatumVorm: 'tot',
      uitvoerbaarBijVoorraad: 'ja',
      zonderVerhoor: false,
      verzoeker: 'rvdk',
      instelling: oin.institution,
    };
  }

  /** The institution erases the case on the child's request. */
  erase(overrides: Json = {}): Promise<Reply> {
    return this.post('gi', '/v1/vernietigingen', {
      gebeurtenisId: this.erasureId,
      datum: today(),
      grond: 'verzoek-jeugdwet',
      omvang: 'zaak',
      verzoekHash: 'c'.repeat(64),
      ...overrides,
    });
  }

  async events(organisation: Organisation): Promise<Json[]> {
    const { status, body } = await this.ask(organisation, 'GET', `/v1/zaken/${this.zaakId}`);
    const events = status === 200 ? (body.gebeurtenissen as Json[]) : [];
    return events.filter(({ inhoudStatus }) => inhoudStatus !== 'nog-niet-ontvangen');
  }

  /** Resolves once every gateway has so many events of the case. */
  async everybodyHas(count: number): Promise<void> {
    for (const organisation of ORGANISATIONS) {
      await until(
        `${organisation} has ${count} events`,
        async () => (await this.events(organisation)).length === count,
      );
    }
  }

  verify(organisation: Organisation): Promise<Reply> {
    const question = { maatregel: 'ondertoezichtstelling', opDatum: '2025-03-01' };
    return this.post(organisation, '/v1/maatregelen/_verifieer', question);
  }

  prove(organisation: Organisation): Promise<Reply> {
    return this.post(organisation, '/v1/vernietigingen/_bewijs', {});
  }

  /** The tables of one gateway. */
  tables(organisation: Organisation): Promise<Database> {
    return this.gateways.storage.schema(organisation);
  }

  /** Everything in every table of one gateway, as text. */
  async everythingAt(organisation: Organisation): Promise<string> {
    const db = await this.tables(organisation);
    const outbox = await Promise.all(
      (['subscriptions', 'deliveries', 'attempts'] as const).map((table) => db.selectFrom(table).selectAll().execute()),
    );
    return JSON.stringify([await rowsOf(db), outbox], (_, part) => (typeof part === 'bigint' ? String(part) : part));
  }
}

/** Today in the Netherlands, as a registrar would write it. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
}
