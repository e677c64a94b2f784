import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureSecrets, handOver, secretsOf } from '@grondslag/network/compose';
import { type Plan, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';

describe('On the volumes of the containers', () => {
  let directory: string;
  let plan: Plan;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'grondslag-volumes-'));
    plan = planOf(topology, { directory, basePort: 7050, host: '0.0.0.0', hostPerNode: true });
    for (const organisation of plan.organisations) mkdirSync(organisation.directory, { recursive: true });
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** Every secret's text. */
  function secrets(): string[] {
    return plan.organisations.flatMap((organisation) => {
      const { gateway, database } = secretsOf(organisation);
      const files = [gateway.databaseUrl, gateway.webhookMasterSecret, gateway.webhookSigningKey, database.password];
      return files.map((file) => readFileSync(file, 'utf8'));
    });
  }

  it('every organisation has secrets of its own', async () => {
    await ensureSecrets(plan);
    expect(new Set(secrets()).size).to.equal(4 * plan.organisations.length);
  });

  it('secrets stay when they are asked for again', async () => {
    await ensureSecrets(plan);
    const first = secrets();
    await ensureSecrets(plan);
    expect(secrets()).to.deep.equal(first);
  });

  it('a run that was killed half-way is made good by the next', async () => {
    const { database } = secretsOf(organisationOf(plan));
    const draft = `${dirname(database.directory)}.new`;
    mkdirSync(join(draft, 'database'), { recursive: true });
    writeFileSync(join(draft, 'database', 'password'), 'half');
    await ensureSecrets(plan);
    expect(readFileSync(database.password, 'utf8')).not.to.equal('half');
  });

  it('a gateway finds its own database with the password that the database has', async () => {
    await ensureSecrets(plan);
    const organisation = organisationOf(plan);
    const { gateway, database } = secretsOf(organisation);
    const url = new URL(readFileSync(gateway.databaseUrl, 'utf8'));
    expect([url.hostname, url.password]).to.deep.equal([
      `database.${organisation.domain}`,
      readFileSync(database.password, 'utf8'),
    ]);
  });

  it('a gateway can sign with its key', async () => {
    await ensureSecrets(plan);
    const pem = readFileSync(secretsOf(organisationOf(plan)).gateway.webhookSigningKey, 'utf8');
    expect(createPrivateKey(pem).asymmetricKeyType).to.equal('ed25519');
  });

  it('nobody but its owner reads a secret', async () => {
    await ensureSecrets(plan);
    const { gateway, database } = secretsOf(organisationOf(plan));
    const modes = [gateway.databaseUrl, database.password, database.directory].map(
      (path) => statSync(path).mode & 0o077,
    );
    expect(modes).to.deep.equal([0, 0, 0]);
  });

  it('everything is given to the user that reads it', async function () {
    if (process.getuid?.() !== 0) this.skip();
    await ensureSecrets(plan);
    await handOver(plan);
    const { directory: own, peers } = organisationOf(plan);
    const { gateway, database } = secretsOf(organisationOf(plan));
    const owners = [own, peers[0].directory, gateway.databaseUrl, database.directory, database.password];
    expect(owners.map((path) => statSync(path).uid)).to.deep.equal([1000, 1000, 1000, 999, 999]);
  });
});

function organisationOf({ organisations: [organisation] }: Plan) {
  if (organisation === undefined) throw new Error('a plan has organisations');
  return organisation;
}
