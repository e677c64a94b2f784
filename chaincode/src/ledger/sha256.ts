/** The hash that the domain asks to be handed. */
import { hash } from 'node:crypto';
import type { Sha256 } from '../../domain';

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const sha256: Sha256 = (text) => hash('sha256', text);
