// Several things submitted in one case: each clock beside the measure that it is about, and no other (P9, P10, P14, P19, P21).
import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, measureOf, verdictOn } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const GEZAG = 'gezagsbeeindiging';
const AANW = 'schriftelijke-aanwijzing';
const COMPLAINT = 'P19-reactie-op-klacht';
const BY_GI = { by: CALLERS.institution };

const names = (history: History, kind: MeasureKind, on: string) =>
  verdictOn(history, kind, on).clocks.map(({ clock }) => clock);

describe('what was submitted before any measure', () => {
  const submitted = () =>
    aCase()
      .finding('2024-01-15', [OTS, UHP])
      .submission('2024-03-01', 'verzoek-burgemeester', {}, { by: CALLERS.municipality })
      .submission('2024-03-04', 'verzoek-gezag', {}, BY_GI);

  it('stands beside the kind of measure that it asks for, and beside no other', () => {
    expect([OTS, GEZAG, UHP].map((kind) => names(submitted(), kind as MeasureKind, '2024-03-05'))).to.deep.equal([
      ...[['P9-raad-naar-kinderrechter'], ['P10-raad-naar-rechtbank'], []],
    ]);
  });

  it('is pointed out beside that kind alone when it is not answered', () => {
    const late = [OTS, GEZAG, UHP].map((kind) =>
      verdictOn(submitted(), kind as MeasureKind, '2024-04-10').findings.filter(({ code }) => code === 'answer-late'),
    );
    expect(late.map(({ length }) => length)).to.deep.equal([1, 1, 0]);
  });
});

describe('a complaint', () => {
  const supervised = () =>
    aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', { measureRef: measureOf(UHP, 1) });
  const about = (history: History) =>
    [{ kind: OTS }, { measureRef: measureOf(UHP) }, { measureRef: measureOf(UHP, 1) }].map(
      (measure) => clockStates(history, measure as { kind: typeof OTS }, COMPLAINT, '2024-03-05')[0],
    );

  it('about no measure in particular stands beside each', () => {
    expect(about(supervised().submission('2024-03-01', 'klacht', {}, BY_GI))).to.deep.equal([
      ...['loopt', 'loopt', 'loopt'],
    ]);
  });

  it('about one authorisation stands beside that one', () => {
    const history = supervised().submission('2024-03-01', 'klacht', { measureRef: measureOf(UHP, 1) }, BY_GI);
    expect(about(history)).to.deep.equal(['geen', 'geen', 'loopt']);
  });
});

describe('a request to declare void among others (P21)', () => {
  const CLOCK = 'P21-verzoek-vervallenverklaring';
  const directed = () =>
    aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-03-01', AANW, '2024-03-01', null, { requester: 'gi' })
      .grant('2024-03-08', AANW, '2024-03-08', null, { requester: 'gi', measureRef: measureOf(AANW, 1) });
  const asked = (history: History, on: string, number: number, request = 'vervallen-verklaren') =>
    history.request(
      on,
      request,
      AANW,
      { requester: 'ouder', measureRef: measureOf(AANW, number) },
      { by: CALLERS.court },
    );
  const states = (history: History) =>
    [0, 1].map((number) => clockStates(history, { measureRef: measureOf(AANW, number) }, CLOCK, '2024-03-15')[0]);

  it('is about the direction that it names', () => {
    expect(states(asked(directed(), '2024-03-11', 1))).to.deep.equal(['loopt', 'gehaald']);
    expect(states(asked(directed(), '2024-03-11', 0))).to.deep.equal(['gehaald', 'loopt']);
  });

  it('is in time on the day of the direction', () => {
    expect(states(asked(directed(), '2024-03-08', 1))).to.deep.equal(['loopt', 'gehaald']);
  });

  it('against a direction is none against the one that follows under the same reference', () => {
    const history = asked(directed(), '2024-03-11', 0).grant('2024-03-13', AANW, '2024-03-13', null, {
      requester: 'gi',
    });
    expect(clockOn(history, { measureRef: measureOf(AANW) }, CLOCK, '2024-03-14')).to.include({
      ...{ state: 'loopt', start: '2024-03-13', metOn: null },
    });
  });
});

describe('cassation by somebody who was sent no copy', () => {
  it('meets the one clock that there is for it', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { instance: 'hof' }, { as: 'ots', by: CALLERS.hof })
      .appeal('2024-04-10', 'ots', { appeal: 'cassatie', knownOn: '2024-03-03' });
    expect(clockStates(history, OTS, 'P16-cassatie', '2024-04-09', '2024-04-10')).to.deep.equal(['loopt', 'gehaald']);
    expect(names(history, OTS, '2024-04-10')).not.to.include('P15-hoger-beroep-derden');
  });
});

describe('what makes the council ask a court, among other submissions', () => {
  const GI = { by: CALLERS.municipality };
  const early = (history: History, kind: MeasureKind = OTS) =>
    verdictOn(history, kind, '2024-03-20').findings.filter(({ code }) => code === 'asked-before-refusal').length;
  const mayor = (history: History) => history.submission('2024-03-10', 'verzoek-burgemeester', {}, GI);
  const inquiry = (on: string) => aCase().submission(on, 'verzoek-tot-onderzoek', {}, { ...GI, as: 'vto' });
  const closed = (history: History, on: string) => history.finding(on, [], { outcome: 'geen-verzoek', measures: [] });

  it('is in order where an inquiry of the same day was refused that day', () => {
    expect(early(mayor(inquiry('2024-03-10').answer('2024-03-10', 'vto', 'afgewezen')))).to.equal(0);
  });

  it('is too early where the inquiry was only asked for, or refused, later', () => {
    const later = aCase()
      .submission('2024-03-10', 'verzoek-burgemeester', {}, GI)
      .submission('2024-03-11', 'verzoek-tot-onderzoek', {}, { ...GI, as: 'vto' })
      .answer('2024-03-12', 'vto', 'afgewezen');
    expect(early(later)).to.equal(1);
  });

  it('is in order from the day on which the council closed an inquiry that was asked for', () => {
    const given = (on: string) => mayor(closed(inquiry('2024-02-01'), on));
    expect(['2024-03-09', '2024-03-10'].map((on) => early(given(on)))).to.deep.equal([0, 0]);
    const after = closed(mayor(inquiry('2024-02-01')), '2024-03-11');
    expect(early(after)).to.equal(1);
  });

  it('is too early where nobody had asked for the inquiry that was closed', () => {
    const history = aCase().finding('2024-01-15', [OTS]).submission('2024-02-01', 'klacht', {}, BY_GI);
    expect(early(mayor(closed(history, '2024-03-01')))).to.equal(1);
  });

  it('is not excused by the refusal of a complaint', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .submission('2024-02-01', 'klacht', {}, { ...BY_GI, as: 'complaint' })
      .answer('2024-02-20', 'complaint', 'afgewezen', BY_GI);
    expect(early(mayor(history))).to.equal(1);
  });
});
