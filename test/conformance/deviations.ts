// What Fabric does and the embedded network does not, or does otherwise: each with its reason. Nothing else may differ.

/** Behaviour of a Fabric network that the embedded one lacks. */
export const deviations: Readonly<Record<string, string>> = {
  'serves the system chaincodes qscc and cscc': 'blocks and transactions are read through Deliver',
  'serves Discovery, and the Endorser and AtomicBroadcast services':
    'clients use the Gateway service, which plans by itself',
  'calls one chaincode from another': 'one chaincode is defined',
  'runs rich queries': 'a peer with LevelDB refuses them in the same words',
  'changes the channel configuration': 'one operator: whoever may change it may as well start a new network',
  'has implicit collections per organisation': 'the definition names every collection that is used',
  'takes policies by reference to the channel configuration in a definition': 'the definition spells its policies out',
  'lets content expire by block number': 'a plan that asks for it is refused at start',
  'keeps endorsed content over a restart':
    'its transaction is refused at submit with ABORTED, so that no block lacks content; nothing was ordered',
  'halts on a block that writes a key with a broken policy':
    'such a transaction is invalid; a halted network serves nobody',
  'finds a transaction with a forged id under that id': "a forged id takes nobody's place",
  'needs the second organisation of a collection to be reachable before it endorses': 'all peers live in one process',
  'tolerates the fault of an ordering node': 'one process: it says so in its log and its status',
};
