// Stays that are suspended, and trials among other decisions that hold a request over.
import { expect } from 'chai';
import { aCase, CALLERS, type Content, type History, measureOf, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
const END = 'gezagsbeeindiging';
const onConditional: Content = { measureRef: measureOf(CONDITIONAL) };

describe('an admission that is suspended and taken up again', () => {
  it('is one admission, and is too long when its own six months are over', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, CONDITIONAL])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-08-02', { requester: 'gi' })
      .extend('2024-07-20', CONDITIONAL, '2025-02-02')
      .execution('2024-04-10', 'begonnen', onConditional, { as: 'begun' })
      .execution('2024-06-01', 'geschorst', onConditional)
      .execution('2024-07-01', 'hervat', onConditional);
    const found = ['2024-10-09', '2024-10-10'].map((on) =>
      verdictOn(history, CONDITIONAL, on)
        .findings.filter(({ code }) => code === 'admission-too-long')
        .map(({ events }) => events),
    );
    expect(found).to.deep.equal([[], [[history.event('begun')]]]);
  });
});

describe('a trial before authority is restored, among other decisions (1:278 lid 2 BW)', () => {
  const ended = () =>
    aCase()
      .finding('2023-01-10', [END])
      .grant('2023-02-01', END, '2023-02-01', null, { enforceable: 'ja' }, { as: 'ended' })
      .request('2024-03-01', 'opheffen', END, { requester: 'ouder' }, { by: CALLERS.court, as: 'asked' });
  const held = (history: History, label: string, on = '2024-04-01') =>
    history.decision(on, 'aangehouden', END, { request: history.event(label), until: '2024-09-01' }, { as: 'trial' });
  const seen = (history: History, on: string) =>
    verdictOn(history, END, on)
      .findings.filter(({ code }) => code.startsWith('trial-'))
      .map(({ code, events }) => [code, events]);

  it('is decided by a refusal on its own day, and not by one before it', () => {
    const before = held(ended().decision('2024-03-31', 'afgewezen', END), 'asked');
    expect(seen(before, '2024-05-01')).to.deep.equal([['trial-running', [before.event('trial')]]]);
    const same = held(ended(), 'asked').decision('2024-04-01', 'afgewezen', END);
    expect(seen(same, '2024-05-01')).to.deep.equal([]);
  });

  it('goes on when another request is refused, and ends when its own is', () => {
    const twice = () =>
      held(
        ended().request('2024-03-05', 'opheffen', END, { requester: 'ouder' }, { by: CALLERS.court, as: 'other' }),
        'asked',
      );
    const refuse = (history: History, label: string) =>
      history.decision('2024-05-01', 'afgewezen', END, { request: history.event(label) });
    expect(seen(refuse(twice(), 'other'), '2024-06-01').length).to.equal(1);
    expect(seen(refuse(twice(), 'asked'), '2024-06-01').length).to.equal(0);
  });
});
