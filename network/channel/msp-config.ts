/** An organisation's membership as it stands in the channel's configuration. */
import type { msp } from '@hyperledger/fabric-protos';
import { readMspFolder } from '../identities/index.js';
import type { PlannedOrganisation } from '../plan.js';
import { toMspConfig } from '../protocol/index.js';

/** What the organisation's MSP folder says: authorities, node OUs, revoked certificates, authorities for TLS. */
export function newMspConfig({ mspDirectory, mspId }: PlannedOrganisation): msp.MSPConfig {
  return toMspConfig(readMspFolder(mspDirectory, mspId));
}
