import { isOutage } from '../storage/index.js';
import { Fault } from '../usecases/index.js';

/** The work's result; a database that cannot be used is a Fault, and a mistake of ours stays what it is. */
export async function orFault<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isOutage(error) ? new Fault('storage-unreachable', { cause: error }) : error;
  }
}
