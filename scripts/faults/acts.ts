// What the load registers: four organisations, each at its own gateway, with as few fields as each act allows.
import { randomBytes } from 'node:crypto';
import type { Instant } from '@grondslag/chaincode/domain';
import { newUuid } from '@grondslag/gateway/usecases';
import { parties } from '../cases/index.js';

/** The measure that every case of the load is about. */
export const measure = 'ondertoezichtstelling';
/** The day on which it is asked about; the decision covers it. */
export const onDay = '2026-06-01';

/** One registration: where it goes, and its body without the case. */
export interface Act {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whether the case's parties are told of it: of everything but that somebody was told. */
  readonly isTold: boolean;
}

/** An id for a case or an event. */
export function newReference(): string {
  return newUuid(new Date().toISOString() as Instant, { bytes: (count) => randomBytes(count) });
}

/** The council's finding, which opens a case. */
export function finding(): Act {
  return {
    path: '/v1/bevindingen',
    isTold: true,
    body: {
      ...{ datum: '2026-01-05', uitkomst: 'verzoek', maatregelen: [measure] },
      ...{ gemeente: parties.gemeente, gemeentecode: parties.gemeentecode },
      ...{ instelling: parties.instelling, gerecht: parties.rechtbank },
    },
  };
}

/** The court's decision on it. */
export function decision(): Act {
  return {
    path: '/v1/beschikkingen',
    isTold: true,
    body: {
      ...{ datum: '2026-01-12', instantie: 'rechtbank', maatregel: measure, artikel: '1:255 BW' },
      ...{ dictum: 'toegewezen', maatregelId: newReference(), ingangsdatum: '2026-01-12', einddatum: '2027-01-12' },
      ...{ einddatumVorm: 'tot', uitvoerbaarBijVoorraad: 'ja', zonderVerhoor: false },
      ...{ instelling: parties.instelling, verzoeker: 'rvdk' },
    },
  };
}

/** That a party was told of an event. */
export function acknowledgement(eventId: string, at: Date): Act {
  const moment = at.toISOString();
  return {
    path: '/v1/ontvangstbevestigingen',
    isTold: false,
    body: { datum: moment.slice(0, 10), gebeurtenis: eventId, ontvangstTijdstip: moment },
  };
}
