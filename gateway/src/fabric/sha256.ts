import { hash } from 'node:crypto';
import type { Sha256 } from '@grondslag/chaincode/domain';

/** SHA-256 as the domain wants it handed in. */
export const sha256: Sha256 = (text) => hash('sha256', text, 'hex');
