import {
  ADDRESSEES,
  addDays,
  addresseesOf,
  type CanonicalValue,
  CORRECTABLE,
  canonical,
  commandNamed,
  decide,
  ERASURE_GROUNDS,
  type ErasureGround,
  fold,
  isRefusal,
  MEASURE_KINDS,
  mayRead,
  mayWrite,
  parseCommand,
  partiesOf,
  type RecordedFact,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  aCase,
  CALLERS,
  CASE,
  type Content,
  day,
  erasureFields,
  given,
  type History,
  measureOf,
  noon,
  PARTIES,
  uuid,
  verdictOn,
} from '../support/domain.js';
import { OTS, refuses, UHP } from './decide/refuses.js';
import { someDay, someFacts, someKind } from './histories.js';

/** Supervision from 2 February 2002 for a year, the last thing recorded on that day. */
const long = () => aCase().finding('2002-01-15', [OTS]).grant('2002-02-02', OTS, '2002-02-02', '2003-02-02');
const fields = (history: History, ground: ErasureGround, more: Content = {}) => ({
  ...erasureFields(history, ground),
  ...more,
});
const erased = () => long().erasure('2022-02-02', 'bewaartermijn', {}, { as: 'tombstone' });
const byOther = { by: CALLERS.otherInstitution };

