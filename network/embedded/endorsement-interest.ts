/** What a simulation tells the gateway about the endorsements that it will need. */
export interface EndorsementInterest {
  readonly needsChaincodePolicy: boolean;
  /** Serialized SignaturePolicyEnvelopes of the keys written. */
  readonly keyPolicies: readonly Uint8Array[];
  readonly collections: ReadonlyMap<string, { readonly isRead: boolean }>;
}
