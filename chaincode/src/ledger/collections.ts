/** The private contents: how one comes in, is kept, and is read back. Knows sizes and commitments; no field's meaning. */
import type { Context } from 'fabric-contract-api';
import {
  CONTENT_COLLECTION,
  type ContentFields,
  commitmentOf,
  fieldsOf,
  isRefusal,
  type Refusal,
  readDisclosures,
  refuse,
} from '../../domain';
import { sha256 } from './sha256';
import { textOf } from './text';
import type { Writes } from './writes';

/** The largest content; a fact has two dozen short fields. */
const LARGEST = 64 * 1024;

/** A content whose form has been checked, with the commitment that binds it. */
export interface Content {
  readonly text: string;
  readonly commitment: string;
  readonly fields: ContentFields;
}

/** The content that came with the transaction, in the transient map: an argument would stand in the block for ever. */
export function submittedContent(ctx: Context): Content | Refusal {
  const bytes = ctx.stub.getTransient().get(CONTENT_COLLECTION);
  if (bytes === undefined || bytes.length === 0) return refuse('content-absent', CONTENT_COLLECTION);
  if (bytes.length > LARGEST) return refuse('content-too-large', CONTENT_COLLECTION);
  const text = textOf(bytes);
  return text === undefined ? refuse('content-malformed', CONTENT_COLLECTION) : readContent(text);
}

/**
 * The content under a key: 'pending' while this peer knows only its hash, 'purged' when not even that is left.
 * Part of the read set, so a purge between endorsement and commit makes the transaction invalid.
 */
export async function contentAt(ctx: Context, key: string): Promise<string | 'pending' | 'purged'> {
  const bytes = await privateData(ctx, key);
  if (bytes !== undefined && bytes.length > 0) return textOf(bytes) ?? '';
  const hash = await ctx.stub.getPrivateDataHash(CONTENT_COLLECTION, key);
  return hash.length > 0 ? 'pending' : 'purged';
}

/**
 * The content is kept under the key on the peers of the collection. No key-level policy is set on it: the chaincode's
 * own suffices to purge it after the retention term, and a content that was exchanged no longer fits its commitment.
 */
export function keepContent(writes: Writes, key: string, content: Content): void {
  writes.putPrivate(CONTENT_COLLECTION, key, Buffer.from(content.text, 'utf8'));
}

/**
 * The content under the key goes, with its hash and its history. A peer that is away purges when it comes to the block, and
 * one that has yet to receive the content never will.
 */
export function purgeContent(writes: Writes, key: string): void {
  writes.purgePrivate(CONTENT_COLLECTION, key);
}

/** The content that a text holds, or why it is none. */
export function readContent(text: string): Content | Refusal {
  const disclosures = readDisclosures(text);
  if (isRefusal(disclosures)) return disclosures;
  return { text, commitment: commitmentOf(disclosures, sha256), fields: fieldsOf(disclosures) };
}

/** A peer answers a read of content that it has not yet received with an error, not with nothing. */
async function privateData(ctx: Context, key: string): Promise<Uint8Array | undefined> {
  try {
    return await ctx.stub.getPrivateData(CONTENT_COLLECTION, key);
  } catch {
    return undefined;
  }
}
