/** Which subscription gets which notification. */
import { COMMANDS } from '@grondslag/chaincode/domain';
import type { NoticeKind } from '../usecases/index.js';

/** What matching knows of a notification: the projection has already settled, with the law's help, who may know. */
export interface Matchable {
  /** Null once the content is erased; then nobody is to be told of it any more. */
  readonly kind: string | null;
  /** OINs, and roles of which every organisation is told. */
  readonly recipients: readonly string[];
}

/** What matching knows of a subscription. */
export interface Interest {
  readonly oin: string;
  readonly role: string;
  /** Fact kinds wanted; null for all. */
  readonly kinds: readonly string[] | null;
}

/**
 * True if the subscriber is a recipient and asked for this kind; a filter can only narrow what the law allows. That content
 * was erased, or that an answer it was given holds no more, is told to every recipient, whatever it asked for: the law leaves
 * no choice (AVG 19).
 */
export function wants({ oin, role, kinds }: Interest, { kind, recipients }: Matchable): boolean {
  if (kind === null || !(recipients.includes(oin) || recipients.includes(role))) return false;
  return kinds === null || kinds.includes(kind) || isErasure(kind) || isRectification(kind);
}

function isErasure(kind: string): boolean {
  return COMMANDS.some((row) => row.kind === kind && row.erases === true);
}

function isRectification(kind: string): boolean {
  return (kind as NoticeKind) === 'answerChanged';
}
