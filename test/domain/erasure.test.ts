import { commandNamed, ERASURE_GROUNDS } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { PARTIES } from '../support/domain.js';

describe('the table of grounds', () => {
  it('lets each role that may erase act on some ground', () => {
    const roles = new Set(Object.values(ERASURE_GROUNDS).flatMap((rules) => rules.roles));
    expect([...roles]).to.have.members([...(commandNamed('eraseContent')?.roles ?? [])]);
  });

  it('leaves a request to one organisation beside the courts', () => {
    const byRequest = (['verzoek-jeugdwet', 'verzoek-avg'] as const).flatMap((ground) =>
      ERASURE_GROUNDS[ground].roles.filter((role) => role !== 'court'),
    );
    expect(byRequest).to.deep.equal(['institution', 'council']);
  });

  it('reads lists of organisations in ascending order only', () => {
    const oins = commandNamed('eraseContent')?.shape.required.courts;
    const { court: one, hof: other } = PARTIES;
    const lists = [[], [one], [one, other], [other, one], [one, one], 'x', ['x']];
    expect(lists.map((value) => oins?.faultOf(value))).to.deep.equal([
      undefined,
      undefined,
      undefined,
      ...Array(4).fill('ill-typed-field'),
    ]);
  });
});
