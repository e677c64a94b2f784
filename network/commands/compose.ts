/** `network compose …`: what the one-off services and the images of docker-compose.yaml run; not meant for other hands. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { setUpChannel } from '../administration/index.js';
import { newChaincodePackage, packageId } from '../channel/index.js';
import { composePlan, ensureSecrets, handOver } from '../compose/index.js';
import { issueIdentities } from '../identities/index.js';

/** Adds the commands to the command line. */
export function addCompose(program: Command): void {
  const compose = program.command('compose', { hidden: true }).description('Steps of docker-compose.yaml');

  compose
    .command('identities')
    .description('Issues what does not exist yet and gives every volume to its user')
    .action(async () => {
      const plan = composePlan();
      await issueIdentities(plan);
      await ensureSecrets(plan);
      await handOver(plan);
      tell('certificates, keys and secrets are there');
    });

  compose
    .command('channel')
    .description('Sets up the channel and the chaincode where they are not yet')
    .action(async () => {
      await setUpChannel(composePlan(), { chaincodePackage: ourChaincode(), progress: tell });
    });

  compose
    .command('package-id')
    .description('Writes the id of the compiled chaincode to a file')
    .argument('<file>')
    .action((file: string) => {
      writeFileSync(file, packageId(composePlan().chaincode.label, ourChaincode()));
    });
}

function ourChaincode(): Uint8Array {
  const directory = dirname(createRequire(import.meta.url).resolve('@grondslag/chaincode/package.json'));
  return newChaincodePackage(directory, composePlan().chaincode.label);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
