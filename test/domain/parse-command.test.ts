import { type CanonicalValue, commandNamed, parseCommand, type Refusal } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { CASE, type Content, decisionFields, OPENING, PARTIES, uuid } from '../support/domain.js';

const FINDING: Content = {
  kind: 'findingRegistered',
  date: '2024-01-15',
  registrar: PARTIES.council,
  outcome: 'verzoek',
  measures: ['ondertoezichtstelling'],
  ...OPENING,
};

const DECISION: Content = {
  kind: 'decisionRegistered',
  date: '2024-02-02',
  registrar: PARTIES.court,
  ...decisionFields('toegewezen', 'ondertoezichtstelling', {
    from: '2024-02-02',
    until: '2025-02-02',
    untilForm: 'tot',
  }),
};

function faults(content: Content, name = 'registerFinding'): readonly string[] {
  const outcome = parseCommand(name, CASE, uuid(2), content);
  return 'fact' in outcome ? [] : outcome.map(({ code, subject }) => `${code} ${subject}`);
}

const without = (content: Content, name: string): Content =>
  Object.fromEntries(Object.entries(content).filter(([other]) => other !== name));

describe('what comes in', () => {
  it('becomes a command when nothing is wrong with it', () => {
    expect(parseCommand('registerFinding', CASE, uuid(2), FINDING)).to.deep.equal({
      name: 'registerFinding',
      caseId: CASE,
      eventId: uuid(2),
      fact: FINDING,
    });
  });

  it('is refused with all its faults at once', () => {
    const content = { ...without(FINDING, 'outcome'), date: '2025-02-29', registrar: 'RvdK', naam: 'Jansen' };
    expect(faults(content)).to.have.members([
      'missing-field outcome',
      'no-such-date date',
      'ill-typed-field registrar',
      'unknown-field naam',
    ]);
  });

  it('may not lack any required field', () => {
    const row = commandNamed('registerFinding');
    const required = ['kind', ...Object.keys(row?.shape.required ?? {})];
    expect(required.map((name) => faults(without(FINDING, name)))).to.deep.equal(
      required.map((name) => [`missing-field ${name}`]),
    );
  });

  it('may not hold a field of another dictum', () => {
    expect(faults({ ...DECISION, decision: uuid(9) }, 'registerDecision')).to.deep.equal(['unknown-field decision']);
  });

  it('may not call itself another fact than the command records', () => {
    expect(faults({ ...FINDING, kind: 'requestFiled' })).to.deep.equal(['ill-typed-field kind']);
  });

  it('may not be sent under an unknown name', () => {
    expect(faults(FINDING, 'removeFinding')).to.deep.equal(['unknown-command command']);
  });

  it('may not name case or event by anything but a UUIDv7', () => {
    const outcome = parseCommand('registerFinding', 'zaak 1', 'gebeurtenis 1', FINDING);
    expect((outcome as readonly Refusal[]).map(({ code, subject }) => [code, subject])).to.deep.equal([
      ['malformed-reference', 'caseId'],
      ['malformed-reference', 'eventId'],
    ]);
  });

  const illTyped: readonly [string, Content][] = [
    ['date', { ...FINDING, date: '15-01-2024' }],
    ['date', { ...FINDING, date: 20240115 }],
    ['outcome', { ...FINDING, outcome: 'misschien' }],
    ['measures', { ...FINDING, measures: 'ondertoezichtstelling' }],
    ['measures', { ...FINDING, measures: ['ondertoezichtstelling', 'ondertoezichtstelling'] }],
    ['measures', { ...FINDING, measures: ['adoptie'] }],
    ['municipalityCode', { ...FINDING, municipalityCode: 228 }],
    ['documentHash', { ...FINDING, documentHash: 'A'.repeat(64) }],
    ['ecli', { ...FINDING, ecli: 'HR 2009' }],
    ['zaaknummer', { ...FINDING, zaaknummer: 'JE RK 25-582' }],
    ['majorityOn', { ...FINDING, majorityOn: true }],
  ];
  for (const [subject, content] of illTyped) {
    it(`is refused for ${subject} as ${JSON.stringify(content[subject])}`, () => {
      expect(faults(content)).to.deep.equal([`ill-typed-field ${subject}`]);
    });
  }

  for (const value of [1, { a: '' }, ['a', 1], [[]]]) {
    it(`is not corrected to ${JSON.stringify(value)}`, () => {
      const content = { date: '2024-03-01', registrar: PARTIES.court, corrects: uuid(9), basis: 'rv-31' };
      expect(faults({ kind: 'factCorrected', ...content, 'corrected.until': value }, 'correctFact')).to.deep.equal([
        'ill-typed-field corrected.until',
      ]);
    });
  }

  it('asks for a measure when it says that it asks', () => {
    expect(faults({ ...FINDING, measures: [] })).to.deep.equal(['missing-field measures']);
  });

  it('names gemeente and code together', () => {
    expect(faults(without(FINDING, 'municipalityCode'))).to.deep.equal(['missing-field municipalityCode']);
  });

  it('names the institution to which a measure is given', () => {
    expect(faults(without(DECISION, 'institution'), 'registerDecision')).to.deep.equal(['missing-field institution']);
  });

  it('says how its end is worded', () => {
    expect(faults(without(DECISION, 'untilForm'), 'registerDecision')).to.deep.equal(['missing-field untilForm']);
  });

  it('of an extension, too, says how its end is worded', () => {
    const content = { kind: 'decisionRegistered', date: '2025-01-20', registrar: PARTIES.court };
    const extension = decisionFields('verlengd', 'ondertoezichtstelling', { requester: 'gi', until: '2026-02-02' });
    expect(faults({ ...content, ...extension }, 'registerDecision')).to.deep.equal(['missing-field untilForm']);
  });

  it('does not word an end that it doesn’t have', () => {
    expect(faults(without(DECISION, 'until'), 'registerDecision')).to.deep.equal(['missing-field until']);
  });

  it('corrects nothing unless it is a correction', () => {
    expect(faults({ ...DECISION, 'corrected.until': '2025-01-02' }, 'registerDecision')).to.deep.equal([
      'unknown-field corrected.until',
    ]);
  });

  it('says from when an annulment from a date works', () => {
    const content = {
      ...without(without(without(DECISION, 'from'), 'until'), 'untilForm'),
      ...decisionFields('vernietigd', 'ondertoezichtstelling', { instance: 'hof', decision: uuid(9), effect: 'vanaf' }),
    };
    const allowed = Object.fromEntries(
      Object.entries(content).filter(
        ([name]) => !['enforceable', 'unheard', 'requester', 'institution'].includes(name),
      ),
    );
    expect(faults(allowed, 'registerDecision')).to.deep.equal(['missing-field from']);
  });

  const ends: readonly [string, string, readonly string[]][] = [
    ['2024-02-01', 'tot', ['end-before-start until']],
    ['2024-02-02', 'tot', ['end-before-start until']],
    ['2024-02-02', 'tot-en-met', []],
    ['2024-02-03', 'tot', []],
    ['2024-02-01', 'tot-en-met', ['end-before-start until']],
  ];
  for (const [until, untilForm, expected] of ends) {
    it(`beginning on 2024-02-02 ${expected.length > 0 ? 'cannot' : 'can'} last ${untilForm} ${until}`, () => {
      expect(faults({ ...DECISION, until, untilForm }, 'registerDecision')).to.deep.equal(expected);
    });
  }
});

