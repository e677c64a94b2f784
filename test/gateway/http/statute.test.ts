import { statute } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { startEdge, type TestEdge } from './client.js';

interface Law {
  readonly regels: readonly {
    readonly regel: string;
    readonly openVraag: string | null;
    readonly vergeleken: boolean;
    readonly geschrapt: boolean;
    readonly langste: { readonly dagen: number } | null;
  }[];
}

describe('GET /v1/wet', () => {
  let edge: TestEdge;
  let law: Law;
  before(async () => {
    edge = await startEdge();
    law = (await (await fetch(`${edge.url}/v1/wet`)).json()) as Law;
  });
  after(() => edge.close());

  it('tells every row to anybody', () => {
    expect(law.regels.map(({ regel }) => regel)).to.deep.equal(statute.map(({ id }) => id));
  });

  it('tells which rules were taken out of the law, and where a court may set a longer term', () => {
    expect(law.regels.map(({ geschrapt, langste }) => [geschrapt, langste?.dagen ?? null])).to.deep.equal(
      statute.map(({ repealed, longest }) => [repealed === true, longest?.days ?? null]),
    );
  });

  it('tells what a row leaves open, and whether its words were compared', () => {
    expect(law.regels.map(({ openVraag, vergeleken }) => [openVraag, vergeleken])).to.deep.equal(
      statute.map(({ open, wording }) => [open ?? null, wording === 'compared']),
    );
  });
});
