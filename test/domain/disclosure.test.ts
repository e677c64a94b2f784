import { createHash } from 'node:crypto';
import {
  type CanonicalValue,
  canonical,
  commitmentOf,
  commitmentOfDigests,
  contentText,
  type Disclosure,
  digestOf,
  fieldsOf,
  newDisclosures,
  readDisclosures,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const saltOf = (number: number) =>
  createHash('sha256').update(String(number)).digest().subarray(0, 16).toString('base64url');
const salts = () => {
  let count = 0;
  return () => saltOf(count++);
};

const value: fc.Arbitrary<CanonicalValue> = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string()),
);
const fields = fc.dictionary(fc.string({ minLength: 1 }), value, { minKeys: 1, noNullPrototype: true });

describe('disclosures', () => {
  it('show the fields they were made of', () => {
    fc.assert(
      fc.property(fields, (some) => {
        expect(fieldsOf(newDisclosures(some, salts()))).to.deep.equal(some);
      }),
    );
  });

  it('are read back from the text they travel in', () => {
    fc.assert(
      fc.property(fields, (some) => {
        const disclosures = newDisclosures(some, salts());
        expect(readDisclosures(contentText(disclosures))).to.deep.equal(disclosures);
      }),
    );
  });

  it('take a fresh salt for each field', () => {
    const disclosures = newDisclosures({ a: 1, b: 1 }, salts());
    expect(new Set(disclosures.map(([salt]) => salt)).size).to.equal(2);
  });

  it('do not take less than sixteen bytes for a salt', () => {
    expect(() => newDisclosures({ a: 1 }, () => 'c2hvcnQ')).to.throw(TypeError);
  });

  it('commit to every name, value and salt', () => {
    fc.assert(
      fc.property(fields, fc.nat(), value, fc.string({ minLength: 1 }), (some, at, otherValue, otherName) => {
        const disclosures = newDisclosures(some, salts());
        const place = at % disclosures.length;
        const [salt, name, own] = disclosures[place] as Disclosure;
        fc.pre(canonical(otherValue) !== canonical(own) && otherName !== name);
        const changes: readonly Disclosure[] = [
          [salt, name, otherValue],
          [salt, otherName, own],
          [saltOf(-1), name, own],
        ];
        const commitment = commitmentOf(disclosures, sha256);
        return changes.every((changed) => commitmentOf(disclosures.with(place, changed), sha256) !== commitment);
      }),
    );
  });

  it('commit to the whole: leaving one out gives another commitment', () => {
    const disclosures = newDisclosures({ a: 1, b: 2 }, salts());
    expect(commitmentOf(disclosures.slice(1), sha256)).not.to.equal(commitmentOf(disclosures, sha256));
  });

  it('commit to the same when a field is withheld and only its digest given', () => {
    const disclosures = newDisclosures({ a: 1, b: 2, c: 3 }, salts());
    const digests = disclosures.map((disclosure) => digestOf(disclosure, sha256)).reverse();
    expect(commitmentOfDigests(digests, sha256)).to.equal(commitmentOf(disclosures, sha256));
  });

  it('are the digest of the canonical triple, and commit to the sorted list of digests', () => {
    const disclosure: Disclosure = ['AAAAAAAAAAAAAAAAAAAAAA', 'date', '2025-01-01'];
    const digest = sha256('["AAAAAAAAAAAAAAAAAAAAAA","date","2025-01-01"]');
    expect(commitmentOf([disclosure], sha256)).to.equal(sha256(`["${digest}"]`));
  });

  const salt = 'AAAAAAAAAAAAAAAAAAAAAA';
  const malformed: readonly [string, string][] = [
    ['another version', `{"disclosures":[["${salt}","a",1]],"v":2}`],
    ['a further member', `{"disclosures":[],"more":1,"v":1}`],
    ['names out of order', `{"disclosures":[["${salt}","b",1],["${salt}","a",1]],"v":1}`],
    ['a name twice', `{"disclosures":[["${salt}","a",1],["${salt}","a",2]],"v":1}`],
    ['a short salt', `{"disclosures":[["AAAA","a",1]],"v":1}`],
    ['a salt of surplus bits', `{"disclosures":[["AAAAAAAAAAAAAAAAAAAAAB","a",1]],"v":1}`],
    ['a nameless field', `{"disclosures":[["${salt}","",1]],"v":1}`],
    ['a fourth element', `{"disclosures":[["${salt}","a",1,1]],"v":1}`],
    ['text that is not canonical', `{"v":1,"disclosures":[]}`],
    ['no object', '[]'],
  ];
  for (const [what, text] of malformed) {
    it(`are not read from a content with ${what}`, () => {
      expect(readDisclosures(text)).to.include({ code: 'content-malformed' });
    });
  }
});
