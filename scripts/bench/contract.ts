// What our rules, private content and key policies cost a peer: our contract beside one that only puts, or does nothing.
import { randomUUID } from 'node:crypto';
import { topology } from '@grondslag/network/topology';
import type { Proposal, ProposalOptions } from '@hyperledger/fabric-gateway';
import { seats } from '../cases/index.js';
import type { Stack } from '../stack/index.js';
import { type Finding, less, more } from './figure.js';
import { newReference } from './long-case.js';
import { MINIMAL, startMinimal } from './minimal-chaincode.js';
import { finding, newFinding } from './registration.js';
import { drive, sideBySide } from './rounds.js';
import { connectSdk, order, propose } from './sdk.js';

const IN_FLIGHT = 64;

/** Throughput of writes, and the time of an endorsement, all by the bare SDK. */
export async function measureContract({ layout: { plan } }: Stack, onRound: (round: number) => void): Promise<Finding> {
  const stop = await startMinimal(plan);
  const sdk = connectSdk(plan, seats.raad);
  // About as long as what ours writes for the same fact.
  const value = JSON.stringify(finding).padEnd(1024, ' ');
  const mspIds = JSON.stringify(plan.organisations.map(({ mspId }) => mspId));
  // Both endorsers are asked at once, as the gateway asks them; left to itself a peer asks its own first.
  const endorsingOrganizations = [...topology.chaincode.endorsers];
  const small = (name: string, options: ProposalOptions = {}, contract = MINIMAL) =>
    sdk.network.getContract(MINIMAL, contract).newProposal(name, { ...options, endorsingOrganizations });
  const put = () => small('put', { arguments: [randomUUID(), value] });
  const same = () => small('same', { arguments: [randomUUID(), mspIds], transientData: { inhoud: value } });
  const least = () => small('least', { arguments: [randomUUID()], transientData: { inhoud: value } });
  const empty = () =>
    small(
      'registerFinding',
      { arguments: [newReference(), newReference(), ''], transientData: { inhoud: value } },
      'empty',
    );
  const nothing = () => small('nothing');
  const ours = () => propose(sdk, newFinding(), endorsingOrganizations);
  const endorse = (proposal: Proposal) => proposal.endorse();
  // The round that does not count brings a process to the speed it has when it has answered for days: V8 compiles what runs often.
  const endorsed = (newProposal: () => Proposal) => (round: number) =>
    round === 0 ? drive(16, 8_000, endorse, newProposal) : drive(1, 2_000, endorse, newProposal);
  const ordered = (newProposal: () => Proposal) => () => drive(IN_FLIGHT, 5_000, () => order(sdk, newProposal()));
  try {
    const alone = await sideBySide(
      {
        ours: endorsed(ours),
        same: endorsed(same),
        least: endorsed(least),
        empty: endorsed(empty),
        nothing: endorsed(nothing),
      },
      onRound,
    );
    const loaded = await sideBySide({ ours: ordered(ours), same: ordered(same), put: ordered(put) }, onRound);
    const p50 = (who: keyof (typeof alone)[number]) => alone.map((round) => round[who].p50);
    const busy = (who: keyof (typeof loaded)[number]) => loaded.map((round) => round[who].perSecond);
    return {
      name: 'contract',
      title: 'our contract beside a minimal one on the same channel, under the same policy, all by the bare SDK',
      figures: [
        more(
          `finding / put of 1 KiB, throughput at ${IN_FLIGHT} in flight`,
          '×',
          ratios(busy('ours'), busy('put')),
          0.7,
        ),
        less(
          'finding / empty transaction of the same form, p50 of an endorsement',
          '×',
          ratios(p50('ours'), p50('empty')),
          2,
        ),
        less('finding / nothing at all, p50 of an endorsement', '×', ratios(p50('ours'), p50('nothing'))),
        less(
          'finding / same writes one by one, without rules, p50 of an endorsement',
          '×',
          ratios(p50('ours'), p50('same')),
        ),
        less(
          'one read and one private content / nothing at all, p50 of an endorsement',
          '×',
          ratios(p50('least'), p50('nothing')),
        ),
        more('registering a finding', '/s', busy('ours')),
        more('same writes one by one, without rules', '/s', busy('same')),
        more('put of 1 KiB', '/s', busy('put')),
        less('endorsing a finding, p50', 'ms', p50('ours')),
        less('endorsing the same writes one by one, without rules, p50', 'ms', p50('same')),
        less('endorsing one read and one private content, p50', 'ms', p50('least')),
        less('endorsing an empty transaction of the same form, p50', 'ms', p50('empty')),
        less('endorsing nothing at all, p50', 'ms', p50('nothing')),
      ],
      notes: [
        'A finding reads its case, and writes a public record with a policy of its own and private content, which the',
        'other peers fetch when they commit. It sends its writes in one message; the same writes go one by one, as',
        'fabric-shim sends them. One read and one private content are the least that can record a fact of which the',
        'channel may hold no word. The empty transaction is written as Fabric’s guide writes one, with the arguments and',
        'the content that ours is sent; nothing at all is a call without either. No gateway follows any of them.',
      ],
    };
  } finally {
    sdk.close();
    stop();
  }
}

function ratios(some: readonly number[], others: readonly number[]): readonly number[] {
  return some.map((value, round) => value / (others[round] ?? Number.NaN));
}
