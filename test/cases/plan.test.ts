// How a published case becomes registrations: order, references, one ledger case per child.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { type PublishedCase, parseCases, parties, planOf } from '#scripts/cases/index';
import { aPublishedCase, aRow } from './a-published-case.js';
import { folder } from './documented.js';
import { countingReferences } from './in-domain.js';
import { decisions, muhp, plansOf } from './planned.js';

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
});
