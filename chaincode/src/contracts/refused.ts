/** The edge where a refusal, until here a value, becomes the error that Fabric carries to the client. */
import { encodeRefusal, isRefusal, type Refusal } from '../../domain';

/** Ends the transaction without a trace on the ledger; its message is the refusals' one text form. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(refusals: readonly Refusal[]) {
    super(encodeRefusal(refusals));
  }
}

/** The value, when it is one; throws {@link Refused} for what stood in its place. */
export function accepted<T>(value: T): Exclude<T, Refusal | readonly Refusal[]> {
  if (isRefusal(value)) throw new Refused([value]);
  if (isRefusals(value)) throw new Refused(value);
  return value as Exclude<T, Refusal | readonly Refusal[]>;
}

function isRefusals(value: unknown): value is readonly Refusal[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRefusal);
}
