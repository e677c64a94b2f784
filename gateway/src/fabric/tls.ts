// What a peer must prove before anything is said to it, and why it failed to, in words that an operator can act on.
import { createHash, X509Certificate } from 'node:crypto';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { type ChannelCredentials, credentials } from '@grpc/grpc-js';

/** A certificate to show to peers, with its key; both PEM. */
export interface ClientPair {
  readonly certificate: string;
  readonly privateKey: string;
}

/** The names in the peer's certificate are not the one that was looked for. */
interface WrongName {
  readonly expected: string;
  readonly shown: string;
}

/** The credentials of one connection, which remember a certificate that was for somebody else. */
export class PeerTrust {
  readonly credentials: ChannelCredentials;
  #wrongName: WrongName | undefined;

  /** Certificates must lead to one of these roots (PEM, one or more) and carry this name or address. */
  constructor(roots: string, name: string, pair?: ClientPair) {
    const key = pair === undefined ? null : Buffer.from(pair.privateKey);
    const chain = pair === undefined ? null : Buffer.from(pair.certificate);
    this.credentials = credentials.createSsl(Buffer.from(roots), key, chain, {
      checkServerIdentity: (_indicated, certificate) => {
        const refused = checkServerIdentity(name, certificate);
        this.#wrongName = refused === undefined ? undefined : { expected: name, shown: namesOf(certificate) };
        return refused;
      },
    });
  }

  /** Why a connection failed, when the reason was what one showed the other; undefined for every other reason. */
  refusal(text: string): string | undefined {
    if (this.#wrongName !== undefined && text.includes('ALTNAME_INVALID')) {
      const { expected, shown } = this.#wrongName;
      return `its certificate is for ${shown}, not for ${expected} (PEER_ENDPOINT takes host:port=name, or PEER_HOST_ALIAS)`;
    }
    if (/alert (certificate required|bad certificate|unknown ca|certificate expired)/.test(text)) {
      return 'it does not accept the certificate that it is shown (TLS_CLIENT_CERT_PATH)';
    }
    if (/certificate has expired|certificate is not yet valid/.test(text)) return 'its certificate is not valid today';
    if (/unable to (verify|get)|self-signed certificate|signature failure/.test(text)) {
      return 'its certificate leads to none of the trusted roots (TLS_CERT_PATH)';
    }
    return undefined;
  }
}

function namesOf({ subjectaltname = '' }: PeerCertificate): string {
  return subjectaltname.replaceAll(/(DNS|IP Address):/g, '') || 'nobody';
}

/** What a peer compares with the certificate that it was shown: SHA-256 of its DER. */
export function tlsCertificateHash({ certificate }: Pick<ClientPair, 'certificate'>): Uint8Array {
  return createHash('sha256').update(new X509Certificate(certificate).raw).digest();
}
