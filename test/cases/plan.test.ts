// How a published case becomes registrations: order, references, one ledger case per child.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type PublishedCase, parseCases, parties, planOf } from '#scripts/cases/index';
import { aPublishedCase, aRow } from './a-published-case.js';
import { folder } from './documented.js';
import { countingReferences } from './in-domain.js';
import { decisions, muhp, periods, plansOf, registrationsOf } from './planned.js';

const parsed = parseCases(JSON.parse(readFileSync(`${folder}rechtspraak.json`, 'utf8')));
const published = 'cases' in parsed ? parsed.cases : [];

describe('the plan of a published case', () => {
  it('does not depend on the expected answers, the reasons or the summaries, save a year of birth', () => {
    const blind = (each: PublishedCase): PublishedCase => ({
      ...each,
      summaryEn: /\bborn \d{4}\b/.exec(each.summaryEn ?? '')?.[0] ?? null,
      probes: each.probes.map((probe) => ({ ...probe, expect: 'unknown', why: '' })),
    });
    const registered = (cases: readonly PublishedCase[]) => {
      const newReference = countingReferences();
      return cases.flatMap((each) => planOf(each, parties, newReference).map(({ registrations }) => registrations));
    };
    expect(registered(published.map(blind))).to.deep.equal(registered(published));
  });

  it('registers in the order of the legal dates', () => {
    const newReference = countingReferences();
    const dates = published.flatMap((each) =>
      planOf(each, parties, newReference).map(({ registrations }) =>
        registrations.map(({ content }) => String(content.date)),
      ),
    );
    expect(dates.map((each) => each.toSorted())).to.deep.equal(dates);
  });

  it('names an event before another refers to it', () => {
    const newReference = countingReferences();
    const dangling = published.flatMap((each) =>
      planOf(each, parties, newReference).flatMap(({ registrations }) =>
        registrations.filter(({ content }, place) => {
          const before = new Set(registrations.slice(0, place).map(({ eventId }) => eventId));
          return [content.decision, content.corrects].some(
            (target) => typeof target === 'string' && !before.has(target),
          );
        }),
      ),
    );
    expect(dangling).to.deep.equal([]);
  });

  it('makes a ledger case per child, with the rows that name no child in each', () => {
    const timeline = [
      aRow({ children: ['a'] }),
      aRow({ ...muhp, children: ['b'] }),
      aRow({ act: 'OPHEFFING_OTS', basis: '1:261 BW', date: '2020-05-01' }),
    ];
    const probes = ['a', 'b'].map((child) => ({ measure: 'OTS', on: '2020-06-01', expect: 'ended', child }));
    const plans = plansOf(aPublishedCase({ timeline, probes }));
    expect(
      plans.map(({ child, registrations, questions }) => [
        child,
        decisions(registrations, 'ondertoezichtstelling').at(-1)?.content.dictum,
        questions.length,
      ]),
    ).to.deep.equal([
      ['a', 'opgeheven', 1],
      ['b', 'opgeheven', 1],
    ]);
  });

  const named = [
    ['VOOGDIJ', '1:241 BW', 'voorlopige-voogdij', '2020-06-01'],
    ['VOOGDIJ', '1:275 BW', 'voogdij', undefined],
    ['SCHORSING', '1:331 BW', 'schorsing-voogd', '2020-06-01'],
    ['SCHORSING', '1:268 BW', 'schorsing-gezag', '2020-06-01'],
    ['GESLOTEN_MACHTIGING', '6.1.3 Jeugdwet', 'spoedmachtiging-gesloten-jeugdhulp', '2020-03-29'],
    ['GESLOTEN_MACHTIGING', '6.1.4 Jeugdwet', 'voorwaardelijke-machtiging-gesloten-jeugdhulp', '2020-09-01'],
    ['GESLOTEN_MACHTIGING', '6.1.2 Jeugdwet', 'gesloten-jeugdhulp', '2021-03-01'],
  ] as const;
  for (const [act, basis, measure, until] of named) {
    it(`reads ${act} under ${basis} as ${measure}`, () => {
      expect(periods(registrationsOf([{ act, basis, until: null }]), measure)).to.deep.equal([
        ['toegewezen', '2020-03-01', until],
      ]);
    });
  }

  it('asks about the measure of the name that began last by the day asked about', () => {
    const urgent = { act: 'GESLOTEN_MACHTIGING', basis: '6.1.3 Jeugdwet', until: null };
    const lasting = { ...urgent, basis: '6.1.2 Jeugdwet', date: '2020-03-20', from: '2020-03-20' };
    const probes = ['2020-02-01', '2020-03-19', '2020-03-20'].map((on) => ({
      ...{ measure: 'GESLOTEN', on, expect: 'unknown' },
    }));
    const [plan] = plansOf(aPublishedCase({ timeline: [urgent, lasting].map(aRow), probes }));
    expect(plan?.questions.map(({ measure }) => measure)).to.deep.equal([
      'spoedmachtiging-gesloten-jeugdhulp',
      'spoedmachtiging-gesloten-jeugdhulp',
      'gesloten-jeugdhulp',
    ]);
  });
});
