import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  certificatesOf,
  completeRenewal,
  type Holder,
  holderNamed,
  holdersOf,
  issueIdentities,
  stageRenewal,
} from '@grondslag/network/identities';
import type { Plan } from '@grondslag/network/plan';
import { expect } from 'chai';
import { fillFolder, newForeignAuthority } from './foreign-authority.js';
import { codesOf, newPlan, organisationOf, snapshot } from './places.js';

const name = 'peer0.gi.grondslag.internal';
const day = 24 * 60 * 60 * 1000;
const issuedOn = new Date('2026-01-01T00:00:00Z');
const later = new Date('2027-12-15T00:00:00Z');

const serialOf = (path: string) => new X509Certificate(readFileSync(path)).serialNumber;

function holderIn(plan: Plan): Holder {
  const holder = holderNamed(plan, name);
  if (holder === undefined) {
    throw new Error(`no holder ${name}`);
  }
  return holder;
}

function serialsOf({ signing, tls }: Holder): readonly string[] {
  return [signing?.msp.certificate ?? '', tls.certificate].map(serialOf);
}

function keysOf({ signing, tls }: Holder): readonly string[] {
  return [signing?.msp.key ?? '', tls.key].map((path) => readFileSync(path, 'utf8'));
}

async function newIssuedPlan(): Promise<Plan> {
  const plan = newPlan('gi');
  await issueIdentities(plan, issuedOn);
  return plan;
}

describe('a renewal', () => {
  it('lies ready beside the old certificates, which stay in use', async () => {
    const plan = await newIssuedPlan();
    const before = serialsOf(holderIn(plan));
    const staged = await stageRenewal(plan, name, later);
    expect(serialsOf(holderIn(plan))).to.deep.equal(before);
    expect(serialsOf(staged)).not.to.include.members(before);
  });

  it('is the same one when it is asked for again', async () => {
    const plan = await newIssuedPlan();
    const first = serialsOf(await stageRenewal(plan, name, later));
    expect(serialsOf(await stageRenewal(plan, name, later))).to.deep.equal(first);
  });

  it('takes the place of the old certificates, with new keys', async () => {
    const plan = await newIssuedPlan();
    const before = keysOf(holderIn(plan));
    const expected = serialsOf(await stageRenewal(plan, name, later));
    await completeRenewal(plan, name);
    expect(serialsOf(holderIn(plan))).to.deep.equal(expected);
    expect(keysOf(holderIn(plan))).not.to.include.members(before);
  });

  it('touches nobody else', async () => {
    const plan = await newIssuedPlan();
    const before = snapshot(plan.directory);
    await stageRenewal(plan, name, later);
    await completeRenewal(plan, name);
    const after = snapshot(plan.directory);
    const changed = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
    expect(changed.filter((path) => !path.startsWith(holderIn(plan).folder))).to.deep.equal([]);
  });

  it('gives what the plan asks for', async () => {
    const plan = await newIssuedPlan();
    for (const holder of plan.organisations.flatMap(holdersOf)) {
      await stageRenewal(plan, holder.name, later);
      await completeRenewal(plan, holder.name);
    }
    expect(await codesOf(issueIdentities(plan, later))).to.deep.equal(['accepted']);
  });

  it('is not needed to be completed when there is none', async () => {
    const plan = await newIssuedPlan();
    const before = snapshot(plan.directory);
    await completeRenewal(plan, name);
    expect(snapshot(plan.directory)).to.deep.equal(before);
  });

  it('does not outlive the authority', async () => {
    const plan = await newIssuedPlan();
    const { tls } = await stageRenewal(plan, name, new Date('2035-06-01T00:00:00Z'));
    const { validToDate } = new X509Certificate(readFileSync(tls.certificate));
    expect(validToDate.toISOString().slice(0, 10)).to.equal('2035-12-31');
  });

  it('is refused for a name that the plan does not have', async () => {
    expect(await codesOf(stageRenewal(await newIssuedPlan(), 'peer9.gi', later))).to.deep.equal(['unknown-holder']);
  });

  it('is refused where the authority is elsewhere', async () => {
    const plan = newPlan('gi');
    await fillFolder(await newForeignAuthority('gi'), organisationOf(plan, 'gi'));
    expect(await codesOf(stageRenewal(plan, name, later))).to.deep.equal(['no-authority']);
  });

  for (const [moment, begin] of [
    ['before the old folder was put aside', () => {}],
    ['between the old folder and the new', putAside],
    ['after the new folder stood in its place', bothDone],
  ] as const) {
    it(`loses nothing when it is cut off ${moment}`, async () => {
      const plan = await newIssuedPlan();
      const holder = holderIn(plan);
      const [old, staged] = [serialsOf(holder), serialsOf(await stageRenewal(plan, name, later))];
      begin(holder.folder);
      await issueIdentities(plan, later);
      const found = serialsOf(holder);
      expect(begin === putAside || begin === bothDone ? staged : old).to.deep.equal(found);
      expect(existsSync(replaced(holder.folder))).to.equal(false);
    });
  }

  it('is not read where only a draft was made', async () => {
    const plan = await newIssuedPlan();
    const holder = holderIn(plan);
    const draft = join(dirname(holder.folder), `.draft-.renewed-${basename(holder.folder)}-abc`);
    mkdirSync(draft);
    writeFileSync(join(draft, 'half'), '');
    await issueIdentities(plan, later);
    expect([existsSync(draft), existsSync(holder.folder)]).to.deep.equal([false, true]);
  });
});

