// The reference page of the law: it is what the tables give, it leaves nothing out, and what it says of refusals really happens.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CLOCKS,
  COMMANDS,
  FINDING_CODES,
  MEASURE_KINDS,
  REFUSAL_CODES,
  type RefusalCode,
  RULE_IDS,
  statute,
  statuteVersion,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { EXAMPLES, FINDING_RULES, lawJson, lawPage, refusalsOf } from '#scripts/law/index';
import { someDay, someFacts } from '../domain/histories.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = lawPage();
const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, text]) => text);
const exported = JSON.parse(lawJson()) as Record<string, unknown> & { readonly rules: unknown[] };

describe('the reference page of the law', () => {
  it('is committed as the tables give it today; npm run law -- --write brings it up to date', () => {
    expect(readFileSync(`${root}docs/law.md`, 'utf8') === page).to.equal(true);
  });

  it('is the same on every run', () => {
    expect(lawPage()).to.equal(page);
  });

  const parts: readonly [string, readonly string[]][] = [
    ['measure', MEASURE_KINDS],
    ['command', COMMANDS.map(({ name }) => name)],
    ['refusal', REFUSAL_CODES],
    ['rule', RULE_IDS],
  ];
  for (const [part, names] of parts) {
    it(`has a section for every ${part}`, () => {
      expect(names.filter((name) => !headings.includes(name))).to.deep.equal([]);
    });
  }

  it('has a row for every clock and every finding', () => {
    const rows = [...Object.keys(CLOCKS), ...FINDING_CODES].filter((name) => !page.includes(`\n| \`${name}\` | `));
    expect(rows).to.deep.equal([]);
  });

  it('has a sentence for every finding', () => {
    expect(FINDING_CODES.filter((code) => page.includes(`\n| \`${code}\` | - `))).to.deep.equal([]);
  });

  it('tells of every row its article, its address and its question', () => {
    const missing = statute.filter(
      ({ article, url, validFrom, open }) =>
        !page.includes(`[${article}](${url}) from ${validFrom}`) || !page.includes(open ?? article),
    );
    expect(missing.map(({ id }) => id)).to.deep.equal([]);
  });

  it('links only to headings that it has', () => {
    const anchors = new Set(
      [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
        text
          .toLowerCase()
          .replace(/[^a-z0-9 _-]/g, '')
          .replace(/ /g, '-'),
      ),
    );
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
    expect([...new Set(links)].filter((anchor) => !anchors.has(anchor))).to.deep.equal([]);
  });
});

describe('the export of the law', () => {
  it('holds every row whole, open questions included', () => {
    expect(exported.rules).to.deep.equal(JSON.parse(JSON.stringify(statute)));
  });

  it('names the version', () => {
    expect(exported.version).to.equal(statuteVersion);
  });

  it('holds every measure, clock, command, refusal and finding', () => {
    const counts = ['measures', 'clocks', 'commands', 'refusals', 'findings'].map(
      (name) => (exported[name] as unknown[]).length,
    );
    expect(counts).to.deep.equal([
      ...[MEASURE_KINDS.length, Object.keys(CLOCKS).length, COMMANDS.length],
      ...[REFUSAL_CODES.length, FINDING_CODES.length],
    ]);
  });
});

describe('a command in the export', () => {
  const rows = exported.commands as readonly Readonly<Record<string, unknown>>[];

  it('has a transaction, an operation and a notification of its own, told once each', () => {
    for (const part of ['transaction', 'operation', 'notification']) {
      const told = rows.map((row) => row[part]);
      expect([told.length, new Set(told).size, told.every((one) => typeof one === 'string')]).to.deep.equal([
        ...[COMMANDS.length, COMMANDS.length, true],
      ]);
    }
  });
});

describe('the example of a refusal', () => {
  it('is there for every code, in words where the ledger alone sees it', () => {
    expect(REFUSAL_CODES.filter((code) => EXAMPLES[code] === undefined)).to.deep.equal([]);
  });

  for (const code of Object.keys(EXAMPLES) as RefusalCode[]) {
    const example = EXAMPLES[code];
    if (typeof example !== 'object') continue;
    it(`of ${code} gets it, and for nothing else`, () => {
      expect(refusalsOf(example).map((refusal) => refusal.code)).to.deep.equal([code]);
    });
  }
});

/** Said of form, of order and of who stands where in a case; no article forbids them. All else that is refused, the law forbids. */
const OF_FORM: readonly RefusalCode[] = [
  ...(['unknown-command', 'malformed-reference', 'unknown-field', 'missing-field', 'ill-typed-field'] as const),
  ...(['no-such-date', 'end-before-start', 'before-last-record', 'dated-in-future', 'no-law-on-date'] as const),
  ...(['role-not-of-msp', 'registrar-differs', 'requester-differs', 'not-a-party', 'party-differs'] as const),
  ...(['case-unknown', 'event-unknown', 'request-unknown', 'submission-unknown', 'measure-differs'] as const),
  ...(['opening-incomplete', 'not-correctable', 'addressees-differ'] as const),
];

describe('what is refused', () => {
  for (const code of Object.keys(EXAMPLES) as RefusalCode[]) {
    const example = EXAMPLES[code];
    if (typeof example !== 'object' || OF_FORM.includes(code)) continue;
    it(`as ${code} is refused by a rule and its article`, () => {
      expect(refusalsOf(example).map(({ rule, article }) => [typeof rule, typeof article])).to.deep.equal([
        ['string', 'string'],
      ]);
    });
  }
});

describe('the rules of a finding', () => {
  it('are told for every finding', () => {
    expect(FINDING_CODES.filter((code) => (FINDING_RULES[code] ?? []).length === 0)).to.deep.equal([]);
  });

  it('are those under which it is seen in any history', () => {
    const strangers = new Set<string>();
    for (const [facts, day] of fc.sample(fc.tuple(someFacts, someDay), { numRuns: 300, seed: 5 })) {
      for (const kind of MEASURE_KINDS) {
        for (const { code, rule } of verdict(facts, { kind }, day, null).findings) {
          if (FINDING_RULES[code]?.includes(rule) !== true) strangers.add(`${code} by ${rule}`);
        }
      }
    }
    expect([...strangers]).to.deep.equal([]);
  });
});
