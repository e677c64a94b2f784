// One child's file as the suites tell it: who records what, each event after the one before.
import { randomBytes } from 'node:crypto';
import type { CommandName, ContentFields } from '@grondslag/chaincode/domain';
import { commandNamed } from '@grondslag/chaincode/domain';
import type { Answer, Member, Sending } from './member.js';

/** A fresh UUIDv7 (RFC 9562, 5.7). */
export function newReference(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The full name of a command's transaction. */
export function transactionOf(name: CommandName): string {
  return `${commandNamed(name)?.contract}:${name}`;
}

/** A case that grows by what is recorded in it. */
export class CaseFile {
  readonly caseId = newReference();
  readonly recorded: Answer[] = [];

  /** Hash of the last record, '' before the first. */
  get last(): string {
    return this.recorded.at(-1)?.hash ?? '';
  }

  /** The next transaction of this case; anything about it can be overridden. */
  next(fields: ContentFields, but: Partial<Sending> = {}): Sending {
    return { caseId: this.caseId, eventId: newReference(), previous: this.last, fields, ...but };
  }

  /** The event stands in this case; answers its id. */
  async record(member: Member, name: CommandName, fields: ContentFields, but: Partial<Sending> = {}): Promise<string> {
    const sending = this.next(fields, but);
    this.recorded.push(await member.send(transactionOf(name), sending));
    return sending.eventId;
  }
}
