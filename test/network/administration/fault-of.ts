// What came of an administrator's act, as tests compare it.
import { AdministrationError } from '@grondslag/network/administration';

/** The fault's code, its step and one thing more; or that the act was done. */
export async function faultOf(act: Promise<unknown>, and: 'node' | 'answer'): Promise<readonly string[]> {
  try {
    await act;
    return ['done'];
  } catch (error) {
    if (error instanceof AdministrationError) {
      return [error.code, error.step, error[and]];
    }
    throw error;
  }
}
