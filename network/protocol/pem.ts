import { ProtocolError } from './protocol-error.js';

/** RFC 7468 texts, in the one form that all tools write. */

/** What a PEM text that holds one block of this label and nothing else encodes. */
export function readPem(pem: Uint8Array, label: string, subject: string): Uint8Array {
  const text = Buffer.from(pem).toString('latin1');
  const match = /^-----BEGIN ([A-Z0-9 ]+)-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END ([A-Z0-9 ]+)-----\s*$/.exec(text);
  const [, begin, content, end] = match ?? [];
  if (content === undefined || begin !== label || end !== label) {
    throw new ProtocolError('malformed', subject);
  }
  return Uint8Array.from(Buffer.from(content, 'base64'));
}
