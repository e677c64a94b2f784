/** What the chaincode lifecycle is asked, as arguments of its system chaincode. */
import { peer } from '@hyperledger/fabric-protos';
import type { PlannedChaincode } from '../plan.js';
import { newApplicationPolicy, newCollectionPackage } from './definition.js';

const { lifecycle } = peer;

/** Name of the system chaincode, and the namespace in which it keeps the definitions. */
export const lifecycleNamespace = '_lifecycle';

/** Arguments of an invocation. */
export type Arguments = readonly Uint8Array[];

interface Message {
  serializeBinary(): Uint8Array;
}

/** A peer keeps the package and builds it. */
export function installArguments(chaincodePackage: Uint8Array): Arguments {
  const message = new lifecycle.InstallChaincodeArgs();
  message.setChaincodeInstallPackage(chaincodePackage);
  return call('InstallChaincode', message);
}

/** What a peer has installed. */
export function queryInstalledArguments(): Arguments {
  return call('QueryInstalledChaincodes', new lifecycle.QueryInstalledChaincodesArgs());
}

/** An organisation agrees to the definition, and says which package it runs for it. */
export function approveArguments(chaincode: PlannedChaincode, packageId: string): Arguments {
  const local = new lifecycle.ChaincodeSource.Local();
  local.setPackageId(packageId);
  const source = new lifecycle.ChaincodeSource();
  source.setLocalPackage(local);
  const message = fill(new lifecycle.ApproveChaincodeDefinitionForMyOrgArgs(), chaincode);
  message.setSource(source);
  return call('ApproveChaincodeDefinitionForMyOrg', message);
}

/** What the asked peer's organisation has approved so far. */
export function queryApprovalsArguments(): Arguments {
  return call('QueryApprovedChaincodeDefinitions', new lifecycle.QueryApprovedChaincodeDefinitionsArgs());
}

/** Which organisations have approved exactly this definition. */
export function checkReadinessArguments(chaincode: PlannedChaincode): Arguments {
  return call('CheckCommitReadiness', fill(new lifecycle.CheckCommitReadinessArgs(), chaincode));
}

/** The channel takes the definition into use. */
export function commitArguments(chaincode: PlannedChaincode): Arguments {
  return call('CommitChaincodeDefinition', fill(new lifecycle.CommitChaincodeDefinitionArgs(), chaincode));
}

/** The definition in use. */
export function queryDefinitionArguments(name: string): Arguments {
  const message = new lifecycle.QueryChaincodeDefinitionArgs();
  message.setName(name);
  return call('QueryChaincodeDefinition', message);
}

/** The fields that every message about a definition has. */
interface DefinitionMessage extends Message {
  setSequence(value: number): void;
  setName(value: string): void;
  setVersion(value: string): void;
  setValidationParameter(value: Uint8Array): void;
  setCollections(value: peer.CollectionConfigPackage): void;
}

function fill<M extends DefinitionMessage>(message: M, chaincode: PlannedChaincode): M {
  message.setSequence(chaincode.sequence);
  message.setName(chaincode.name);
  message.setVersion(chaincode.version);
  message.setValidationParameter(newApplicationPolicy(chaincode.endorsementPolicy).serializeBinary());
  message.setCollections(newCollectionPackage(chaincode));
  return message;
}

function call(name: string, message: Message): Arguments {
  return [Buffer.from(name), message.serializeBinary()];
}
