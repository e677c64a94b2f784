// The product's own topology with, beside the honest users, certificates that should never be believed.
import { type Topology, type TopologyUser, topology } from '@grondslag/network/topology';

/** Users by the organisation whose certificate authority issued them. */
const odd: Readonly<Record<string, readonly TopologyUser[]>> = {
  gi: [
    { name: 'valse-rechter', title: 'GI with a court certificate', role: 'court', oin: '00000001999992120000' },
    { name: 'krom', title: 'An OIN that is none', role: 'institution', oin: '12345' },
    { name: 'rolloos', title: 'A role that is none', role: 'keizer' as 'court', oin: '00000001999992132000' },
  ],
};

/** What these suites run on. */
export const testTopology: Topology = {
  ...topology,
  organisations: topology.organisations.map((row) => ({ ...row, users: [...row.users, ...(odd[row.name] ?? [])] })),
};

/** The OIN of a user, by its name in the topology. */
export function oinOf(user: string): string {
  const found = testTopology.organisations.flatMap(({ users }) => users).find(({ name }) => name === user);
  if (found === undefined) throw new TypeError(`no user ${user}`);
  return found.oin;
}
