/** `update`: the channel is as the folder says: how blocks are cut, who belongs to each organisation, where peers are found. */
import { type Command, Option } from 'commander';
import { updateChannel } from '../administration/index.js';
import { requireSafeOrdering } from '../channel/index.js';
import { runningProcesses } from '../native/index.js';
import { type Profile, profiles, type TopologyOrdering } from '../topology.js';
import { CommandError } from './command-error.js';
import { addFolderOption, existingNetwork, keepChoice, networkOf } from './network-folder.js';
import { wholeNumber } from './number.js';
import { newOutput } from './output.js';

const positive = wholeNumber(1, Number.MAX_SAFE_INTEGER);

/** Adds the command to the command line. */
export function addUpdate(program: Command): void {
  const command = program
    .command('update')
    .description(
      'Changes the settings of the running channel, signed by the administrators of all organisations; without options it brings memberships and revocations up to date',
    )
    .addOption(
      new Option(
        '--profile <profile>',
        'batches as this profile has them; its number of peers must be the same',
      ).choices(Object.keys(profiles)),
    )
    .option('--batch-interval <milliseconds>', 'least time between two blocks under load', positive)
    .option('--max-message-count <number>', 'most transactions in a block', positive)
    .option('--leader-heartbeat-timeout <milliseconds>', 'silence after which a leader is replaced', positive);
  addFolderOption(command).action(update);
}

interface UpdateOptions extends Partial<TopologyOrdering> {
  readonly dir: string;
  readonly json: boolean;
  readonly profile?: Profile;
}

async function update(options: UpdateOptions): Promise<void> {
  const network = existingNetwork(options);
  const output = newOutput(options.json);
  const profile = options.profile ?? network.profile;
  if (profiles[profile].endorsingPeers !== profiles[network.profile].endorsingPeers) {
    throw new CommandError(`profile ${profile} has other peers than ${network.profile}; set it up in another folder`);
  }
  const { batchInterval, maxMessageCount, leaderHeartbeatTimeout } = options;
  const given = Object.entries({ batchInterval, maxMessageCount, leaderHeartbeatTimeout });
  // A profile chooses the batches anew; what was given by hand goes on top of it.
  const kept = options.profile === undefined ? network.ordering : {};
  const ordering = { ...kept, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) };
  const changed = networkOf(network.directory, { profile, basePort: network.basePort, ordering });
  const { organisations } = changed.plan;
  requireSafeOrdering(changed.plan.ordering);
  const running = runningProcesses(changed.plan);
  if (!organisations.some(({ orderer }) => running.includes(orderer.name))) {
    throw new CommandError(
      `the network in ${network.directory} does not run; start it with: npm run network -- up --dir ${options.dir}`,
    );
  }
  const { sequence, isChanged, behind } = await updateChannel(
    changed.plan,
    (draft) => {
      draft.setOrdering(changed.plan.ordering);
      for (const organisation of organisations) {
        draft.setMembership(organisation);
        draft.setAnchorPeers(organisation);
      }
    },
    { progress: (step) => output.step(step) },
  );
  keepChoice(changed);
  output.answer({ sequence, isChanged, behind, profile, ordering: changed.plan.ordering }, [
    isChanged ? `The channel has configuration ${sequence}.` : `The channel was so already: configuration ${sequence}.`,
    ...(behind.length === 0 ? [] : [`Not yet read by ${behind.join(', ')}.`]),
  ]);
}
