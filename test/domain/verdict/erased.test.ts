import { expect } from 'chai';
import { aCase, noon, PARTIES, uuid, verdictOn } from '../../support/domain.js';
import { OTS } from '../decide/refuses.js';

/** Supervision from 2 February 2002 for a year, the last thing recorded on that day. */
const long = () => aCase().finding('2002-01-15', [OTS]).grant('2002-02-02', OTS, '2002-02-02', '2003-02-02');
const erased = () => long().erasure('2022-02-02', 'bewaartermijn', {}, { as: 'tombstone' });

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
