// The case that the walk tells: a published one, planned once and kept, so that a second walk sends the same events.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Instant } from '@grondslag/chaincode/domain';
import { newUuid } from '@grondslag/gateway/usecases';
import { type LedgerCase, type PublishedCase, parties, planOf, readSource } from '../cases/index.js';

/** A published case, and what to register and ask for it. */
export interface Story {
  readonly published: PublishedCase;
  readonly ledgerCase: LedgerCase;
  /** The event by which the GI says that it was notified; the others have theirs in the plan. */
  readonly acknowledgement: string;
}

const cases = fileURLToPath(new URL('../../../test/cases/rechtspraak.json', import.meta.url));

/** An emergency order over two weeks, its rest granted after the hearing, and an appeal. */
const ecli = 'ECLI:NL:GHSHE:2026:353';

/** The story that a file holds, or one made now and kept there before anything is sent. */
export function storyIn(file: string): Story {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, JSON.stringify(newStory()), { flush: true });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Story;
}

function newStory(): Story {
  const read = readSource(cases);
  const published = 'faults' in read ? undefined : read.source.published.find(({ id }) => id === ecli);
  const [ledgerCase] = published === undefined ? [] : planOf(published, parties, newReference);
  if (published === undefined || ledgerCase === undefined) throw new Error(`${cases} does not hold ${ecli}`);
  return { published, ledgerCase, acknowledgement: newReference() };
}

function newReference(): string {
  return newUuid(new Date().toISOString() as Instant, { bytes: (count) => randomBytes(count) });
}
