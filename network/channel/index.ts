/** Builds what an administrator signs: configurations, their changes, chaincode packages and definitions. */

export { newChaincodePackage, packageId } from './chaincode-package.js';
export { ChannelDraft } from './channel-draft.js';
export { newConfigUpdate, newConfigUpdateEnvelope } from './config-update.js';
export { newApplicationPolicy, newCollectionPackage } from './definition.js';
export { newGenesisBlock } from './genesis-block.js';
export {
  type Arguments,
  approveArguments,
  checkReadinessArguments,
  commitArguments,
  installArguments,
  lifecycleNamespace,
  queryApprovalsArguments,
  queryDefinitionArguments,
  queryInstalledArguments,
} from './lifecycle.js';
export { requireSafeOrdering } from './ordering.js';
export { type NewProposal, newProposal, type ProposalContent } from './proposal.js';
export { SigningIdentity } from './signing-identity.js';
export { newEnvelope, newTransaction, newTransactionPayload } from './transaction.js';
