import { msp as mspProtos } from '@hyperledger/fabric-protos';
import { readMessage } from './message.js';
import type { MspDescription, NodeOu } from './msp.js';
import { ProtocolError } from './protocol-error.js';

/** An MSP as it stands in a channel's configuration. */

/** What Fabric calls an MSP with X.509 certificates; the other kind has anonymous credentials. */
const x509Msp = 0;

/** The membership that a serialized MSPConfig describes. Refuses what would change its meaning and is not read here. */
export function readMspConfig(bytes: Uint8Array): MspDescription {
  const config = readMessage(mspProtos.MSPConfig, bytes, 'MSP configuration');
  if (config.getType() !== x509Msp) {
    throw new ProtocolError('unsupported', 'MSP type');
  }
  const fabric = readMessage(mspProtos.FabricMSPConfig, config.getConfig_asU8(), 'MSP configuration');
  const { mspId, crypto } = { mspId: fabric.getName(), crypto: fabric.getCryptoConfig() };
  const usesSha256 =
    ['', 'SHA2'].includes(crypto?.getSignatureHashFamily() ?? '') &&
    ['', 'SHA256'].includes(crypto?.getIdentityIdentifierHashFunction() ?? '');
  const restrictsFurther =
    fabric.getRevocationListList().length > 0 || fabric.getOrganizationalUnitIdentifiersList().length > 0;
  if (mspId === '' || fabric.getRootCertsList().length === 0) {
    throw new ProtocolError('malformed', 'MSP configuration');
  }
  if (!usesSha256 || restrictsFurther) {
    throw new ProtocolError('unsupported', 'MSP configuration');
  }
  const nodeOus = fabric.getFabricNodeOus();
  return {
    mspId,
    roots: fabric.getRootCertsList_asU8(),
    intermediates: fabric.getIntermediateCertsList_asU8(),
    admins: fabric.getAdminsList_asU8(),
    ...(nodeOus?.getEnable()
      ? {
          nodeOus: {
            ...nodeOu('client', nodeOus.getClientOuIdentifier()),
            ...nodeOu('peer', nodeOus.getPeerOuIdentifier()),
            ...nodeOu('admin', nodeOus.getAdminOuIdentifier()),
            ...nodeOu('orderer', nodeOus.getOrdererOuIdentifier()),
          },
        }
      : {}),
  };
}

function nodeOu(role: string, identifier: mspProtos.FabricOUIdentifier | undefined): Readonly<Record<string, NodeOu>> {
  if (identifier === undefined) {
    return {};
  }
  const unit = identifier.getOrganizationalUnitIdentifier();
  const issuer = identifier.getCertificate_asU8();
  return { [role]: issuer.length === 0 ? { unit } : { unit, issuer } };
}