describe('erasure when the term of keeping has ended', () => {
  const [onTheDayBefore, onTheDay, onTheDayAfter] = ['2022-02-01', '2022-02-02', '2022-02-03'].map((on) =>
    given(long()).on(on).when('eraseContent', fields(long(), 'bewaartermijn')),
  );

  it('is refused on the last day of the term', () => {
    onTheDayBefore?.thenRefused({ code: 'retention-not-ended', article: '7.3.8 lid 3 Jw', subject: 'ground' });
  });

  it('is recorded on the first day after it', () => onTheDay?.thenRecorded());

  it('is recorded later', () => onTheDayAfter?.thenRecorded());

  it('counts from what was recorded last, whatever day that was about', () => {
    const history = long().record(
      'fileRequest',
      '2002-03-01',
      { request: 'opheffen', measure: OTS, measureRef: measureOf(OTS), requester: 'gi' },
      { at: noon('2010-06-01') },
    );
    const on = (date: string) => given(history).on(date).when('eraseContent', fields(history, 'bewaartermijn'));
    on('2030-05-31').thenRefused({ code: 'retention-not-ended' });
    on('2030-06-01').thenRecorded();
  });

  it('was possible after fifteen years when the law said fifteen', () => {
    const history = aCase().finding('2003-05-01', [OTS]);
    const on = (date: string) => given(history).on(date).when('eraseContent', fields(history, 'bewaartermijn'));
    on('2018-04-30').thenRefused({ code: 'retention-not-ended', rule: 'bewaring.termijn' });
    on('2018-05-25').thenRecorded();
    on('2020-01-01').thenRefused({ code: 'retention-not-ended' });
  });

  it('is judged by the day of recording, not by a date that its writer chooses', () => {
    given(long())
      .on('2022-02-01')
      .when('eraseContent', fields(long(), 'bewaartermijn'), { at: noon('2022-02-02') })
      .thenRecorded();
  });

  for (const [who, by] of Object.entries({ court: CALLERS.court, council: CALLERS.council })) {
    it(`is open to the ${who} too`, () => {
      given(long()).on('2022-02-02').when('eraseContent', fields(long(), 'bewaartermijn'), { by }).thenRecorded();
    });
  }

  refuses([
    {
      what: 'is not a gemeente’s to do',
      history: long(),
      on: '2022-02-02',
      name: 'eraseContent',
      fields: fields(long(), 'bewaartermijn'),
      how: { by: CALLERS.municipality },
      refusal: { code: 'role-not-allowed' },
    },
    {
      what: 'is not for an institution that is no party',
      history: long(),
      on: '2022-02-02',
      name: 'eraseContent',
      fields: fields(long(), 'bewaartermijn'),
      how: byOther,
      refusal: { code: 'not-a-party' },
    },
    {
      what: 'is not for a court that had no part in the case',
      history: long(),
      on: '2022-02-02',
      name: 'eraseContent',
      fields: fields(long(), 'bewaartermijn'),
      how: { by: CALLERS.hof },
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
    {
      what: 'needs a case',
      history: aCase(),
      on: '2022-02-02',
      name: 'eraseContent',
      fields: fields(aCase(), 'bewaartermijn'),
      refusal: { code: 'case-unknown', subject: 'caseId' },
    },
    {
      what: 'says what is erased',
      history: long(),
      on: '2022-02-02',
      name: 'eraseContent',
      fields: { ground: 'bewaartermijn', courts: [], institutions: [], municipalities: [] },
      refusal: { code: 'missing-field', subject: 'scope' },
    },
    {
      what: 'keeps nothing that leads back to the case',
      history: long(),
      on: '2022-02-02',
      name: 'eraseContent',
      fields: fields(long(), 'bewaartermijn', { zaaknummer: '25/01234' }),
      refusal: { code: 'unknown-field', subject: 'zaaknummer' },
    },
    {
      what: 'names organisations in one order, each once',
      history: long(),
      on: '2022-02-02',
      name: 'eraseContent',
      fields: fields(long(), 'bewaartermijn', { courts: [PARTIES.court, PARTIES.court] }),
      refusal: { code: 'ill-typed-field', subject: 'courts' },
    },
  ]);

  for (const name of ADDRESSEES) {
    it(`names everybody to whom content was given: ${name} (AVG 19)`, () => {
      given(long())
        .on('2022-02-02')
        .when('eraseContent', fields(long(), 'bewaartermijn', { [name]: [] }))
        .thenRefused({ code: 'addressees-differ', article: '19 AVG', subject: name });
    });
  }
});

describe('erasure on request', () => {
  const request = (history: History, on: string, ground: ErasureGround = 'verzoek-jeugdwet', more: Content = {}) =>
    given(history)
      .on(on)
      .when('eraseContent', fields(history, ground, more), {
        by: ground === 'verzoek-jeugdwet' ? CALLERS.institution : CALLERS.council,
      });
  const needed = { code: 'keeping-required', article: '7.3.9 lid 2 Jw', subject: 'decisionHash' } as const;

  it('is refused on the last day of a measure', () => {
    request(long(), '2003-02-01').thenRefused(needed);
  });

  it('is recorded on the first day after it, long before the term of keeping ends', () => {
    request(long(), '2003-02-02').thenRecorded();
  });

  it('is refused before a measure begins', () => {
    const history = aCase().finding('2002-01-15', [OTS]).grant('2002-02-02', OTS, '2002-06-02', '2003-02-02');
    request(history, '2002-05-10').thenRefused(needed);
  });

  it('is refused while the measure can still be appealed, up to three months', () => {
    const history = aCase().finding('2002-01-15', [OTS]).decision('2002-02-02', 'afgewezen', OTS);
    request(history, '2002-05-01').thenRefused(needed);
    request(history, '2002-05-02').thenRecorded();
  });

  it('is refused while an appeal is pending', () => {
    const history = aCase()
      .finding('2002-01-15', [OTS])
      .decision('2002-02-02', 'afgewezen', OTS, {}, { as: 'refusal' })
      .appeal('2002-03-01', 'refusal');
    request(history, '2005-01-01').thenRefused(needed);
    history.review('2005-02-01', 'bekrachtigd', OTS, 'refusal');
    request(history, '2005-04-30').thenRefused(needed);
    request(history, '2005-05-01').thenRecorded();
  });

  it('is refused while a request awaits its decision', () => {
    const history = aCase().finding('2002-01-15', [OTS, UHP]).decision('2002-02-02', 'afgewezen', OTS);
    request(history, '2012-01-01').thenRefused(needed);
  });

  it('is recorded where the council asked for nothing', () => {
    request(aCase().finding('2002-01-15', [], { outcome: 'geen-verzoek' }), '2002-01-16').thenRecorded();
  });

  it('is recorded at any time on a decision that weighed it', () => {
    request(long(), '2002-06-01', 'verzoek-jeugdwet', { decisionHash: 'a'.repeat(64) }).thenRecorded();
  });

  it('of the council rests on the AVG, with its own exception', () => {
    request(long(), '2018-06-01', 'verzoek-avg').thenRecorded();
    const running = aCase().finding('2019-01-15', [OTS]).grant('2019-02-02', OTS, '2019-02-02', '2020-02-02');
    request(running, '2019-06-01', 'verzoek-avg').thenRefused({ code: 'keeping-required', article: '17 lid 3 AVG' });
  });

  const wrong: readonly (readonly [ErasureGround, typeof CALLERS.council | typeof CALLERS.institution, string])[] = [
    ['verzoek-jeugdwet', CALLERS.council, '7.3.9 lid 1 Jw'],
    ['verzoek-avg', CALLERS.institution, '17 lid 1 AVG'],
  ];
  for (const [ground, by, article] of wrong) {
    it(`on ${ground} is not the ${by.role}’s to grant`, () => {
      given(long())
        .on('2020-01-01')
        .when('eraseContent', fields(long(), ground), { by })
        .thenRefused({ code: 'ground-not-for-role', article, subject: 'ground' });
    });
  }
});

describe('a case that was erased', () => {
  it('takes no other fact, whoever sends it and on which ground', () => {
    const history = erased();
    const tries: readonly (readonly [string, Content, object])[] = [
      ['fileRequest', { request: 'instellen', measure: OTS, requester: 'gi' }, {}],
      ['correctFact', { corrects: uuid(1002), basis: 'registratie', 'corrected.until': '2003-01-02' }, {}],
      ['changeMunicipality', { municipality: PARTIES.otherMunicipality, municipalityCode: '0344' }, {}],
      ['acknowledgeNotification', { event: uuid(1001), receivedAt: '2022-03-01T09:00:00.000Z' }, {}],
      ['eraseContent', erasureFields(history, 'bewaartermijn'), { by: CALLERS.council }],
    ];
    const codes = tries.map(([name, content, how]) => {
      const [refusal] = given(history)
        .on('2042-03-01')
        .when(name as 'fileRequest', content, how).refusals;
      return [refusal?.code, refusal?.rule, refusal?.subject];
    });
    expect(codes).to.deep.equal(tries.map(() => ['content-erased', 'bewaring.termijn', 'caseId']));
  });

  it('takes the acknowledgement that a party was told of it', () => {
    const history = erased();
    const content = { event: history.event('tombstone'), receivedAt: '2022-02-03T09:00:00.000Z' };
    given(history).on('2022-02-03').when('acknowledgeNotification', content).thenRecorded();
    given(history)
      .on('2022-02-03')
      .when('acknowledgeNotification', content, byOther)
      .thenRefused({ code: 'not-a-party' });
  });

  it('has no fact that a correction could name', () => {
    expect([...ADDRESSEES, 'ground', 'scope', 'decisionHash'].filter((name) => CORRECTABLE.has(name))).to.deep.equal(
      [],
    );
  });

  it('is known by the tombstone alone', () => {
    const timeline = fold(erased().facts);
    expect([timeline.entries.map(({ fact }) => fact.kind), timeline.erasure?.fact.kind]).to.deep.equal([
      ['contentErased'],
      'contentErased',
    ]);
  });

  describe('with an earlier institution and gemeente', () => {
    const moved = () =>
      long()
        .decision('2002-06-01', 'gi-vervangen', OTS, { institution: PARTIES.otherInstitution, from: '2002-06-15' })
        .record('changeMunicipality', '2002-07-01', {
          municipality: PARTIES.otherMunicipality,
          municipalityCode: '0344',
        })
        .erasure('2022-07-01', 'bewaartermijn', {}, byOther);

    it('has the same parties as before', () => {
      const oins = partiesOf(fold(moved().facts)).map(({ oin }) => oin);
      expect(oins).to.have.members([
        ...[PARTIES.court, PARTIES.institution, PARTIES.otherInstitution],
        ...[PARTIES.municipality, PARTIES.otherMunicipality],
      ]);
    });

    it('is read by each of them, and by nobody else', () => {
      const history = moved();
      const timeline = fold(history.facts);
      const readers = Object.entries(CALLERS)
        .filter(([, caller]) => history.facts.every((record) => mayRead(timeline, caller, record)))
        .map(([name]) => name);
      expect(readers).to.have.members(Object.keys(CALLERS).filter((name) => name !== 'hof' && name !== 'hogeRaad'));
    });

    it('lets each of them acknowledge', () => {
      const timeline = fold(moved().facts);
      expect(mayWrite(timeline, CALLERS.institution, noon('2022-07-02'))).to.equal(true);
    });
  });
});

describe('the verdict on a case that was erased', () => {
  const answer = () => verdictOn(erased(), OTS, '2002-06-01');

  it('is unknown', () => expect(answer().state).to.equal('onbekend'));

  it('says what was erased, on which ground, when, and by whom', () => {
    expect(answer().erasure).to.deep.equal({
      article: '7.3.8 lid 3 Jw',
      date: '2022-02-02',
      erasedAt: noon('2022-02-02'),
      erasedBy: uuid(1003),
      events: [uuid(1001), uuid(1002)],
      ground: 'bewaartermijn',
      registrar: PARTIES.institution,
      rule: 'bewaring.termijn',
      scope: 'zaak',
      url: 'https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=7.3.8&z=2020-01-01&g=2020-01-01',
    });
  });

  it('gives the ground as its one reason, with the events', () => {
    expect(answer().reasons.map(({ rule, article, events }) => [rule, article, events])).to.deep.equal([
      ['bewaring.termijn', '7.3.8 lid 3 Jw', [uuid(1003), uuid(1001), uuid(1002)]],
    ]);
  });

  it('does not claim that anything lacked', () => expect(answer().missing).to.deep.equal([]));

  it('names the article as it stood on the day of the erasure', () => {
    const old = aCase().finding('2003-05-01', [OTS]).erasure('2018-06-01', 'bewaartermijn');
    expect(verdictOn(old, OTS, '2003-06-01').erasure?.url).to.include('2015-01-01');
  });

  it('is no other of what was known before the erasure: it is gone all the same', () => {
    const { state, erasure } = verdictOn(erased(), OTS, '2002-06-01', noon('2002-03-01'));
    expect([state, erasure?.events]).to.deep.equal(['onbekend', [uuid(1001), uuid(1002)]]);
  });

  it('is what it was of the time before anything was recorded', () => {
    expect(verdictOn(erased(), OTS, '2002-06-01', noon('2001-01-01')).state).to.equal('niet-begonnen');
  });

  it('says nothing of an erasure while everything is there', () => {
    expect(verdictOn(long(), OTS, '2002-06-01').erasure).to.equal(null);
  });
});

describe('whatever was erased', () => {
  const end = (facts: readonly RecordedFact[]) => addDays(day(facts.at(-1)?.recordedAt.slice(0, 10) ?? ''), 366 * 20);
  /** The erasure of some facts, decided as the ledger would. */
  function erasureOf(facts: readonly RecordedFact[]): readonly RecordedFact[] | undefined {
    const date = end(facts);
    const content = {
      ...{ kind: 'contentErased', date, registrar: PARTIES.council, ground: 'bewaartermijn', scope: 'zaak' },
      ...addresseesOf(fold(facts)),
    };
    const command = parseCommand('eraseContent', CASE, uuid(9000), content);
    if (!('fact' in command) || isRefusal(decide(command, fold(facts), CALLERS.council, noon(date)))) return undefined;
    const { eventId, fact } = command;
    const tombstone = { caseId: CASE, eventId, seq: facts.length + 1, recordedAt: noon(date), mspId: 'RvdKMSP' };
    return [
      ...facts.map((recorded) => ({ ...recorded, content: 'purged' as const })),
      { ...tombstone, hash: 'f'.repeat(64), content: fact },
    ];
  }

  it('the term of keeping ends for every history', () => {
    fc.assert(fc.property(someFacts, (facts) => erasureOf(facts) !== undefined));
  });

  it('every party before is a party after, and nobody more', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const namesOf = (some: readonly RecordedFact[]) =>
          partiesOf(fold(some))
            .map(({ role, oin }) => `${role} ${oin}`)
            .sort();
        expect(namesOf(erasureOf(facts) ?? [])).to.deep.equal(namesOf(facts));
      }),
    );
  });

  it('no answer depends on what stood there', () => {
    fc.assert(
      fc.property(someFacts, someKind, someDay, (facts, kind, on) => {
        const after = erasureOf(facts) ?? [];
        const answer = verdict(after, { kind }, on, null);
        const tombstone = after.at(-1);
        const { state, missing, nextCriticalDate, findings, erasure } = answer;
        expect([state, missing, nextCriticalDate, findings.length, erasure?.erasedBy]).to.deep.equal([
          ...['onbekend', [], null, 1],
          tombstone?.eventId,
        ]);
      }),
    );
  });

  it('the tombstone holds no date, measure or reference of the case', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const text = canonical(erasureOf(facts)?.at(-1)?.content as unknown as CanonicalValue);
        const told = [...MEASURE_KINDS, ...facts.map(({ eventId }) => eventId), CASE, measureOf(OTS)];
        expect(told.filter((one) => text.includes(`"${one}"`))).to.deep.equal([]);
      }),
    );
  });
});

describe('the table of grounds', () => {
  it('lets each role that may erase act on some ground', () => {
    const roles = new Set(Object.values(ERASURE_GROUNDS).flatMap((rules) => rules.roles));
    expect([...roles]).to.have.members([...(commandNamed('eraseContent')?.roles ?? [])]);
  });

  it('leaves nobody a request that another article is about', () => {
    const byRequest = (['verzoek-jeugdwet', 'verzoek-avg'] as const).flatMap((ground) => ERASURE_GROUNDS[ground].roles);
    expect(new Set(byRequest).size).to.equal(byRequest.length);
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