describe('numbers of persons', () => {
  const BSN = '111222333';

  it('are refused under the law that forbids them', () => {
    const [refusal] = parseCommand('registerFinding', CASE, uuid(2), {
      ...FINDING,
      zaaknummer: BSN,
    }) as readonly Refusal[];
    expect(refusal).to.deep.equal({
      code: 'bsn-like',
      subject: 'zaaknummer',
      article: '46 lid 1 UAVG',
      rule: 'bsn.verbod',
    });
  });

  const places: readonly [string, string, CanonicalValue][] = [
    ['in a sentence', 'toelichting', `kind met nummer ${BSN} te Ede`],
    ['as a number', 'toelichting', 111222333],
    ['deep inside', 'toelichting', [{ a: [`x${BSN}x`] }]],
    ['as a name of a member', 'toelichting', { [BSN]: true }],
    ['in a list of words', 'measures', ['ondertoezichtstelling', BSN]],
    ['without its leading zero', 'toelichting', '10000008'],
    ['in the place of a reference', 'measureRef', BSN],
  ];
  for (const [where, field, value] of places) {
    it(`are found ${where}`, () => {
      expect(faults({ ...FINDING, [field]: value })).to.deep.equal([`bsn-like ${field}`]);
    });
  }

  it('are found in the name of a field, and not repeated', () => {
    expect(faults({ ...FINDING, [BSN]: 'x' })).to.deep.equal(['bsn-like unnamed']);
  });

  it('are not seen in random references', () => {
    const measureRef = '11122233-1112-7223-8333-111222333abc';
    expect(
      faults({ ...DECISION, measureRef, documentHash: `111222333a${'0a'.repeat(27)}` }, 'registerDecision'),
    ).to.deep.equal([]);
  });

  const correcting = { kind: 'factCorrected', date: '2024-03-01', registrar: PARTIES.court, corrects: uuid(9) };
  const random = `111222333a${'0a'.repeat(27)}`;
  const corrections: readonly (readonly [what: string, fields: Content, expected: readonly string[]])[] = [
    ['are not seen in a reference that is corrected', { 'corrected.documentHash': random }, []],
    ['are found in what a text is corrected to', { 'corrected.zaaknummer': BSN }, ['bsn-like corrected.zaaknummer']],
  ];
  for (const [what, fields, expected] of corrections) {
    it(what, () => {
      expect(faults({ ...correcting, basis: 'rv-31', ...fields }, 'correctFact')).to.deep.equal(expected);
    });
  }

  it('are found in what only looks like a random reference', () => {
    expect(faults({ ...FINDING, zaaknummer: random })).to.deep.equal(['bsn-like zaaknummer']);
  });

  it('never come back in a refusal: only the name of a field does, and only if it looks like one', () => {
    const anything = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())), {
      maxKeys: 8,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(anything, (content) => {
        const subjects = new Set(faults(content).map((fault) => fault.split(' ')[1] ?? ''));
        return [...subjects].every((subject) => /^[A-Za-z.]{1,64}$/.test(subject));
      }),
    );
  });
});
