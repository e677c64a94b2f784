/** `identities …`: every certificate of a network with its end; renews, revokes and imports them. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import {
  certificatesOf,
  completeRenewal,
  holderNamed,
  IdentitiesError,
  importIdentities,
  isForeign,
  type ListedCertificate,
  revokeIdentity,
  stageRenewal,
} from '../identities/index.js';
import { nativeStatus, startNative } from '../native/index.js';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { importCertificates, publishRevocations, renewCertificates } from '../rotation/index.js';
import { profiles } from '../topology.js';
import { CommandError } from './command-error.js';
import { addFolderOption, chosenNetwork, type NetworkOptions } from './network-folder.js';
import { basePort as firstPort } from './number.js';
import { newOutput, type Output, table } from './output.js';
import { parsePeriod } from './period.js';

/** Adds the commands to the command line. */
export function addIdentities(program: Command): void {
  const identities = program.command('identities').description('Certificates: lists, renews, revokes and imports them');
  addChoice(identities.command('list').description('Every certificate with its end; exit code 1 when one has expired'))
    .addOption(
      new Option('--expiring-within <period>', 'warn of those that end within this time')
        .argParser(parsePeriod)
        .default(parsePeriod('30d'), '30d'),
    )
    .action(list);
  addChoice(identities.command('renew').description('New keys and certificates; nodes that run are restarted'))
    .argument('[names...]', 'nodes, users or chaincode processes, as in the list')
    .option('--expiring-within <period>', 'everybody whose certificate ends within this time', parsePeriod)
    .action(renew);
  addChoice(identities.command('revoke').description('A certificate for signing is taken back, in folders and channel'))
    .argument('<name>', 'user or node, as in the list')
    .action(revoke);
  addChoice(identities.command('import').description('Takes certificates that another authority has issued'))
    .requiredOption('--organisation <name>', 'whose they are')
    .requiredOption('--from <folder>', 'laid out like organisations/<name> in the folder of the network')
    .action(importFrom);
}

type Options = NetworkOptions & { readonly json: boolean };

function addChoice(command: Command): Command {
  return addFolderOption(command)
    .addOption(new Option('--profile <profile>', 'of a network that is not set up yet').choices(Object.keys(profiles)))
    .option('--base-port <port>', 'of a network that is not set up yet', firstPort);
}

function list(options: Options & { readonly expiringWithin: number }): void {
  const plan = planWithCertificates(options);
  const found = certificatesOf(plan, options.expiringWithin);
  const rows = found.map(({ organisation, holder, kind, use, notAfter, state }) => {
    return [organisation, holder, kind, use, notAfter.toISOString().slice(0, 10), state === 'valid' ? '' : state];
  });
  const due = new Set(found.filter(isDue).map(({ holder }) => holder));
  newOutput(options.json).answer({ certificates: found }, [
    ...table([['organisation', 'holder', 'kind', 'use', 'ends', ''], ...rows]),
    ...(due.size === 0 ? [] : ['', `To be renewed: ${[...due].join(', ')}.`]),
  ]);
  process.exitCode = found.some(({ state }) => state === 'expired') ? 1 : 0;
}

/** An authority is not renewed here: its certificate stands in the channel, and everybody has to agree on another. */
function isDue({ kind, state }: ListedCertificate): boolean {
  return kind !== 'authority' && ['expiring', 'expired', 'renewal-pending'].includes(state);
}

async function renew(names: readonly string[], options: Options & { readonly expiringWithin?: number }): Promise<void> {
  const plan = planWithCertificates(options);
  const output = newOutput(options.json);
  const due = certificatesOf(plan, options.expiringWithin ?? 0).filter(isDue);
  const chosen = options.expiringWithin === undefined ? names : [...names, ...due.map(({ holder }) => holder)];
  if (names.length === 0 && options.expiringWithin === undefined) {
    throw new CommandError('name somebody, or say --expiring-within 30d');
  }
  const renewed = [...new Set(chosen)];
  for (const name of renewed) {
    requireHolder(plan, name);
  }
  const running = await runningNames(plan);
  // With the certificate that it has, a process that does not run might not start.
  const atRest = renewed.filter((name) => !running.includes(name) && !(running.length > 0 && isOrderer(plan, name)));
  for (const name of atRest) {
    refuseInChannel(plan, name);
    await stageRenewal(plan, name);
    await completeRenewal(plan, name);
  }
  const processes = running.length === 0 ? new Map() : await allProcesses(plan, output);
  for (const name of renewed.filter((each) => !atRest.includes(each))) {
    await renewCertificates(plan, name, processes, { progress: output.step });
  }
  output.answer({ renewed }, [
    renewed.length === 0 ? 'Nobody needs new certificates.' : `New keys and certificates: ${renewed.join(', ')}.`,
    ...(renewed.some((name) => name.includes('@')) ? ['Gateways read those of users when they start.'] : []),
  ]);
}

