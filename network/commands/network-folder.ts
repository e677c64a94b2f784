/** Which network a command is about: what its folder says, or what the options choose for a folder that holds none. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { holdsNetwork, portsOfNodes } from '../native/index.js';
import { type Plan, planOf } from '../plan.js';
import { type Profile, profiles, type TopologyOrdering, topologyFor } from '../topology.js';
import { CommandError } from './command-error.js';

/** Options that choose a network. */
export interface NetworkOptions {
  readonly dir: string;
  readonly profile?: Profile;
  readonly basePort?: number;
}

/** What a folder was set up for. */
export interface NetworkChoice {
  readonly profile: Profile;
  readonly basePort: number;
  /** What was changed since in how blocks are cut. */
  readonly ordering?: Partial<TopologyOrdering>;
}

/** A network on this machine. */
export interface ChosenNetwork extends NetworkChoice {
  readonly directory: string;
  readonly plan: Plan;
}

/** Where a network lives unless told otherwise. */
export const defaultDirectory = join('.grondslag', 'network-native');
const host = '127.0.0.1';
const usual: NetworkChoice = { profile: 'latency', basePort: 7050 };

/** The network of the folder, or the one that would be set up there. Refuses options that the folder contradicts. */
export function chosenNetwork(options: NetworkOptions): ChosenNetwork {
  const directory = resolve(options.dir);
  const found = choiceIn(directory);
  const choice = {
    profile: options.profile ?? found?.profile ?? usual.profile,
    basePort: options.basePort ?? found?.basePort ?? usual.basePort,
  };
  if (found !== undefined && choice.basePort !== found.basePort) {
    throw new CommandError(
      `${directory} holds a network from port ${found.basePort}, not ${choice.basePort}: its addresses stand in the channel`,
    );
  }
  if (found !== undefined && choice.profile !== found.profile) {
    throw new CommandError(
      profiles[choice.profile].endorsingPeers === profiles[found.profile].endorsingPeers
        ? `${directory} holds a network of profile ${found.profile}; change it with: update --profile ${choice.profile}`
        : `${directory} holds a network of profile ${found.profile}, with other peers than ${choice.profile}; choose another folder`,
    );
  }
  return networkOf(directory, { ...found, ...choice });
}

/** The network as it is with this choice. */
export function networkOf(directory: string, choice: NetworkChoice): ChosenNetwork {
  const topology = topologyFor(choice.profile);
  const ordering = { ...topology.ordering, ...choice.ordering };
  const plan = planOf({ ...topology, ordering }, { directory, basePort: choice.basePort, host });
  return { directory, plan, ...choice };
}

/** Options that every command on a network has. */
export function addFolderOption(command: Command): Command {
  return command
    .option('--dir <folder>', 'folder that holds all state of the network', defaultDirectory)
    .option('--json', 'print one line of JSON and nothing else', false);
}

/** The network of the folder; refuses a folder that holds none. */
export function existingNetwork(options: Pick<NetworkOptions, 'dir'>): ChosenNetwork {
  const directory = resolve(options.dir);
  if (choiceIn(directory) === undefined) {
    throw new CommandError(`${directory} holds no network; set one up with: npm run network -- up`);
  }
  return chosenNetwork({ dir: options.dir });
}

/** The folder says from now on what it was set up for. */
export function keepChoice({ directory, profile, basePort, ordering }: ChosenNetwork): void {
  const path = choiceFile(directory);
  mkdirSync(directory, { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify({ profile, basePort, ordering })}\n`);
  renameSync(`${path}.new`, path);
}

function choiceIn(directory: string): NetworkChoice | undefined {
  const path = choiceFile(directory);
  // A choice that never became a network binds nobody.
  if (!holdsNetwork(directory)) {
    return undefined;
  }
  if (!existsSync(path)) {
    return choiceByNodes(directory);
  }
  const { profile, basePort, ordering }: Partial<NetworkChoice> = JSON.parse(readFileSync(path, 'utf8'));
  if (profile === undefined || !Object.hasOwn(profiles, profile) || !Number.isSafeInteger(basePort)) {
    throw new CommandError(`${path} is not what this command wrote`);
  }
  return { profile, basePort: Number(basePort), ...(ordering === undefined ? {} : { ordering }) };
}

/** Of a network that another launcher set up (`npm start`): its nodes tell. */
function choiceByNodes(directory: string): NetworkChoice | undefined {
  const ports = portsOfNodes(directory);
  return (['latency', 'production'] as const)
    .map((profile) => ({ profile, basePort: Math.min(...ports.values()) }))
    .find(({ profile, basePort }) => {
      const { organisations } = planOf(topologyFor(profile), { directory, basePort, host });
      const nodes = organisations.flatMap(({ orderer, peers }) => [orderer, ...peers]);
      return nodes.length === ports.size && nodes.every(({ name, port }) => ports.get(name) === port);
    });
}

function choiceFile(directory: string): string {
  return join(directory, 'choice.json');
}
