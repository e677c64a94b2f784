/** Which subscription gets which notification. */

/** What matching knows of a notification: the projection has already settled, with the law's help, who may know. */
export interface Matchable {
  readonly kind: string;
  readonly recipients: readonly string[];
}

/** What matching knows of a subscription. */
export interface Interest {
  readonly oin: string;
  /** Fact kinds wanted; null for all. */
  readonly kinds: readonly string[] | null;
}

/** True if the subscriber is a recipient and asked for this kind; a filter can only narrow what the law allows. */
export function wants({ oin, kinds }: Interest, { kind, recipients }: Matchable): boolean {
  return recipients.includes(oin) && (kinds === null || kinds.includes(kind));
}
