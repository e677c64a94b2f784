import { ADDRESSEES, COMMANDS, CORRECTABLE, type ContentFields, commandNamed } from '@grondslag/chaincode/domain';
import {
  dutchFields,
  fieldsOf,
  fromContent,
  registrationPaths,
  toContent,
  writeBodySchema,
} from '@grondslag/gateway/http';
import { expect } from 'chai';
import { finding, startEdge, type TestEdge } from './client.js';
import { freshId } from './world.js';

const names: Readonly<Record<string, { dutch: string }>> = dutchFields;

describe('The table of Dutch names', () => {
  const used = new Set(
    COMMANDS.flatMap((row) => {
      const { required, optional } = fieldsOf(row);
      return [...Object.keys(required), ...Object.keys(optional)];
    }).concat(ADDRESSEES),
  );

  it('has a name for every field of every command, and for no other', () => {
    expect(new Set(Object.keys(names))).to.deep.equal(used);
  });

  it('gives no two fields the same name', () => {
    const dutch = Object.values(names).map((each) => each.dutch);
    expect(new Set(dutch).size).to.equal(dutch.length);
  });

  it('names every field that can be corrected', () => {
    expect([...CORRECTABLE].filter((name) => names[name] === undefined)).to.deep.equal([]);
  });

  it('leads there and back for every field', () => {
    const content: ContentFields = Object.fromEntries([...used].map((name, place) => [name, `waarde ${place}`]));
    expect(toContent(fromContent(content))).to.deep.equal(content);
  });

  it('leads there and back for every corrected field', () => {
    const content: ContentFields = Object.fromEntries([...CORRECTABLE].map((name) => [`corrected.${name}`, null]));
    expect(toContent(fromContent(content))).to.deep.equal(content);
  });

  for (const row of COMMANDS) {
    it(`maps each field of ${row.name} exactly once`, () => {
      const { required, optional } = fieldsOf(row);
      const expected = [...Object.keys(required), ...Object.keys(optional)].map((name) => names[name]?.dutch);
      const envelope = ['zaakId', 'gebeurtenisId', 'vorige', ...(row.corrects === true ? ['correcties'] : [])];
      expect(Object.keys(writeBodySchema(row).shape).sort()).to.deep.equal([...envelope, ...expected].sort());
    });
    it(`has a path of its own for ${row.name}`, () => {
      const paths = Object.values(registrationPaths).map(({ path }) => path);
      expect(paths.filter((path) => path === registrationPaths[row.name].path)).to.have.lengthOf(1);
    });
  }

  it('leaves no field of a command to the client that the token decides', () => {
    const shapes = COMMANDS.map((row) => Object.keys(writeBodySchema(row).shape));
    expect(shapes.filter((fields) => fields.includes('registrator'))).to.deep.equal([]);
  });

  it('leaves no list of parties to the client, since the case names them', () => {
    const shapes = COMMANDS.flatMap((row) => Object.keys(writeBodySchema(row).shape));
    expect(shapes.filter((field) => ['gerechten', 'instellingen', 'gemeenten'].includes(field))).to.deep.equal([]);
  });
});

