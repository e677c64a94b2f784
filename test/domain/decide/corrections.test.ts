import type { RefusalCode } from '@grondslag/chaincode/domain';
import { CALLERS, type Circumstances, type Content, given, measureOf, PARTIES, uuid } from '../../support/domain.js';
import { OTS, running, UHP, usually } from './refuses.js';

describe('corrections', () => {
  const correct = (label: string, basis: string, fields: Content): Content => ({
    corrects: running().event(label),
    basis,
    ...fields,
  });
  usually({ history: running(), on: '2024-03-01', name: 'correctFact' }).refuses([
    {
      what: 'are not made by another organisation',
      fields: correct('ots', 'registratie', { 'corrected.until': '2024-12-02' }),
      how: { by: CALLERS.hof },
      refusal: { code: 'not-the-registrar', article: '16 AVG', subject: 'corrects' },
    },
    {
      what: 'are not made to what is not on the ledger',
      fields: { corrects: uuid(77), basis: 'registratie', 'corrected.until': '2024-12-02' },
      refusal: { code: 'event-unknown', subject: 'corrects' },
    },
    {
      what: 'are not made to a correction',
      history: running().correction('2024-03-01', 'ots', 'rv-31', { 'corrected.until': '2024-12-02' }),
      on: '2024-03-02',
      fields: { corrects: uuid(1004), basis: 'registratie', 'corrected.until': '2024-12-03' },
      refusal: { code: 'not-correctable', subject: 'corrects' },
    },
    {
      what: 'change something',
      fields: correct('ots', 'rv-31', { 'corrected.until': '2025-02-02' }),
      refusal: { code: 'nothing-changed', article: '31 lid 1 Rv', subject: 'corrects' },
    },
    {
      what: 'leave a fact that could have been recorded: in form',
      fields: correct('ots', 'rv-31', { 'corrected.until': '2025-02-30' }),
      refusal: { code: 'no-such-date', subject: 'corrected.until' },
    },
    {
      what: 'leave a fact that could have been recorded: with all it needs',
      fields: correct('ots', 'rv-31', { 'corrected.institution': null }),
      refusal: { code: 'missing-field', subject: 'corrected.institution' },
    },
    {
      what: 'leave a fact that could have been recorded: by statute',
      fields: correct('ots', 'rv-31', { 'corrected.until': '2025-03-02' }),
      refusal: { code: 'term-too-long', article: '1:258 BW', subject: 'until' },
    },
    {
      what: 'do not revive a term that has ended (GHARN:2011:BU6894)',
      on: '2024-08-02',
      fields: correct('uhp', 'rv-32', { 'corrected.until': '2025-02-02' }),
      refusal: {
        code: 'revives-ended-term',
        article: '32 lid 1 Rv',
        rule: 'herstel.aanvulling',
        subject: 'corrected.until',
      },
    },
    {
      what: 'of a request are corrections of the register, not of a decision',
      fields: { corrects: uuid(1001), basis: 'rv-31', 'corrected.measures': [OTS] },
      how: { by: CALLERS.council },
      refusal: { code: 'basis-not-possible', article: '31 lid 1 Rv', subject: 'basis' },
    },
    {
      what: 'do not touch what a measure is',
      fields: correct('ots', 'registratie', { 'corrected.measure': UHP }),
      refusal: { code: 'unknown-field', subject: 'corrected.measure' },
    },
  ]);

  it('may lengthen a term while it runs', () => {
    given(running())
      .on('2024-08-01')
      .when('correctFact', correct('uhp', 'rv-31', { 'corrected.until': '2025-02-02' }))
      .thenRecorded();
  });

  it('may shorten a term that has ended', () => {
    given(running())
      .on('2024-09-01')
      .when('correctFact', correct('uhp', 'rv-31', { 'corrected.until': '2024-07-02' }))
      .thenRecorded();
  });

  it('may set the register right afterwards, since the decision always said so', () => {
    given(running())
      .on('2024-09-01')
      .when('correctFact', correct('uhp', 'registratie', { 'corrected.until': '2025-02-02' }))
      .thenRecorded();
  });
});

