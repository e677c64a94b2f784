/** What the channel committed about a chaincode, in the terms that simulation and validation ask for. */
import type { Policy } from '../protocol/index.js';

/** A collection of the committed definition. */
export interface Collection {
  readonly name: string;
  /** Whoever satisfies this belongs to it. */
  readonly memberPolicy: Policy;
  /** Organisations whose peers hold the content. */
  readonly memberMspIds: readonly string[];
  readonly memberOnlyRead: boolean;
  readonly memberOnlyWrite: boolean;
  /** Replaces the chaincode's policy for writes to the collection. */
  readonly endorsementPolicy: Policy | undefined;
}

/** What a caller may do with one collection. */
export interface CollectionAccess {
  readonly read: boolean;
  readonly write: boolean;
}

/** A chaincode as the channel committed it. */
export interface ChaincodeDefinition {
  readonly name: string;
  readonly version: string;
  readonly sequence: number;
  readonly endorsementPolicy: Policy;
  readonly collections: ReadonlyMap<string, Collection>;
}
