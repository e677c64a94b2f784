// What the own signer saves over the SDK's, in this process: every transaction asks for three signatures.
import { generateKeyPairSync, hash } from 'node:crypto';
import { newSigner } from '@grondslag/gateway/fabric';
import { signers } from '@hyperledger/fabric-gateway';
import { type Finding, more } from './figure.js';
import { drive, sideBySide } from './rounds.js';

/** Signatures per second of both, over messages as long as a proposal. */
export async function measureSigning(onRound: (round: number) => void): Promise<Finding> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const message = Buffer.alloc(2_000, 'proposal');
  const own = newSigner(privateKey);
  const library = signers.newPrivateKeySigner(privateKey);
  const perSecond = async (sign: () => Promise<unknown>) => (await drive(1, 500, sign)).perSecond;
  const rounds = await sideBySide(
    {
      own: () => perSecond(() => own(message)),
      library: () => perSecond(() => library(hash('sha256', message, 'buffer'))),
    },
    onRound,
  );
  return {
    name: 'signing',
    title: "signatures that a peer accepts: the gateway's own signer beside the SDK's",
    figures: [
      more(
        'own / SDK',
        '×',
        rounds.map(({ own, library }) => own / library),
      ),
      more(
        'own signer',
        '/s',
        rounds.map(({ own }) => own),
      ),
      more(
        "SDK's signer",
        '/s',
        rounds.map(({ library }) => library),
      ),
    ],
    notes: [],
  };
}