describe('corrections of what happens around a decision', () => {
  const told = () =>
    running()
      .submission('2024-03-01', 'klacht', {}, { by: CALLERS.institution, as: 'complaint' })
      .answer('2024-03-08', 'complaint', 'afgewezen', { by: CALLERS.institution, as: 'answer' })
      .inquiry('2024-03-09', 'gestart', {}, { as: 'inquiry' })
      .notice('2024-03-10', 'eerder-einde', UHP, { plannedEnd: '2024-05-01' }, { as: 'notice' })
      .councilReview('2024-03-20', 'toets', UHP, {}, { as: 'review' })
      .careStep('2024-03-21', 'plan-vastgesteld', OTS, {}, { as: 'plan' })
      .certificate('2024-03-22', 'geschorst', {}, { as: 'certificate' })
      .minorityEnd('2024-04-01', 'overlijden', { as: 'end' });
  const { institution, council, municipality } = CALLERS;

  const possible: readonly (readonly [label: string, by: Circumstances['by'], fields: Content])[] = [
    ['complaint', institution, { 'corrected.date': '2024-02-29' }],
    ['answer', institution, { 'corrected.outcome': 'toegewezen' }],
    ['inquiry', council, { 'corrected.date': '2024-03-02' }],
    ['notice', institution, { 'corrected.plannedEnd': '2024-06-01' }],
    ['review', council, { 'corrected.outcome': 'afwijzend' }],
    ['plan', institution, { 'corrected.date': '2024-03-14' }],
    ['certificate', council, { 'corrected.change': 'ingetrokken' }],
    ['end', municipality, { 'corrected.date': '2024-03-31' }],
  ];
  for (const [label, by, fields] of possible) {
    it(`put the ${label} right`, () => {
      const content = { corrects: told().event(label), basis: 'registratie', ...fields };
      given(told())
        .on('2024-04-02')
        .when('correctFact', content, { by: by ?? institution })
        .thenRecorded();
    });
  }

  const impossible: readonly (readonly [
    what: string,
    label: string,
    by: Circumstances['by'],
    fields: Content,
    code: RefusalCode,
  ])[] = [
    [
      'turn a complaint into what is not its registrar’s',
      'complaint',
      institution,
      { 'corrected.submission': 'verzoek-burgemeester' },
      'role-not-allowed',
    ],
    [
      'give an answer that the law does not know',
      'answer',
      institution,
      { 'corrected.outcome': 'doorgezonden' },
      'outcome-not-possible',
    ],
    ['close an inquiry that never began', 'inquiry', council, { 'corrected.step': 'afgerond' }, 'inquiry-not-begun'],
    ['take the day from an early end', 'notice', institution, { 'corrected.plannedEnd': null }, 'missing-field'],
    ['move a step to before the measure', 'plan', institution, { 'corrected.date': '2024-02-01' }, 'before-its-object'],
    [
      'name another institution',
      'certificate',
      council,
      { 'corrected.institution': PARTIES.otherInstitution },
      'party-differs',
    ],
    [
      'let a gemeente declare majority',
      'end',
      municipality,
      { 'corrected.cause': 'meerderjarigverklaring' },
      'role-not-allowed',
    ],
    [
      'change which measure it is about',
      'review',
      council,
      { 'corrected.measureRef': measureOf(OTS) },
      'unknown-field',
    ],
    [
      'call themselves those of a court',
      'review',
      council,
      { 'corrected.outcome': 'afwijzend', basis: 'rv-31' },
      'basis-not-possible',
    ],
    ['come from another than who registered', 'plan', council, { 'corrected.date': '2024-03-14' }, 'not-the-registrar'],
  ];
  for (const [what, label, by, fields, code] of impossible) {
    it(`do not ${what}`, () => {
      const content = { corrects: told().event(label), basis: 'registratie', ...fields };
      given(told())
        .on('2024-04-02')
        .when('correctFact', content, { by: by ?? institution })
        .thenRefused({ code });
    });
  }
});
