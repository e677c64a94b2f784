/** Lists that are numbered and told page by page, the newest first. */
import { z } from 'zod';

/** The number of one item of such a list, as text: it may be more than a number of JSON holds. */
export const listNumber = z.string().regex(/^\d{1,18}$/);

/** Where the next page begins. */
export const nextPage = z.string().nullable().meta({ description: 'Waarde voor na; null op de laatste bladzijde.' });

/** The page that was asked for. */
export function numberedPage({ na, limiet }: { readonly na?: string | undefined; readonly limiet: number }): {
  readonly limit: number;
  readonly after?: bigint;
} {
  return { limit: limiet, ...(na === undefined ? {} : { after: BigInt(na) }) };
}

/** What {@link nextPage} describes. */
export function nextPageText(next: bigint | undefined): string | null {
  return next === undefined ? null : String(next);
}
