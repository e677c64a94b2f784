import { newConfigUpdate } from '@grondslag/network/channel';
import { readEnvelope } from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { groupOf, plain, recordedConfig } from './recorded.js';

/** The update by which a real network came from its first configuration to its second. */
function recordedUpdate(): common.ConfigUpdate {
  const last = recordedConfig('config_8.pb').getLastUpdate()?.serializeBinary() ?? new Uint8Array();
  const envelope = common.ConfigUpdateEnvelope.deserializeBinary(readEnvelope(last).data);
  return common.ConfigUpdate.deserializeBinary(envelope.getConfigUpdate_asU8());
}

function setsOf(update: common.ConfigUpdate | undefined) {
  const sets = [update?.getReadSet(), update?.getWriteSet()];
  return sets.map((set) => plain(set ?? new common.ConfigGroup()));
}

function changed(group: common.ConfigGroup, change: (copy: common.ConfigGroup) => void): common.ConfigGroup {
  const copy = common.ConfigGroup.deserializeBinary(group.serializeBinary());
  change(copy);
  return copy;
}

function part(group: common.ConfigGroup, ...names: readonly string[]): common.ConfigGroup {
  return names.reduce((parent, name) => parent.getGroupsMap().get(name) ?? new common.ConfigGroup(), group);
}

describe('an update of a configuration', () => {
  const first = groupOf(recordedConfig('config_0.pb'));
  const second = groupOf(recordedConfig('config_8.pb'));
  const updateTo = (change: (copy: common.ConfigGroup) => void) =>
    newConfigUpdate('c', second, changed(second, change));

  it('is the one that a real network was changed by', () => {
    expect(setsOf(newConfigUpdate('jeugdzorg', first, second))).to.deep.equal(setsOf(recordedUpdate()));
  });

  it('names its channel', () => {
    expect(newConfigUpdate('jeugdzorg', first, second)?.getChannelId()).to.equal(recordedUpdate().getChannelId());
  });

  it('is none where nothing differs', () => {
    expect(
      newConfigUpdate(
        'c',
        second,
        changed(second, () => {}),
      ),
    ).to.equal(undefined);
  });

  it('does not go by the versions in what is wanted', () => {
    const update = updateTo((copy) => part(copy, 'Orderer').getValuesMap().get('BatchSize')?.setVersion(9));
    expect(update).to.equal(undefined);
  });

  it('gives a changed value its next version, and its group none', () => {
    const update = updateTo((copy) => part(copy, 'Orderer').getValuesMap().get('BatchSize')?.setValue(Uint8Array.of()));
    const written = part(update?.getWriteSet() ?? new common.ConfigGroup(), 'Orderer');
    const before = part(second, 'Orderer');
    expect([written.getVersion(), written.getValuesMap().get('BatchSize')?.getVersion()]).to.deep.equal([
      before.getVersion(),
      (before.getValuesMap().get('BatchSize')?.getVersion() ?? 0) + 1,
    ]);
  });

  it('rests on no value that it does not change', () => {
    const update = updateTo((copy) => part(copy, 'Orderer').getValuesMap().get('BatchSize')?.setValue(Uint8Array.of()));
    const sets = [update?.getReadSet(), update?.getWriteSet()].map((set) => part(set ?? second, 'Orderer'));
    const names = sets.map((set) => [...set.getValuesMap().keys()]);
    expect(names).to.deep.equal([[], ['BatchSize']]);
  });

  it('gives a group that loses a member its next version, and names those that stay', () => {
    const update = updateTo((copy) => part(copy, 'Application').getGroupsMap().del('GI'));
    const written = part(update?.getWriteSet() ?? second, 'Application');
    const stay = [...part(second, 'Application').getGroupsMap().keys()].filter((name) => name !== 'GI');
    expect({ version: written.getVersion(), groups: [...written.getGroupsMap().keys()] }).to.deep.equal({
      version: part(second, 'Application').getVersion() + 1,
      groups: stay,
    });
  });

  it('writes a group that is new whole, in first versions', () => {
    const copyOf = part(second, 'Application', 'GI');
    const update = updateTo((copy) => part(copy, 'Application').getGroupsMap().set('Nieuw', copyOf));
    const written = part(update?.getWriteSet() ?? second, 'Application', 'Nieuw');
    const expected = changed(copyOf, (group) => {
      group.setVersion(0);
      for (const member of [...group.getValuesMap().entries(), ...group.getPoliciesMap().entries()]) {
        member[1].setVersion(0);
      }
    });
    expect(plain(written)).to.deep.equal(plain(expected));
  });

  it('gives a policy that others may change its next version', () => {
    const update = updateTo((copy) => copy.getPoliciesMap().get('Admins')?.setModPolicy('Writers'));
    const written = update?.getWriteSet()?.getPoliciesMap().get('Admins');
    expect([written?.getModPolicy(), written?.getVersion()]).to.deep.equal([
      'Writers',
      (second.getPoliciesMap().get('Admins')?.getVersion() ?? 0) + 1,
    ]);
  });
});
