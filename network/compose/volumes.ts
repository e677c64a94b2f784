import { relative } from 'node:path';
import type { Plan, PlannedNode, PlannedOrganisation } from '../plan.js';
import type { VolumeMount } from './document.js';

/** Which volume holds what, and how a service sees no more of one than it needs. */

/** Holds an organisation's certificates, keys and secrets. */
export function identitiesVolume({ name }: PlannedOrganisation): string {
  return `${name}-identities`;
}

/** Holds the tables of an organisation's gateway. */
export function databaseVolume({ name }: PlannedOrganisation): string {
  return `${name}-database`;
}

/** Holds a node's ledger. */
export function ledgerVolume({ name }: PlannedNode): string {
  return name;
}

/** All peers and ordering nodes of an organisation. */
export function nodesOf({ orderer, peers }: PlannedOrganisation): readonly PlannedNode[] {
  return [orderer, ...peers];
}

/** Every volume of the file. */
export function volumesOf({ organisations }: Plan): readonly string[] {
  return organisations.flatMap((organisation) => [
    identitiesVolume(organisation),
    ...nodesOf(organisation).map(ledgerVolume),
    databaseVolume(organisation),
  ]);
}

/** A whole volume, to be written. */
export function whole(source: string, target: string): VolumeMount {
  return { type: 'volume', source, target };
}

/** An organisation's folder with everything in it, to be read. */
export function allOf(organisation: PlannedOrganisation): VolumeMount {
  return { ...whole(identitiesVolume(organisation), organisation.directory), read_only: true };
}

/** One file or folder of an organisation's, at its planned path, to be read. */
export function only(organisation: PlannedOrganisation, path: string): VolumeMount {
  return {
    ...whole(identitiesVolume(organisation), path),
    read_only: true,
    volume: { subpath: relative(organisation.directory, path) },
  };
}
