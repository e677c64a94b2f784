import { dirname } from 'node:path';
import type { Plan, PlannedMsp, PlannedOrganisation, PlannedTls } from '../plan.js';
import type { SigningRequest } from './authority.js';

/** Everybody who holds a certificate in a plan: nodes, users and chaincode processes, each with one folder. */

/** What a holder does with its certificates. */
export type HolderKind = 'peer' | 'orderer' | 'admin' | 'client' | 'chaincode';

/** One holder. Its folder is there whole or not at all, and is replaced whole. */
export interface Holder {
  readonly organisation: PlannedOrganisation;
  readonly kind: HolderKind;
  /** Unique in the plan: the certificates' common name. */
  readonly name: string;
  readonly folder: string;
  /** Absent for a chaincode process, which signs nothing. */
  readonly signing?: { readonly msp: PlannedMsp; readonly request: SigningRequest };
  readonly tls: PlannedTls;
  /** Names and addresses that a certificate of our own holds. */
  readonly hosts: readonly string[];
  /** Under which of them others really reach it; absent for users. */
  readonly reachedAs?: string;
}

const localHosts = ['localhost', '127.0.0.1', '::1'];

/** The holders of an organisation: peers, ordering node, administrator, users, chaincode processes. */
export function holdersOf(organisation: PlannedOrganisation): readonly Holder[] {
  const { peers, orderer, admin, users } = organisation;
  const nodes = [...peers, orderer].map(({ name, role, msp, tls, host }): Holder => {
    const request = { commonName: name, organizationalUnit: role };
    return { ...held(name, role, tls), signing: { msp, request }, hosts: hostsOf(name, host), reachedAs: host };
  });
  const people = [admin, ...users].map(({ name, commonName, nodeRole, attributes, msp, tls }): Holder => {
    const request = { commonName, organizationalUnit: nodeRole, ...(attributes === undefined ? {} : { attributes }) };
    return { ...held(commonName, nodeRole, tls), signing: { msp, request }, hosts: [name] };
  });
  const chaincodes = peers.map(({ chaincodeServer: { name, tls, host } }): Holder => {
    return { ...held(name, 'chaincode', tls), hosts: hostsOf(name, host), reachedAs: host };
  });
  return [...nodes, ...people, ...chaincodes];

  function held(name: string, kind: HolderKind, tls: PlannedTls) {
    return { organisation, kind, name, folder: dirname(dirname(tls.certificate)), tls };
  }
}

function hostsOf(name: string, host: string): readonly string[] {
  return [...new Set([name, ...localHosts, host])];
}

/** The holder of that name anywhere in the plan. */
export function holderNamed(plan: Plan, name: string): Holder | undefined {
  return plan.organisations.flatMap(holdersOf).find((holder) => holder.name === name);
}
