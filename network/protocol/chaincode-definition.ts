import { common, peer } from '@hyperledger/fabric-protos';
import { readMessage, required } from './message.js';
import { type Policy, toPolicy } from './policy.js';
import { ProtocolError } from './protocol-error.js';
import type { NamespaceSet } from './read-write-set.js';

/** The definition of a chaincode as the transaction that committed it wrote it, in the namespace `_lifecycle`. */

/** What all organisations agreed on. */
export interface ChaincodeDefinition {
  readonly name: string;
  readonly version: string;
  readonly sequence: number;
  /** Who must endorse: spelled out, or by the path of a policy in the channel's configuration. */
  readonly endorsement: { readonly policy: Policy } | { readonly path: string };
}

/** Namespace of the system chaincode that keeps the definitions. */
const lifecycleNamespace = '_lifecycle';

/** Whose public write set holds the definition; refused if this transaction defined no such chaincode. */
export function readChaincodeDefinition(namespaces: readonly NamespaceSet[], name: string): ChaincodeDefinition {
  const writes = namespaces.find(({ namespace }) => namespace === lifecycleNamespace)?.writes ?? [];
  const field = (key: string) => {
    const write = writes.findLast((found) => found.key === fieldKey(name, key));
    return readMessage(peer.lifecycle.StateData, required(write, 'chaincode definition').value, 'chaincode definition');
  };
  const endorsement = field('EndorsementInfo').getBytes_asU8();
  const validation = readMessage(
    peer.lifecycle.ChaincodeValidationInfo,
    field('ValidationInfo').getBytes_asU8(),
    'validation info',
  );
  // Another plugin would judge by other rules than a policy.
  if (validation.getValidationPlugin() !== 'vscc') {
    throw new ProtocolError('unsupported', 'validation plugin');
  }
  return {
    name,
    version: readMessage(peer.lifecycle.ChaincodeEndorsementInfo, endorsement, 'endorsement info').getVersion(),
    sequence: field('Sequence').getInt64(),
    endorsement: readApplicationPolicy(validation.getValidationParameter_asU8()),
  };
}

/**
 * Where a transaction's read set says which definition it was endorsed under: the place in the chain of the transaction
 * that wrote it. Absent where the endorsers did not say.
 */
export function definitionVersion(namespaces: readonly NamespaceSet[], name: string) {
  const reads = namespaces.find(({ namespace }) => namespace === lifecycleNamespace)?.reads ?? [];
  return reads.find(({ key }) => key === fieldKey(name, 'Sequence'))?.version;
}

function fieldKey(name: string, field: string): string {
  return `namespaces/fields/${name}/${field}`;
}

function readApplicationPolicy(bytes: Uint8Array): ChaincodeDefinition['endorsement'] {
  const application = readMessage(common.ApplicationPolicy, bytes, 'application policy');
  const spelledOut = application.getSignaturePolicy();
  if (spelledOut !== undefined) {
    return { policy: toPolicy(spelledOut) };
  }
  const path = application.getChannelConfigPolicyReference();
  if (path === '') {
    throw new ProtocolError('malformed', 'application policy');
  }
  return { path };
}
