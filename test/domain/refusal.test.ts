import { decodeRefusal, encodeRefusal, isRefusal, REFUSAL_CODES, type Refusal } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';

const plain = fc.stringMatching(/^[ -Z^-~]{1,40}$/);
const refusal: fc.Arbitrary<Refusal> = fc.record(
  { code: fc.constantFrom(...REFUSAL_CODES), subject: plain, article: plain, rule: plain },
  { requiredKeys: ['code', 'subject'] },
);

describe('the codec of refusals', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.array(refusal, { minLength: 1 }), (refusals) => {
        expect(decodeRefusal(encodeRefusal(refusals))).to.deep.equal(refusals);
      }),
    );
  });

  it('reads a refusal back from inside the sentences of a peer and a gateway', () => {
    fc.assert(
      fc.property(refusal, (one) => {
        const text = `endorse failed: chaincode response 500, ${encodeRefusal([one])} [peer0.gi:7051]`;
        expect(decodeRefusal(text)).to.deep.equal([one]);
      }),
    );
  });

  const foreign = [
    'chaincode response 500, the case is unknown',
    'grondslag-refusal:',
    'grondslag-refusal:[]',
    'grondslag-refusal:[{"code":"made-up","subject":"date"}]',
    'grondslag-refusal:[{"code":"wrong-previous"}]',
    'grondslag-refusal:[{"code":"wrong-previous","more":"","subject":"previous"}]',
    'grondslag-refusal:[{"subject":"previous","code":"wrong-previous"}]',
    'grondslag-refusal:["wrong-previous"]',
    'grondslag-refusal:[null]',
    'grondslag-refusal[{"code":"wrong-previous","subject":"previous"}]',
    'grondslag-refusal:[{"code":"wrong-previous","subject":"previous"},{"code":"made-up","subject":"date"}]',
    'grondslag-refusal:[{"article":1,"code":"wrong-previous","subject":"previous"}]',
  ];
  for (const text of foreign) {
    it(`finds no refusal in ${JSON.stringify(text)}`, () => {
      expect(decodeRefusal(text)).to.equal(undefined);
    });
  }

  it('will not write what it could not find again', () => {
    expect(() => encodeRefusal([{ code: 'unknown-field', subject: 'a]' }])).to.throw(TypeError);
  });

  it('leaves out what a refusal has not', () => {
    const bare = { code: 'unknown-field', subject: 'naam', article: undefined } as unknown as Refusal;
    expect(decodeRefusal(encodeRefusal([bare]))).to.deep.equal([{ code: 'unknown-field', subject: 'naam' }]);
  });

  it('knows each code once', () => {
    expect(new Set(REFUSAL_CODES).size).to.equal(REFUSAL_CODES.length);
  });

  it('tells a refusal from a fact', () => {
    expect([
      isRefusal({ code: 'wrong-previous', subject: 'previous' }),
      isRefusal({ fact: {} }),
      isRefusal(null),
    ]).to.deep.equal([true, false, false]);
  });
});
