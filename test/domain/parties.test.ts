import { parseCaller, ROLES, roleFitsMsp } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { PARTIES } from '../support/domain.js';

const MSPS = ['RechtspraakMSP', 'RvdKMSP', 'GIMSP', 'GemeentenMSP', 'OtherMSP'];

describe('parties', () => {
  it('carry a role of their own organisation, or auditor', () => {
    const fitting = MSPS.flatMap((mspId) =>
      ROLES.filter((role) => roleFitsMsp(role, mspId)).map((role) => `${mspId} ${role}`),
    );
    expect(fitting).to.deep.equal([
      'RechtspraakMSP court',
      'RechtspraakMSP auditor',
      'RvdKMSP council',
      'RvdKMSP auditor',
      'GIMSP institution',
      'GIMSP auditor',
      'GemeentenMSP municipality',
      'GemeentenMSP auditor',
    ]);
  });

  it('are read from a certificate', () => {
    const caller = { mspId: 'RvdKMSP', role: 'council', oin: PARTIES.council };
    expect(parseCaller(caller.mspId, caller.role, caller.oin)).to.deep.equal(caller);
  });

  const nobody: readonly [string, string, unknown, unknown][] = [
    ['a role of another organisation', 'GIMSP', 'court', PARTIES.court],
    ['a role that does not exist', 'GIMSP', 'admin', PARTIES.institution],
    ['no role', 'GIMSP', undefined, PARTIES.institution],
    ['no OIN', 'GIMSP', 'institution', undefined],
    ['a malformed OIN', 'GIMSP', 'institution', '1'],
    ['an unknown MSP', 'OtherMSP', 'auditor', PARTIES.institution],
  ];
  for (const [what, mspId, role, oin] of nobody) {
    it(`are nobody with ${what}`, () => {
      expect(parseCaller(mspId, role, oin)).to.equal(undefined);
    });
  }
});