describe('the list of certificates', () => {
  const statesAt = (plan: Plan, now: Date, margin = 30 * day) =>
    certificatesOf(plan, margin, now).map(({ kind, state }) => `${kind} ${state}`);

  it('holds every certificate of the plan once', async () => {
    const plan = await newIssuedPlan();
    const paths = plan.organisations.flatMap(holdersOf).flatMap(({ signing, tls }) => {
      return [...(signing === undefined ? [] : [signing.msp.certificate]), tls.certificate];
    });
    const listed = certificatesOf(plan, 0, issuedOn).filter(({ kind }) => kind !== 'authority');
    expect(listed.map(({ path }) => path).toSorted()).to.deep.equal(paths.toSorted());
  });

  it('names both authorities of each organisation', async () => {
    const authorities = certificatesOf(await newIssuedPlan(), 0, issuedOn).filter(({ kind }) => kind === 'authority');
    expect(authorities.map(({ holder, use }) => `${use} ${holder}`)).to.include.members([
      'signing ca.gi.grondslag.internal',
      'tls tlsca.gi.grondslag.internal',
    ]);
  });

  for (const [date, states] of [
    ['2027-12-01T23:54:59Z', ['peer valid']],
    ['2027-12-01T23:55:01Z', ['peer expiring']],
    ['2027-12-31T23:54:59Z', ['peer expiring']],
    ['2027-12-31T23:55:01Z', ['peer expired']],
  ] as const) {
    it(`thirty days ahead, on ${date}, says of peers: ${states}`, async () => {
      const found = statesAt(await newIssuedPlan(), new Date(date)).filter((state) => state.startsWith('peer'));
      expect([...new Set(found)]).to.deep.equal(states);
    });
  }

  it('says that a renewal waits to be completed', async () => {
    const plan = await newIssuedPlan();
    await stageRenewal(plan, name, later);
    const found = certificatesOf(plan, 0, later).filter(({ holder }) => holder === name);
    expect(found.map(({ state }) => state)).to.deep.equal(['renewal-pending', 'renewal-pending']);
  });

  it('tells of certificates from elsewhere too', async () => {
    const plan = newPlan('gi');
    await fillFolder(await newForeignAuthority('gi'), organisationOf(plan, 'gi'));
    await issueIdentities(plan, new Date('2026-06-01T00:00:00Z'));
    const authorities = certificatesOf(plan, 0, issuedOn).filter(({ organisation, kind }) => {
      return organisation === 'gi' && kind === 'authority';
    });
    expect(authorities.map(({ holder }) => holder)).to.deep.equal(['gi root', 'gi ca', 'gi tls root', 'gi tls ca']);
  });
});

function replaced(folder: string): string {
  return join(dirname(folder), `.replaced-${basename(folder)}`);
}

function putAside(folder: string): void {
  renameSync(folder, replaced(folder));
}

function bothDone(folder: string): void {
  putAside(folder);
  renameSync(join(dirname(folder), `.renewed-${basename(folder)}`), folder);
}
