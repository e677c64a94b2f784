/** The only time that endorsing peers share: the transaction's own timestamp. No clock is read here. */
import type { Context } from 'fabric-contract-api';
import { type Instant, parseInstant, type Refusal, refuse } from '../../domain';

/**
 * The moment that the client put into the proposal, cut to the millisecond. Peers compare it with their own clocks
 * (TimeWindowCheck); that it does not lie before the case's last record is for the domain to say.
 */
export function transactionTime(ctx: Context): Instant | Refusal {
  const { seconds, nanos } = ctx.stub.getTxTimestamp();
  const milliseconds = seconds.toNumber() * 1000 + Math.trunc(nanos / 1_000_000);
  const moment = new Date(milliseconds);
  if (Number.isNaN(moment.getTime())) return refuse('no-such-date', 'timestamp');
  return parseInstant(moment.toISOString()) ?? refuse('no-such-date', 'timestamp');
}
