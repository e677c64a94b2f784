import { type CanonicalValue, canonical, NotCanonical, parseCanonical } from '@grondslag/chaincode/domain';
import canonicalize from 'canonicalize';
import { expect } from 'chai';
import fc from 'fast-check';

const text = fc.string({ unit: 'binary' });
const { value } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value')),
    fc.dictionary(text, tie('value'), { noNullPrototype: true }),
  ),
}));

describe('canonical text (RFC 8785)', () => {
  it('agrees with an independent implementation', () => {
    fc.assert(fc.property(value, (any) => canonical(any) === canonicalize(any)));
  });

  it('is read back to the same value', () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(parseCanonical(canonical(any))).to.deep.equal(any);
      }),
    );
  });

  it('does not depend on the order of names', () => {
    fc.assert(
      fc.property(fc.dictionary(text, value), (members) => {
        const reversed = Object.fromEntries(Object.entries(members).reverse());
        return canonical(members) === canonical(reversed);
      }),
    );
  });

  it('orders names by UTF-16 code units, as section 3.2.3 shows', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const members = Object.fromEntries(names.map((name) => [name, 0]));
    const order = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(canonical(members)).to.equal(`{${order.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`);
  });

  it('keeps a member called __proto__ a member', () => {
    expect(parseCanonical('{"__proto__":1}')).to.satisfy((read: object) => Object.hasOwn(read, '__proto__'));
  });

  const formless: readonly [string, unknown][] = [
    ['a fraction', 0.5],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['negative zero', -0],
    ['an integer beyond the safe ones', 2 ** 53],
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['a hole in an array', new Array(2)],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
    ['a Map', new Map([['a', 1]])],
    ['a Date', new Date(0)],
    ['a bigint', 1n],
    ['a symbol as a name', { [Symbol('a')]: 1 }],
    ['a function', () => 1],
    ['something nested beyond reason', JSON.parse('['.repeat(40) + ']'.repeat(40))],
    ['members nested beyond reason', JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)],
  ];
  for (const [what, thing] of formless) {
    it(`refuses ${what}`, () => {
      expect(() => canonical(thing as CanonicalValue)).to.throw(NotCanonical);
    });
  }

  const otherSpellings: readonly [string, string][] = [
    ['spaces', '{ "a":1}'],
    ['names out of order', '{"b":1,"a":1}'],
    ['a name given twice', '{"a":1,"a":1}'],
    ['an exponent', '1e2'],
    ['a fraction of zero', '1.0'],
    ['negative zero', '-0'],
    ['an escape that need not be', '"\\u0061"'],
    ['an upper-case escape', '"\\u001F"'],
    ['an escaped slash', '"\\/"'],
    ['a lone surrogate', '"\\ud800"'],
    ['trailing text', '1 '],
    ['no JSON at all', 'grondslag'],
    ['nothing', ''],
  ];
  for (const [what, spelling] of otherSpellings) {
    it(`does not accept a text with ${what}`, () => {
      expect(parseCanonical(spelling)).to.equal(undefined);
    });
  }

  it('accepts no text that differs in one character from a canonical one, unless that is canonical too', () => {
    fc.assert(
      fc.property(value, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (any, at, character) => {
        const spelling = canonical(any);
        const place = at % spelling.length;
        const changed = spelling.slice(0, place) + character + spelling.slice(place + 1);
        const read = parseCanonical(changed);
        return read === undefined || canonical(read) === changed;
      }),
    );
  });
});
