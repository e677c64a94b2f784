import { ChannelDraft, newConfigUpdate, newGenesisBlock } from '@grondslag/network/channel';
import { issueIdentities, revokeIdentity, stageRenewal } from '@grondslag/network/identities';
import { type Plan, type PlannedOrganisation, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { common, msp } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { newPlan, organisationOf } from '../identities/places.js';
import { configIn, groupOf, pathsOf, plain } from './recorded.js';

/** The paths that an update writes, without those that it only names. */
function writtenBy(update: common.ConfigUpdate | undefined): readonly string[] {
  const written = (group: common.ConfigGroup, path: string): string[] => [
    ...[...group.getValuesMap().entries()].flatMap(([name, value]: [string, common.ConfigValue]) =>
      value.getModPolicy() === '' ? [] : [`${path} value ${name}`],
    ),
    ...[...group.getPoliciesMap().entries()].flatMap(([name, policy]: [string, common.ConfigPolicy]) =>
      policy.getModPolicy() === '' ? [] : [`${path} policy ${name}`],
    ),
    ...[...group.getGroupsMap().entries()].flatMap(([name, child]: [string, common.ConfigGroup]) =>
      written(child, `${path}/${name}`),
    ),
  ];
  return written(update?.getWriteSet() ?? new common.ConfigGroup(), '/Channel').sort();
}

/** The configuration with which the plan's channel begins. */
function firstGroup(plan: Plan): common.ConfigGroup {
  const [envelope] = newGenesisBlock(plan, new Date()).getData()?.getDataList_asU8() ?? [];
  return groupOf(configIn(envelope ?? new Uint8Array()));
}

describe('what an administrator may want of a channel', () => {
  let plan: Plan;
  let current: common.ConfigGroup;
  before(async () => {
    plan = newPlan();
    await issueIdentities(plan);
    current = firstGroup(plan);
  });

  const changed = (change: (draft: ChannelDraft) => void) => {
    const draft = new ChannelDraft(current);
    change(draft);
    return draft.group;
  };
  const written = (change: (draft: ChannelDraft) => void) =>
    writtenBy(newConfigUpdate(plan.channel, current, changed(change)));
  const consenters = (group: common.ConfigGroup) => {
    const value = group.getGroupsMap().get('Orderer')?.getValuesMap().get('Orderers')?.getValue_asU8();
    return common.Orderers.deserializeBinary(value ?? new Uint8Array()).getConsenterMappingList();
  };

  it('changes nothing where everything is already so', () => {
    const same = (draft: ChannelDraft) => {
      draft.setOrdering(plan.ordering);
      for (const organisation of plan.organisations) {
        draft.addOrganisation(organisation);
        draft.setMembership(organisation);
        draft.setAnchorPeers(organisation);
        draft.setOrderingNode(organisation);
      }
    };
    expect(written(same)).to.deep.equal([]);
  });

  it('leaves the configuration from which it started as it was', () => {
    const before = plain(current);
    changed((draft) => draft.removeOrganisation(organisationOf(plan, 'gi')));
    expect(plain(current)).to.deep.equal(before);
  });

  it('cuts blocks at another interval', () => {
    expect(written((draft) => draft.setOrdering({ ...plan.ordering, batchInterval: 200 }))).to.deep.equal([
      '/Channel/Orderer value BatchTimeout',
      '/Channel/Orderer value ConsensusType',
    ]);
  });

  for (const setting of [
    { batchInterval: 501 },
    { batchInterval: 99_999_999_999 },
    { maxMessageCount: 1_001 },
    { maxMessageCount: 0 },
    { leaderHeartbeatTimeout: 1_999 },
    { leaderHeartbeatTimeout: 60_001 },
    { leaderHeartbeatTimeout: Number.NaN },
  ]) {
    it(`is not brought to a standstill by ${JSON.stringify(setting)}`, () => {
      const name = Object.keys(setting).join();
      expect(() => changed((draft) => draft.setOrdering({ ...plan.ordering, ...setting }))).to.throw(RangeError, name);
    });
  }

  for (const setting of [
    { batchInterval: 500 },
    { maxMessageCount: 1_000 },
    { leaderHeartbeatTimeout: 2_000 },
    { leaderHeartbeatTimeout: 60_000 },
  ]) {
    it(`may have ${JSON.stringify(setting)}`, () => {
      expect(written((draft) => draft.setOrdering({ ...plan.ordering, ...setting }))).not.to.deep.equal([]);
    });
  }

  it('finds the peers of an organisation by another one', () => {
    const gi = organisationOf(plan, 'gi');
    const [peer] = gi.peers;
    const moved = { ...gi, peers: [{ ...peer, port: 1 }] as const };
    expect(written((draft) => draft.setAnchorPeers(moved))).to.deep.equal([
      '/Channel/Application/gi value AnchorPeers',
    ]);
  });

  describe('with a member less', () => {
    let gi: PlannedOrganisation;
    let earlier: common.ConfigGroup;
    let later: common.ConfigGroup;
    before(async () => {
      const other = newPlan('gi');
      await issueIdentities(other);
      gi = organisationOf(other, 'gi');
      earlier = firstGroup(other);
      await revokeIdentity(other, gi.users[0]?.commonName ?? '');
      const draft = new ChannelDraft(earlier);
      draft.setMembership(gi);
      later = draft.group;
    });

    it('is another for those who transact and for those who order', () => {
      expect(writtenBy(newConfigUpdate(plan.channel, earlier, later))).to.deep.equal([
        '/Channel/Application/gi value MSP',
        '/Channel/Orderer/gi value MSP',
      ]);
    });

    it('carries the list of the revoked', () => {
      const value = later.getGroupsMap().get('Application')?.getGroupsMap().get('gi')?.getValuesMap().get('MSP');
      const config = msp.MSPConfig.deserializeBinary(value?.getValue_asU8() ?? new Uint8Array());
      const lists = msp.FabricMSPConfig.deserializeBinary(config.getConfig_asU8()).getRevocationListList();
      expect(lists).to.have.length(1);
    });
  });

  describe('with new certificates for an ordering node', () => {
    let renewed: common.ConfigGroup;
    before(async () => {
      const { organisation } = await stageRenewal(plan, organisationOf(plan, 'rvdk').orderer.name);
      renewed = changed((draft) => draft.setOrderingNode(organisation));
    });

    it('names them, and has blocks signed by a quorum with them', () => {
      expect(writtenBy(newConfigUpdate(plan.channel, current, renewed))).to.deep.equal([
        '/Channel/Orderer policy BlockValidation',
        '/Channel/Orderer value Orderers',
      ]);
    });

    it('leaves the other nodes and the numbers of all', () => {
      const [before, after] = [current, renewed].map((group) => consenters(group).map((node) => node.toObject()));
      const different = after?.filter((node, place) => JSON.stringify(node) !== JSON.stringify(before?.[place]));
      expect(different?.map(({ id, mspId }) => `${id} ${mspId}`)).to.deep.equal(['2 RvdKMSP']);
    });
  });

  it('lets an organisation go, with its ordering node', () => {
    const group = changed((draft) => draft.removeOrganisation(organisationOf(plan, 'gi')));
    const left = [
      ...pathsOf(group).filter((path) => path.includes('/gi')),
      ...consenters(group).map((n) => n.getMspId()),
    ];
    expect(left).to.deep.equal(['RechtspraakMSP', 'RvdKMSP', 'GemeentenMSP']);
  });

  it('takes a new organisation among its members', async () => {
    const [first] = topology.organisations;
    const row = { ...first, name: 'inspectie', mspId: 'InspectieMSP', consenterId: 5 } as typeof first & object;
    const other = { ...topology, organisations: [row] };
    const grown = planOf(other, { directory: plan.directory, basePort: 9000, host: '127.0.0.1' });
    await issueIdentities(grown);
    const group = changed((draft) => draft.addOrganisation(organisationOf(grown, 'inspectie')));
    const added = pathsOf(group).filter((path) => !pathsOf(current).includes(path));
    expect(added.filter((path) => path.includes(' value '))).to.deep.equal([
      '/Channel/Application/inspectie value AnchorPeers',
      '/Channel/Application/inspectie value MSP',
      '/Channel/Orderer/inspectie value Endpoints',
      '/Channel/Orderer/inspectie value MSP',
    ]);
  });
});
