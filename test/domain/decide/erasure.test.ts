import { ADDRESSEES, CORRECTABLE, fold, mayRead, mayWrite, partiesOf } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Content,
  erasureFields,
  given,
  measureOf,
  noon,
  PARTIES,
  uuid,
} from '../../support/domain.js';
import { fields, long } from './erasures.js';
import { OTS, usually } from './refuses.js';

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

  usually({ history: long(), on: '2022-02-02', name: 'eraseContent' }).refuses([
    {
      what: 'is not a gemeente’s to do',
      fields: fields(long(), 'bewaartermijn'),
      how: { by: CALLERS.municipality },
      refusal: { code: 'role-not-allowed' },
    },
    {
      what: 'is not for an institution that is no party',
      fields: fields(long(), 'bewaartermijn'),
      how: byOther,
      refusal: { code: 'not-a-party' },
    },
    {
      what: 'is not for a court that had no part in the case',
      fields: fields(long(), 'bewaartermijn'),
      how: { by: CALLERS.hof },
      refusal: { code: 'not-a-party', subject: 'registrar' },
    },
    {
      what: 'needs a case',
      history: aCase(),
      fields: fields(aCase(), 'bewaartermijn'),
      refusal: { code: 'case-unknown', subject: 'caseId' },
    },
    {
      what: 'says what is erased',
      fields: { ground: 'bewaartermijn', courts: [], institutions: [], municipalities: [] },
      refusal: { code: 'missing-field', subject: 'scope' },
    },
    {
      what: 'keeps nothing that leads back to the case',
      fields: fields(long(), 'bewaartermijn', { zaaknummer: '25/01234' }),
      refusal: { code: 'unknown-field', subject: 'zaaknummer' },
    },
    {
      what: 'names organisations in one order, each once',
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
