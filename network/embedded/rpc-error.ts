/** gRPC errors with Fabric's error details, as its gateway sends them. */
import { Metadata, type ServiceError, type status } from '@grpc/grpc-js';
import { gateway } from '@hyperledger/fabric-protos';
import { bytesField, numberField } from './wire.js';

const errorDetailType = 'type.googleapis.com/gateway.ErrorDetail';

/** Which node said what. */
export interface NodeError {
  readonly address: string;
  readonly mspId: string;
  readonly message: string;
}

/** An error that a gRPC handler can hand over as it is. */
export class RpcError extends Error implements Partial<ServiceError> {
  readonly code: status;
  readonly details: string;
  readonly metadata: Metadata;

  constructor(code: status, message: string, nodes: readonly NodeError[] = []) {
    super(message);
    this.code = code;
    this.details = message;
    this.metadata = new Metadata();
    if (nodes.length > 0) {
      this.metadata.set('grpc-status-details-bin', statusDetails(code, message, nodes));
    }
  }
}

/** A google.rpc.Status with one ErrorDetail per node. */
function statusDetails(code: status, message: string, nodes: readonly NodeError[]): Buffer {
  const details = nodes.map((node) => {
    const detail = new gateway.ErrorDetail();
    detail.setAddress(node.address);
    detail.setMspId(node.mspId);
    detail.setMessage(node.message);
    const any = [bytesField(1, Buffer.from(errorDetailType)), bytesField(2, detail.serializeBinary())];
    return bytesField(3, Buffer.concat(any));
  });
  return Buffer.concat([numberField(1, code), bytesField(2, Buffer.from(message)), ...details]);
}