describe('A registration', () => {
  let edge: TestEdge;
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());

  const faultsOf = async (path: string, body: unknown): Promise<string[]> => {
    const answer = await edge.ask('POST', path, body);
    const { invalidParams = [] } = (await answer.json()) as { invalidParams?: { name: string; code: string }[] };
    return invalidParams.map(({ name, code }) => `${name} ${code}`).sort();
  };
  const decision = (overrides: Record<string, unknown> = {}) => ({
    zaakId: freshId(),
    datum: '2025-01-20',
    dictum: 'toegewezen',
    instantie: 'rechtbank',
    maatregel: 'ondertoezichtstelling',
    maatregelId: freshId(),
    artikel: '1:255 BW',
    ingangsdatum: '2025-01-20',
    einddatum: '2026-01-20',
    einddatumVorm: 'tot',
    uitvoerbaarBijVoorraad: 'ja',
    zonderVerhoor: false,
    verzoeker: 'rvdk',
    instelling: '00000001999992016000',
    ...overrides,
  });

  const refused: [title: string, path: string, body: () => unknown, faults: string[]][] = [
    ['with an unknown field', '/v1/bevindingen', () => finding(freshId(), { naam: 'x' }), ['naam unknown-field']],
    [
      'with a name from the inside',
      '/v1/bevindingen',
      () => finding(freshId(), { date: '2025-01-06' }),
      ['date unknown-field'],
    ],
    [
      'that names its own registrar',
      '/v1/bevindingen',
      () => finding(freshId(), { registrator: 'x' }),
      ['registrator unknown-field'],
    ],
    [
      'with a prototype for a field',
      '/v1/bevindingen',
      () => `{"zaakId":"${freshId()}","__proto__":{"datum":"2025-01-06"}}`,
      ['__proto__ unknown-field', 'datum missing-field', 'maatregelen missing-field', 'uitkomst missing-field'],
    ],
    ['without a date', '/v1/bevindingen', () => finding(freshId(), { datum: undefined }), ['datum missing-field']],
    [
      'on a day that does not exist',
      '/v1/bevindingen',
      () => finding(freshId(), { datum: '2025-02-29' }),
      ['datum no-such-date'],
    ],
    [
      'on a day with a time',
      '/v1/bevindingen',
      () => finding(freshId(), { datum: '2025-02-28T00:00:00Z' }),
      ['datum ill-typed-field'],
    ],
    ['without a case', '/v1/bevindingen', () => finding('x', { zaakId: undefined }), ['zaakId missing-field']],
    [
      'in a case with a random id of another kind',
      '/v1/bevindingen',
      () => finding('9f1a0b6e-4c1d-4e2b-8a4f-0c2f6d1e7a55'),
      ['zaakId ill-typed-field'],
    ],
    [
      'with an event id in capitals',
      '/v1/bevindingen',
      // A fixed one: a chance one in capitals may also hold what looks like a BSN.
      () => finding(freshId(), { gebeurtenisId: '01901234-ABCD-7ABC-8ABC-ABCDEFABCDEF' }),
      ['gebeurtenisId ill-typed-field'],
    ],
    [
      'after a hash that is none',
      '/v1/bevindingen',
      () => finding(freshId(), { vorige: 'x' }),
      ['vorige ill-typed-field'],
    ],
    [
      'of an unknown measure',
      '/v1/bevindingen',
      () => finding(freshId(), { maatregelen: ['adoptie'] }),
      ['maatregelen ill-typed-field'],
    ],
    [
      'with an OIN of nineteen digits',
      '/v1/bevindingen',
      () => finding(freshId(), { gemeente: '0000000199999304500' }),
      ['gemeente ill-typed-field'],
    ],
    [
      'with an end before its start',
      '/v1/beschikkingen',
      () => decision({ einddatum: '2025-01-19' }),
      ['einddatum end-before-start'],
    ],
    [
      'without what its dictum needs',
      '/v1/beschikkingen',
      () => decision({ ingangsdatum: undefined }),
      ['ingangsdatum missing-field'],
    ],
    [
      'with what its dictum does not know',
      '/v1/beschikkingen',
      () => decision({ werking: 'ex-tunc' }),
      ['werking unknown-field'],
    ],
    [
      'with a dictum that does not exist',
      '/v1/beschikkingen',
      () => decision({ dictum: 'gegeven' }),
      ['dictum ill-typed-field'],
    ],
    [
      'that corrects an unknown field',
      '/v1/correcties',
      () => ({
        zaakId: freshId(),
        datum: '2025-01-06',
        corrigeert: freshId(),
        grondslag: 'rv-31',
        correcties: { naam: 'x' },
      }),
      ['correcties.naam unknown-field'],
    ],
    [
      'that corrects who registered',
      '/v1/correcties',
      () => ({
        zaakId: freshId(),
        datum: '2025-01-06',
        corrigeert: freshId(),
        grondslag: 'rv-31',
        correcties: { registrator: 'x' },
      }),
      ['correcties.registrator unknown-field'],
    ],
    [
      'with faults of every kind, all at once',
      '/v1/bevindingen',
      () => finding('x', { datum: '2025-02-30', naam: 'x', uitkomst: undefined, gemeentecode: 12 }),
      [
        'datum no-such-date',
        'gemeentecode ill-typed-field',
        'naam unknown-field',
        'uitkomst missing-field',
        'zaakId ill-typed-field',
      ],
    ],
  ];

  for (const [title, path, body, faults] of refused) {
    it(`${title} is refused`, async () => expect(await faultsOf(path, body())).to.include.members(faults));
    it(`${title} leaves nothing on the ledger`, async () => {
      await edge.ask('POST', path, body());
      expect(edge.world.recorded).to.have.lengthOf(0);
    });
  }

  it('passes on what the domain calls by its own names', async () => {
    const zaakId = freshId();
    await edge.ask('POST', '/v1/beschikkingen', decision({ zaakId }));
    const [stored] = edge.world.recorded.splice(0);
    expect(stored?.content.fact).to.include({
      kind: commandNamed('registerDecision')?.kind,
      from: '2025-01-20',
      until: '2026-01-20',
      untilForm: 'tot',
      enforceable: 'ja',
      unheard: false,
    });
  });
});
