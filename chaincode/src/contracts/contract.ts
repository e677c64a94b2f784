/** What all contracts share: they are called by full name only, and their errors say where, never what. */
import { type Context, Contract } from 'fabric-contract-api';
import { refuse } from '../../domain';
import { calledName } from '../ledger';
import { Refused } from './refused';

type Around = Contract['aroundTransaction'];

/**
 * A contract whose transactions answer to `<contract>:<transaction>` alone; Fabric would let the first one answer to
 * bare names as well. Every method of a subclass must be decorated as a transaction: of a class without decorators,
 * each method could be called from outside.
 */
export abstract class NamedContract extends Contract {
  override async beforeTransaction(ctx: Context): Promise<void> {
    if (!calledName(ctx).startsWith(`${this.getName()}:`)) throw unknownName();
  }

  override async unknownTransaction(): Promise<void> {
    throw unknownName();
  }

  override async aroundTransaction(...call: Parameters<Around>): ReturnType<Around> {
    try {
      return await super.aroundTransaction(...call);
    } catch (error) {
      throw error instanceof Refused ? error : new Error(placeOf(error));
    }
  }
}

function unknownName(): Refused {
  return new Refused([refuse('unknown-command', 'transaction')]);
}

/** A bug's own message may quote content, and peers log what they are told; its place in the code tells enough. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, place] = /^ {4}at .*?([\w-]+\.js:\d+):\d+\)?$/m.exec(stack) ?? [];
  return `bug at ${place ?? 'an unknown place'}`;
}
