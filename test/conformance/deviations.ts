// What Fabric does and the embedded network does not, or does otherwise: each with its reason. Nothing else may differ.

/** Behaviour of a Fabric network that the embedded one lacks. */
export const deviations: Readonly<Record<string, string>> = {
  'tolerates the fault of an ordering node or a peer': 'one process: it says so in its log and its status',
  'changes the channel configuration, and approves definitions one organisation at a time':
    'one operator: whoever may change them may as well start a new network',
  'serves AtomicBroadcast and gossip': 'clients submit through the Gateway service, and all peers live in one process',
  'calls one chaincode from another, and runs rich queries':
    'one chaincode is defined; a peer with LevelDB refuses rich queries in the same words',
  'has implicit collections per organisation, and content that expires by block number':
    'the definition names every collection; a plan that lets content expire is refused at start',
  'keeps the content of transactions that it finds invalid, until it is purged':
    'nobody may read it, and what is not kept need not be erased',
  'keeps endorsed content over a restart':
    'its transaction is refused at submit with ABORTED, so that no block lacks content; nothing was ordered',
  'halts on a block that writes a key with a broken policy':
    'such a transaction is invalid; a halted network serves nobody',
  'finds a transaction with a forged id under that id': "a forged id takes nobody's place",
  'asks clients for a TLS certificate, and binds their questions to it':
    'every question is signed, and one machine is no network; a certificate that is shown does no harm',
};
