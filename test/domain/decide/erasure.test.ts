import {
  ADDRESSEES,
  type Caller,
  CORRECTABLE,
  type ErasureGround,
  fold,
  mayRead,
  mayWrite,
  partiesOf,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Content,
  erasureFields,
  given,
  type History,
  measureOf,
  noon,
  PARTIES,
  uuid,
} from '../../support/domain.js';
import { OTS, refuses, UHP } from './refuses.js';

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
  const request = (
    history: History,
    on: string,
    ground: ErasureGround = 'verzoek-jeugdwet',
    more: Content = {},
    by?: Caller,
  ) =>
    given(history)
      .on(on)
      .when('eraseContent', fields(history, ground, more), {
        by: by ?? (ground === 'verzoek-jeugdwet' ? CALLERS.institution : CALLERS.council),
      });
  const needed = { code: 'keeping-required', article: '7.3.9 lid 2 Jw', subject: 'registrar' } as const;

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
    request(history, '2002-05-02').thenRefused(needed);
    request(history, '2002-05-03').thenRecorded();
  });

  it('is refused while an appeal is pending', () => {
    const history = aCase()
      .finding('2002-01-15', [OTS])
      .decision('2002-02-02', 'afgewezen', OTS, {}, { as: 'refusal' })
      .appeal('2002-03-01', 'refusal');
    request(history, '2005-01-01').thenRefused(needed);
    history.review('2005-02-01', 'bekrachtigd', OTS, 'refusal');
    // Sunday 1 May 2005 is the last of three months, so cassation was open on Monday.
    request(history, '2005-05-02').thenRefused(needed);
    request(history, '2005-05-03').thenRecorded();
  });

  it('is refused while a request awaits its decision', () => {
    const history = aCase().finding('2002-01-15', [OTS, UHP]).decision('2002-02-02', 'afgewezen', OTS);
    request(history, '2012-01-01').thenRefused(needed);
  });

  const submitted = () => aCase().submission('2016-01-08', 'verzoek-tot-onderzoek', {}, { as: 'vto' });
  const byAvg = { ...needed, article: '17 lid 3 AVG' } as const;

  it('is refused while a request for an inquiry awaits its answer', () => {
    request(submitted(), '2019-01-01', 'verzoek-avg').thenRefused(byAvg);
  });

  it('is recorded once the council has answered it', () => {
    request(submitted().answer('2016-01-15', 'vto', 'afgewezen'), '2019-01-01', 'verzoek-avg').thenRecorded();
  });

  it('is recorded once the council has found that nothing is needed', () => {
    const found = submitted().finding('2016-03-01', [], { outcome: 'geen-verzoek' });
    request(found, '2019-01-01', 'verzoek-avg').thenRecorded();
  });

  it('is refused while a complaint awaits its answer, whatever the council found', () => {
    const history = aCase()
      .finding('2016-01-15', [], { outcome: 'geen-verzoek' })
      .submission('2016-02-01', 'klacht', {}, { by: CALLERS.institution, as: 'complaint' })
      .finding('2016-03-01', [], { outcome: 'geen-verzoek' });
    request(history, '2019-01-01').thenRefused(needed);
    history.answer('2016-03-02', 'complaint', 'afgewezen', { by: CALLERS.institution });
    request(history, '2019-01-01').thenRecorded();
  });

  it('is recorded where the council asked for nothing', () => {
    request(aCase().finding('2002-01-15', [], { outcome: 'geen-verzoek' }), '2002-01-16').thenRecorded();
  });

  it('is recorded at any time by a court, on its decision that weighed it', () => {
    const decided = { decisionHash: 'a'.repeat(64) };
    request(long(), '2002-06-01', 'verzoek-jeugdwet', decided, CALLERS.court).thenRecorded();
    request(long(), '2002-06-01', 'verzoek-avg', decided, CALLERS.court).thenRecorded();
  });

  it('is refused to a court that names no decision', () => {
    request(long(), '2002-06-01', 'verzoek-jeugdwet', {}, CALLERS.court).thenRefused({
      ...{ code: 'keeping-required', subject: 'decisionHash' },
    });
  });

  it('does not leave the weighing to whoever was asked, whatever decision is named', () => {
    request(long(), '2002-06-01', 'verzoek-jeugdwet', { decisionHash: 'a'.repeat(64) }).thenRefused(needed);
  });

  for (const ground of ['verzoek-jeugdwet', 'verzoek-avg'] as const) {
    it(`names the request: ${ground}`, () => {
      const { requestHash: _, ...without } = fields(long(), ground);
      given(long())
        .on('2020-01-01')
        .when('eraseContent', without)
        .thenRefused({ code: 'missing-field', subject: 'requestHash' });
    });
  }

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
    expect(
      [...ADDRESSEES, 'ground', 'scope', 'requestHash', 'decisionHash'].filter((name) => CORRECTABLE.has(name)),
    ).to.deep.equal([]);
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
