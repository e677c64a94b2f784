import { COMMANDS } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { CaseFile, transactionOf } from './support/case-file.js';
import { refusalsOf, saidOf } from './support/refusals.js';
import { type RunningLedger, runningLedger } from './support/running-ledger.js';
import { CHAPTERS, Story } from './support/story.js';
import { oinOf } from './support/topology.js';

describe('who may write', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  const finding = () => new CaseFile().next(new Story(ledger).step('finding').fields);
  const saidTo = (user: string) => saidOf(ledger, () => ledger.as(user).send('findings:registerFinding', finding()));

  it('nobody without attributes in his certificate', async () => {
    expect(await saidTo('admin@rvdk')).to.deep.equal(['caller-unknown certificate']);
  });

  it('nobody whose role is not one', async () => {
    expect(await saidTo('rolloos')).to.deep.equal(['caller-unknown certificate']);
  });

  it('nobody whose OIN is not one', async () => {
    expect(await saidTo('krom')).to.deep.equal(['caller-unknown certificate']);
  });

  it('nobody whose role is another organisation’s to give', async () => {
    const story = await new Story(ledger).until('finding');
    const { name, fields } = story.step('supervision');
    const sent = () => ledger.as('valse-rechter').send(transactionOf(name), story.next(fields));
    expect(await saidOf(ledger, sent)).to.deep.equal(['caller-unknown certificate']);
  });

  it('nobody in another’s name', async () => {
    const { fields } = new Story(ledger).step('finding');
    const registrar = oinOf('rechtbank-den-haag');
    const sent = () =>
      ledger.as('raad').send('findings:registerFinding', new CaseFile().next({ ...fields, registrar }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['registrar-differs registrar']);
  });

  for (const row of COMMANDS) {
    it(`not an auditor: ${row.name}`, async () => {
      const chapter = CHAPTERS.find((candidate) => new Story(ledger).step(candidate).name === row.name);
      if (chapter === undefined) throw new Error(`the story does not tell of ${row.name}`);
      const story = new Story(ledger);
      const { fields } = await story.before(chapter);
      for (const auditor of ['auditor@rechtspraak', 'auditor@rvdk', 'auditor@gi', 'auditor@gemeenten']) {
        const sent = () => ledger.as(auditor).send(transactionOf(row.name), story.next(fields));
        expect((await refusalsOf(ledger, sent)).map(({ code }) => code)).to.deep.equal(['role-not-allowed']);
      }
    });
  }

  it('not an auditor, even what stands already', async () => {
    const story = await new Story(ledger).until('finding');
    const eventId = story.events.get('finding') ?? '';
    const [{ content }] = JSON.parse(await ledger.as('raad').ask('inspection:readContents', story.caseId));
    const sent = () => ledger.as('auditor@rvdk').send('findings:registerFinding', story.next({}, { eventId, content }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['role-not-allowed role']);
  });

  it('not an institution that is no party to the case', async () => {
    const story = new Story(ledger);
    const { name, fields } = await story.before('execution');
    const oin = oinOf('waterkant');
    const sent = () =>
      ledger.as('waterkant').send(transactionOf(name), story.next({ ...fields, registrar: oin, institution: oin }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['not-a-party registrar']);
  });

  it('not a municipality that is no party to the case', async () => {
    const story = new Story(ledger);
    const { name, fields } = await story.before('transfer');
    const sent = () =>
      ledger.as('delft').send(transactionOf(name), story.next({ ...fields, registrar: oinOf('delft') }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['not-a-party registrar']);
  });

  it('not a municipality that has handed the case over', async () => {
    const story = await new Story(ledger).until('transfer');
    const { name, fields } = story.step('acknowledgement');
    const sent = () =>
      ledger.as('den-haag').send(transactionOf(name), story.next({ ...fields, registrar: oinOf('den-haag') }));
    expect(await saidOf(ledger, sent)).to.deep.equal(['not-a-party registrar']);
  });
});

describe('what may be called', () => {
  let ledger: RunningLedger;
  before(async () => {
    ledger = await runningLedger();
  });

  it('no transaction without its contract’s name', async () => {
    expect(await saidOf(ledger, () => ledger.as('raad').callBare('registerFinding', '', '', ''))).to.deep.equal([
      'unknown-command transaction',
    ]);
  });

  for (const name of [
    'record',
    'constructor',
    'beforeTransaction',
    'aroundTransaction',
    'unknownTransaction',
    'getName',
  ]) {
    it(`not ${name}, which is no transaction`, async () => {
      expect(await saidOf(ledger, () => ledger.as('raad').ask(`findings:${name}`))).to.deep.equal([
        'unknown-command transaction',
      ]);
    });
  }

  it('nothing but the contracts’ own transactions', async () => {
    const metadata = JSON.parse(await ledger.as('raad').ask('org.hyperledger.fabric:GetMetadata'));
    const transactions = Object.entries<{ transactions: { name: string }[] }>(metadata.contracts).flatMap(
      ([contract, row]) => row.transactions.map(({ name }) => `${contract}:${name}`),
    );
    const inspections = ['readRecords', 'readRecord', 'readContents', 'readContentStates', 'verdict', 'statute'];
    expect(transactions).to.have.members([
      ...COMMANDS.map(({ name }) => transactionOf(name)),
      ...inspections.map((name) => `inspection:${name}`),
      'org.hyperledger.fabric:GetMetadata',
    ]);
  });
});
