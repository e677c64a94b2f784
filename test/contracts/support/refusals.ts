// What a refusal must leave behind: its codes, and a ledger on which nothing moved.
import type { Refusal } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { RefusedByLedger } from './member.js';
import type { RunningLedger } from './running-ledger.js';

/** The refusals with which a sending ended; fails unless the chaincode refused and no block was added. */
export async function refusalsOf(ledger: RunningLedger, sent: () => Promise<unknown>): Promise<readonly Refusal[]> {
  const height = await ledger.height();
  let refused: unknown;
  try {
    await sent();
  } catch (error) {
    refused = error;
  }
  if (!(refused instanceof RefusedByLedger)) throw refused ?? new Error('nothing was refused');
  expect(await ledger.height()).to.equal(height);
  return refused.refusals;
}

/** `code subject`, with the article where there is one, for each refusal. */
export async function saidOf(ledger: RunningLedger, sent: () => Promise<unknown>): Promise<readonly string[]> {
  const refusals = await refusalsOf(ledger, sent);
  return refusals.map(({ code, subject, article }) => [code, subject, ...(article ? [article] : [])].join(' '));
}
