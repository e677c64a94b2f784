import { chaincodeEnvironment, ordererSettings, peerSettings, settingsText } from '@grondslag/network/nodes';
import { planOf } from '@grondslag/network/plan';
import { topology, topologyFor } from '@grondslag/network/topology';
import { expect } from 'chai';

const options = { directory: '/net', basePort: 7050, host: '127.0.0.1' };
const plan = planOf(topology, options);
const [rechtspraak] = plan.organisations as [(typeof plan.organisations)[number]];
const [peer] = rechtspraak.peers;

describe('the settings of a peer', () => {
  const settings = peerSettings(plan, rechtspraak, peer);

  // What Fabric takes for zero, off or Docker when it is not written down.
  const leaves: Readonly<Record<string, unknown>> = {
    'peer.gossip.pvtData.pushAckTimeout': '3s',
    'peer.deliveryclient.blockGossipEnabled': false,
    'peer.deliveryclient.blockCensorshipTimeoutKey': '3s',
    'peer.tls.clientAuthRequired': true,
    'peer.gossip.orgLeader': true,
    'peer.gossip.useLeaderElection': false,
    'peer.gossip.externalEndpoint': '127.0.0.1:7051',
    'peer.discovery.enabled': true,
    'peer.gateway.enabled': true,
    'peer.handlers.endorsers.escc.name': 'DefaultEndorsement',
    'peer.handlers.validators.vscc.name': 'DefaultValidation',
    'chaincode.system._lifecycle': 'enable',
    'chaincode.system.cscc': 'enable',
    'chaincode.system.lscc': 'enable',
    'chaincode.system.qscc': 'enable',
    'peer.keepalive.minInterval': '5s',
    'chaincode.keepalive': 0,
    'ledger.history.enableHistoryDatabase': true,
    'ledger.pvtdataStore.purgeInterval': 1,
    'vm.endpoint': '',
    'metrics.provider': 'prometheus',
  };
  for (const [path, value] of Object.entries(leaves)) {
    it(`say ${path}: ${JSON.stringify(value)}`, () => {
      expect(settings).to.have.nested.property(path, value);
    });
  }

  it('refuse proposals that are expired, or far from the peer’s own clock', () => {
    expect(settings).to.deep.nested.include({
      'peer.handlers.authFilters': [{ name: 'DefaultAuth' }, { name: 'ExpirationCheck' }, { name: 'TimeWindowCheck' }],
    });
  });

  it('hand the builder the one variable that it reads', () => {
    expect(settings).to.deep.nested.include({
      'chaincode.externalBuilders': [
        { name: 'grondslag', path: '/net/settings/builder', propagateEnvironment: ['CHAINCODE_CONNECTIONS'] },
      ],
    });
  });

  it('introduce a lone peer to itself', () => {
    expect(settings).to.deep.nested.include({ 'peer.gossip.bootstrap': [peer.address] });
  });

  it('introduce the peers of one organisation to each other', () => {
    const two = planOf(topologyFor('production'), options);
    const [row] = two.organisations as [(typeof plan.organisations)[number]];
    const [first, second] = row.peers.map((one) => peerSettings(two, row, one));
    expect(first).to.deep.nested.include({ 'peer.gossip.bootstrap': [row.peers[1]?.address] });
    expect(second).to.deep.nested.include({ 'peer.gossip.bootstrap': [row.peers[0].address] });
  });

  it('bind what containers bind and tell what containers call', () => {
    const inContainers = planOf(topology, { ...options, host: '0.0.0.0', hostPerNode: true });
    const [row] = inContainers.organisations as [(typeof plan.organisations)[number]];
    expect(peerSettings(inContainers, row, row.peers[0])).to.nested.include({
      'peer.listenAddress': '0.0.0.0:7051',
      'peer.address': 'peer0.rechtspraak.grondslag.internal:7051',
    });
  });
});

describe('the settings of an ordering node', () => {
  const settings = ordererSettings(rechtspraak);

  it('ask other ordering nodes for certificates, on a port of their own', () => {
    expect(settings).to.deep.nested.include({
      'General.Cluster.ListenPort': 7057,
      'General.Cluster.ServerCertificate': rechtspraak.orderer.tls.certificate,
    });
  });

  it('ask peers for certificates', () => {
    expect(settings).to.deep.nested.include({
      'General.TLS.ClientAuthRequired': true,
      'General.TLS.ClientRootCAs': [rechtspraak.orderer.tls.root],
    });
  });

  it('ask the administrator for a certificate of the organisation', () => {
    expect(settings).to.deep.nested.include({
      'Admin.TLS.ClientAuthRequired': true,
      'Admin.TLS.ClientRootCAs': [rechtspraak.orderer.tls.root],
    });
  });

  it('leave no time at zero that Fabric would take for zero', () => {
    expect(settings).to.deep.nested.include({
      'General.Backoff': { BaseDelay: '1s', Multiplier: 1.6, MaxDelay: '2s' },
      'General.Keepalive': { ServerMinInterval: '5s', ServerInterval: '7200s', ServerTimeout: '20s' },
    });
  });
});

describe('settings as text', () => {
  it('read back as they were', () => {
    const settings = ordererSettings(rechtspraak);
    expect(JSON.parse(settingsText(settings))).to.deep.equal(settings);
  });
});

describe('a chaincode process', () => {
  it('serves the organisation’s own peers, and says who it is', () => {
    expect(chaincodeEnvironment(rechtspraak, peer, 'grondslag_1.0:ab')).to.include({
      CORE_CHAINCODE_ID: 'grondslag_1.0:ab',
      CORE_CHAINCODE_ADDRESS: '127.0.0.1:7056',
      CORE_CHAINCODE_TLS_CLIENT_CACERT_FILE: peer.tls.root,
      CORE_PEER_LOCALMSPID: 'RechtspraakMSP',
    });
  });
});