async function revoke(name: string, options: Options): Promise<void> {
  const plan = planWithCertificates(options);
  const output = newOutput(options.json);
  requireHolder(plan, name);
  await revokeIdentity(plan, name);
  const isPublished = (await nativeStatus(plan)).processes.some(({ kind, pid }) => kind === 'orderer' && pid);
  if (isPublished) {
    await publishRevocations(plan, output.step);
  }
  output.answer({ revoked: name, isPublished }, [
    `${name} is revoked${isPublished ? ', and the channel knows it.' : '.'}`,
    ...(isPublished || !existsSync(stateFolder(plan))
      ? []
      : [
          'The channel does not know it yet: npm run network -- update, when it runs; the embedded network, when it starts.',
        ]),
  ]);
}

async function importFrom(options: Options & { readonly organisation: string; readonly from: string }): Promise<void> {
  const { plan } = chosenNetwork(options);
  const output = newOutput(options.json);
  const organisation = plan.organisations.find(({ name }) => name === options.organisation);
  if (organisation === undefined) {
    throw new CommandError(`no organisation ${options.organisation}: ${plan.organisations.map(({ name }) => name)}`);
  }
  const from = resolve(options.from);
  try {
    if ((await runningNames(plan)).length > 0) {
      const processes = await allProcesses(plan, output);
      await importCertificates(plan, organisation, from, processes, { progress: output.step });
    } else {
      refuseInChannel(plan, organisation.orderer.name);
      await importIdentities(organisation, from);
    }
  } catch (cause) {
    throw cause instanceof IdentitiesError && cause.code === 'foreign-certificate'
      ? new CommandError(whyForeign(organisation, cause), { cause })
      : cause;
  }
  output.answer({ imported: organisation.name, from }, [`${organisation.title}: certificates from ${from}.`]);
}

/** Somebody of that name, to whom we can issue. */
function requireHolder(plan: Plan, name: string): void {
  const organisation = holderNamed(plan, name)?.organisation;
  if (organisation === undefined) {
    throw new CommandError(`nobody is called ${name}; see: npm run network -- identities list`);
  }
  if (isForeign(organisation)) {
    throw new CommandError(
      `the key of the authority of ${organisation.name} is not here: its certificates come by npm run network -- identities import`,
    );
  }
}

function whyForeign({ name, ca }: PlannedOrganisation, { path }: IdentitiesError): string {
  return path === ca.key
    ? `the authority of ${name} is our own (${ca.key}): its certificates are renewed with npm run network -- identities renew; to bring others, import into a folder without a network`
    : `the roots in ${path} are others than those in the folder to import: they stand in the channel. Import certificates of the same root, or set up a network in another folder`;
}

/** Refuses a folder without certificates. */
function planWithCertificates(options: NetworkOptions): Plan {
  const { plan, directory } = chosenNetwork(options);
  if (!existsSync(join(directory, 'organisations'))) {
    throw new CommandError(`${directory} holds no certificates; set up a network with: npm run network -- up`);
  }
  return plan;
}

/** Those of its processes that run here. */
async function runningNames(plan: Plan): Promise<readonly string[]> {
  return (await nativeStatus(plan)).processes.flatMap(({ name, pid }) => (pid === undefined ? [] : [name]));
}

/** Its processes; those that do not run are started. */
async function allProcesses(plan: Plan, output: Output) {
  return (await startNative(plan, { isDetached: true, progress: output.step })).processes;
}

/** What stands in a channel cannot be changed behind its back. */
function refuseInChannel(plan: Plan, name: string): void {
  if (isOrderer(plan, name) && existsSync(stateFolder(plan))) {
    throw new CommandError(
      `the certificate of ${name} stands in the channel: start the network first (npm run network -- up); the embedded network cannot change its channel`,
    );
  }
}

function isOrderer({ organisations }: Plan, name: string): boolean {
  return organisations.some(({ orderer }) => orderer.name === name);
}

function stateFolder(plan: Plan): string {
  return join(plan.directory, 'state');
}
