/** Who must agree before a record could ever be rewritten. Knows organisations and keys; not what a record says. */
import { KeyEndorsementPolicy } from 'fabric-shim';
import { ORGANISATIONS } from '../../domain';
import type { Writes } from './writes';

/** Built with KeyEndorsementPolicy alone: peers accept any bytes as a policy and fail only later, at the next write. */
const everyOrganisation = (() => {
  const policy = new KeyEndorsementPolicy();
  policy.addOrgs('PEER', ...ORGANISATIONS.map(({ mspId }) => mspId));
  return policy.getPolicy();
})();

/**
 * From its commit on, the key can be changed only when a peer of every organisation endorses. A key-level policy
 * replaces the chaincode's own.
 */
export function askEveryPeer(writes: Writes, key: string): void {
  writes.setPolicy(key, everyOrganisation);
}
