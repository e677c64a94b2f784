/** The definitions that the channel committed, as Fabric's _lifecycle tells them (core/chaincode/lifecycle/scc.go). */
import { peer } from '@hyperledger/fabric-protos';
import { lifecycleNamespace } from '../channel/index.js';
import { type DefinitionField, fieldKey } from './lifecycle-keys.js';
import { failed, type SystemCall, succeeded } from './system-call.js';
import { WorldState } from './world-state.js';

const { lifecycle } = peer;

/** Answers one question about definitions. */
export function queryDefinitions(call: SystemCall): peer.Response {
  const [asked, argument] = call.args;
  if (asked === undefined || argument === undefined || call.args.length !== 2) {
    return failed(`lifecycle scc operations require exactly two arguments but received ${call.args.length}`);
  }
  if (!call.access.allows('Writers', call.creator)) {
    const { message } = call.access.denial('Writers');
    return failed(`Failed to authorize invocation due to failed ACL check: ${message}`);
  }
  const name = Buffer.from(asked).toString();
  switch (name) {
    case 'QueryChaincodeDefinition': {
      const wanted = lifecycle.QueryChaincodeDefinitionArgs.deserializeBinary(argument).getName();
      return wanted === call.chaincode
        ? succeeded(definition(call).serializeBinary())
        : failed(`namespace ${wanted} is not defined`, 404);
    }
    case 'QueryChaincodeDefinitions':
      return succeeded(definitions(call).serializeBinary());
    default:
      return failed(`failed to invoke backing implementation of '${name}': this network has one operator, who defines`);
  }
}

function definition(call: SystemCall): peer.lifecycle.QueryChaincodeDefinitionResult {
  const result = new lifecycle.QueryChaincodeDefinitionResult();
  fill(result, call);
  // A definition is endorsed by every organisation's peer, and so approved by it.
  for (const mspId of call.organisations) {
    result.getApprovalsMap().set(mspId, true);
  }
  return result;
}

function definitions(call: SystemCall): peer.lifecycle.QueryChaincodeDefinitionsResult {
  const row = new lifecycle.QueryChaincodeDefinitionsResult.ChaincodeDefinition();
  row.setName(call.chaincode);
  fill(row, call);
  const result = new lifecycle.QueryChaincodeDefinitionsResult();
  result.addChaincodeDefinitions(row);
  return result;
}

type Row =
  | peer.lifecycle.QueryChaincodeDefinitionResult
  | peer.lifecycle.QueryChaincodeDefinitionsResult.ChaincodeDefinition;

function fill(row: Row, { chaincode, connection }: SystemCall): void {
  const state = new WorldState(connection);
  const field = (key: DefinitionField) => {
    const found = state.value(lifecycleNamespace, Buffer.from(fieldKey(chaincode, key)));
    return lifecycle.StateData.deserializeBinary(found?.value ?? new Uint8Array());
  };
  const endorsement = lifecycle.ChaincodeEndorsementInfo.deserializeBinary(field('EndorsementInfo').getBytes_asU8());
  const validation = lifecycle.ChaincodeValidationInfo.deserializeBinary(field('ValidationInfo').getBytes_asU8());
  row.setSequence(field('Sequence').getInt64());
  row.setVersion(endorsement.getVersion());
  row.setEndorsementPlugin(endorsement.getEndorsementPlugin());
  row.setInitRequired(endorsement.getInitRequired());
  row.setValidationPlugin(validation.getValidationPlugin());
  row.setValidationParameter(validation.getValidationParameter_asU8());
  row.setCollections(peer.CollectionConfigPackage.deserializeBinary(field('Collections').getBytes_asU8()));
}
