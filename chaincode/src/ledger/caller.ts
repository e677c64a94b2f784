/** Who sent the transaction, and what was called. Knows certificates; not what anybody may do. */
import type { Context } from 'fabric-contract-api';
import { type Caller, parseCaller, type Refusal, refuse } from '../../domain';

/** The caller by MSP and certificate attributes alone; an argument never decides, and who is not recognised is refused. */
export function callerOf(ctx: Context): Caller | Refusal {
  const { clientIdentity } = ctx;
  const role = clientIdentity.getAttributeValue('role');
  const oin = clientIdentity.getAttributeValue('oin');
  return parseCaller(clientIdentity.getMSPID(), role, oin) ?? refuse('caller-unknown', 'certificate');
}

/** The transaction as the client spelled it, `contract:transaction`. */
export function calledName(ctx: Context): string {
  return ctx.stub.getFunctionAndParameters().fcn;
}
