// What a synthetic case must look like, and that every way of departing from what it states is reported.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { exitCodeOf, parseSyntheticCase, type SyntheticCase } from '#scripts/cases/index';
import { folder } from './documented.js';
import { replayInDomain } from './in-domain.js';

type Json = Record<string, unknown>;

const source = JSON.parse(readFileSync(`${folder}synthetic/beroep-schorst.json`, 'utf8')) as Json & {
  registered: Json[];
  probes: Record<'before' | 'first' | 'last' | 'after', Json>;
};

const faultsOf = (changes: Json): string[] => {
  const parsed = parseSyntheticCase({ ...source, ...changes });
  return parsed !== undefined && 'faults' in parsed ? parsed.faults.map((fault) => fault.split(':')[0] ?? '') : [];
};

const firstDay = (changes: Json): Json => ({
  probes: { ...source.probes, first: { ...source.probes.first, ...changes } },
});

function read(changes: Json): SyntheticCase {
  const parsed = parseSyntheticCase({ ...source, ...changes });
  if (parsed === undefined || 'faults' in parsed) throw new Error('no case');
  return parsed.case;
}

/** The answers that depart from what a changed case states. */
const deviating = (changes: Json) =>
  replayInDomain({ synthetic: [read(changes)] }).answers.filter(({ agrees }) => !agrees);

describe('a synthetic case', () => {
  it('is read', () => {
    expect(faultsOf({})).to.deep.equal([]);
  });

  it('is another format than a list of published cases', () => {
    expect(parseSyntheticCase([])).to.equal(undefined);
  });

  it('states exactly four days, each beside the next', () => {
    const { before, first, last } = source.probes;
    expect(faultsOf({ probes: { before, first, last } })).to.deep.equal(['probes.after']);
    expect(faultsOf(firstDay({ on: '2024-04-03' }))).to.deep.equal(['probes.before.on']);
    expect(faultsOf({ probes: { ...source.probes, last: { ...last, on: '2024-07-07' } } })).to.deep.equal([
      'probes.after.on',
    ]);
  });

  it('refers to no event that it does not register', () => {
    const appeal = { ...source.registered[3], content: { date: '2024-04-02', decision: '#other', appeal: 'cassatie' } };
    expect(faultsOf({ registered: [...source.registered.slice(0, 3), appeal] })).to.deep.equal([
      'registered.3.content.decision',
    ]);
  });

  it('knows no other rules, states, findings or clocks than the ledger does', () => {
    const clock = { clock: 'P99', rule: 'ots.grond', article: '1:255 lid 1 BW', state: 'loopt' };
    expect(
      faultsOf(firstDay({ rule: 'ots.niets', state: 'goed', findings: ['odd'], clocks: [clock] })),
    ).to.have.members([
      ...['probes.first.rule', 'probes.first.state', 'probes.first.findings.0', 'probes.first.clocks.0.clock'],
    ]);
  });

  const departures: readonly (readonly [string, Json])[] = [
    ['another state', { state: 'geldig' }],
    ['another rule', { rule: 'ots.grond' }],
    ['another article', { article: '360 lid 2 Rv' }],
    ['a finding that is not there', { findings: ['registered-late'] }],
    ['another next day', { next: '2024-07-10' }],
    ['no next day', { next: null }],
    [
      'another clock',
      { clocks: [{ clock: 'P15-hoger-beroep', rule: 'beroep.termijn', article: '806 lid 1 Rv', state: 'gemist' }] },
    ],
    [
      'another answer as it was known',
      { known: [{ by: '2024-04-02', state: 'geldig', rule: 'ots.grond', article: '1:255 lid 1 BW' }] },
    ],
  ];
  for (const [what, changes] of departures) {
    it(`is reported when it states ${what}, and fails the run`, () => {
      const answers = deviating(firstDay(changes));
      expect([answers.length, exitCodeOf({ answers, refused: [] })]).to.deep.equal([1, 1]);
    });
  }

  it('is reported when a finding is there that it says is not', () => {
    const late = { ...source.registered[2], registered: '2024-03-20' };
    const registered = [...source.registered.slice(0, 2), late, ...source.registered.slice(3)];
    const answers = deviating({ registered, ...firstDay({ without: ['registered-late'], known: [] }) });
    expect(answers.map(({ on }) => on)).to.deep.equal(['2024-04-02']);
  });

  it('is reported when what must be refused is recorded', () => {
    const refused = [
      ...source.registered.slice(0, 3),
      { ...source.registered[3], refused: { code: 'appeal-excluded' } },
    ];
    const [first] = deviating({ registered: [...refused, ...source.registered.slice(4)] });
    expect([first?.expected, first?.answered]).to.deep.equal(['refused: appeal-excluded', 'recorded']);
  });

  it('fails the run when the ledger refuses a fact that it states', () => {
    const unknown = { ...source.registered[3], by: 'raad' };
    const outcome = replayInDomain({ synthetic: [read({ registered: [...source.registered.slice(0, 3), unknown] })] });
    expect([outcome.refused.map(({ command }) => command), exitCodeOf(outcome)]).to.deep.equal([['lodgeAppeal'], 1]);
  });
});
