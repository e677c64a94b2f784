import { parsePolicy, readBlock, readTransaction, toPolicyMessage } from '@grondslag/network/protocol';
import { expect } from 'chai';
import { golden, sample } from './golden.js';
import { codeOf } from './verdicts.js';

const messageOf = (expression: string) => Buffer.from(toPolicyMessage(parsePolicy(expression)).serializeBinary());

describe('a policy expression', () => {
  it('becomes the message that Fabric’s own tools made of it', () => {
    const [transaction] = readBlock(golden('lifecycle_4.pb')).transactions;
    const { action } = readTransaction(transaction?.bytes ?? new Uint8Array());
    const writes = action.namespaces.flatMap((space) => space.writes);
    const recorded = writes.find(({ key }) => key.endsWith('/ValidationInfo'))?.value ?? new Uint8Array();
    expect(Buffer.from(recorded).includes(messageOf(sample.policy))).to.equal(true);
  });

  it('numbers the principals of inner gates first, as Fabric does', () => {
    const principals = toPolicyMessage(parsePolicy("OR('A.peer',AND('B.peer','C.peer'))")).getIdentitiesList();
    expect(
      principals.map((principal) => Buffer.from(principal.getPrincipal_asU8()).toString('latin1')[2]),
    ).to.deep.equal(['B', 'C', 'A']);
  });

  it('is the same in any case and with any spaces', () => {
    expect(messageOf(" outof( 1 , 'A.peer' , and('B.peer','C.peer') ) ")).to.deep.equal(
      messageOf("OutOf(1,'A.peer',AND('B.peer','C.peer'))"),
    );
  });

  it('may name an MSP with dots and dashes', () => {
    const rule = { kind: 'signed-by', principal: { kind: 'role', mspId: 'org-1.example.MSP', role: 'member' } };
    expect(parsePolicy("OR('org-1.example.MSP.member')")).to.deep.equal({
      kind: 'signature',
      rule: { kind: 'out-of', threshold: 1, rules: [rule] },
    });
  });

  for (const expression of [
    '',
    "'A.peer'",
    'AND()',
    "AND('A.peer'",
    "AND('A.peer',)",
    "AND('A.peer'))",
    "AND('A.peer') OR('B.peer')",
    "AND('A.king')",
    "AND('peer')",
    'AND(A.peer)',
    "XOR('A.peer')",
    "OutOf('A.peer')",
    "OutOf(3,'A.peer')",
    "OutOf(-1,'A.peer')",
    "AND(1,'A.peer')",
    "AND('A.peer' 'B.peer')",
    "AND('A.peer');",
  ]) {
    it(`is refused: ${expression || '(nothing)'}`, () => {
      expect(codeOf(() => parsePolicy(expression))).to.equal('malformed');
    });
  }
});
