/** Who must agree before a record could ever be rewritten. Knows organisations and keys; not what a record says. */
import type { Context } from 'fabric-contract-api';
import { KeyEndorsementPolicy } from 'fabric-shim';

/**
 * From its commit on, the key can be changed only when a peer of every given organisation endorses. A key-level policy
 * replaces the chaincode's own; built with KeyEndorsementPolicy alone, since peers accept any bytes as a policy and fail
 * only later, at the next write.
 */
export async function askEveryPeer(ctx: Context, key: string, mspIds: readonly string[]): Promise<void> {
  const policy = new KeyEndorsementPolicy();
  policy.addOrgs('PEER', ...mspIds);
  await ctx.stub.setStateValidationParameter(key, policy.getPolicy());
}
