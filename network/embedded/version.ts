import { ledger } from '@hyperledger/fabric-protos';

/** Where a key was last written: Fabric's version of it. */
export interface Version {
  readonly block: number;
  readonly position: number;
}

/** True when both are the same place, or both mean "there is no such key". */
export function isSameVersion(left: Version | undefined, right: Version | undefined): boolean {
  return left?.block === right?.block && left?.position === right?.position;
}

/** Fabric's spelling; no version at all when the key does not exist. */
export function toProtoVersion(version: Version | undefined): ledger.rwset.kvrwset.Version | undefined {
  if (version === undefined) {
    return undefined;
  }
  const proto = new ledger.rwset.kvrwset.Version();
  proto.setBlockNum(version.block);
  proto.setTxNum(version.position);
  return proto;
}

/** The version that a read set claims to have seen. */
export function readVersion(proto: ledger.rwset.kvrwset.Version | undefined): Version | undefined {
  return proto === undefined ? undefined : { block: proto.getBlockNum(), position: proto.getTxNum() };
}
