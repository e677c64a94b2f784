// A node that has lost its channel joins it again, as an administrator would see to.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setUpChannel } from '@grondslag/network/administration';
import { newChaincodePackage } from '@grondslag/network/channel';
import type { Plan } from '@grondslag/network/plan';

/** Every node of the plan has the channel; those that had it are only asked. */
export async function rejoin(plan: Plan): Promise<void> {
  const chaincode = dirname(createRequire(import.meta.url).resolve('@grondslag/chaincode/package.json'));
  await setUpChannel(plan, { chaincodePackage: newChaincodePackage(chaincode, plan.chaincode.label) });
}
