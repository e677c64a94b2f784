/** SQLSTATE classes by which a server says that it, and not the query, is the trouble. */
const CLASSES = new Set([
  '08', // connection exception
  '40', // transaction rollback: serialisation, deadlock
  '53', // insufficient resources
  '57', // operator intervention: shutdown, cancel
  '58', // system error
]);

/**
 * Whether an error of a query says that the database cannot be used now; the same query may succeed later. Everything
 * that has a SQLSTATE of another class is a mistake of ours; what has none never reached the server.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^E[A-Z]{4}$/.test(code)) {
    return CLASSES.has(code.slice(0, 2));
  }
  return (
    (typeof code === 'string' && code.startsWith('E')) ||
    /connection (terminated|error)|timeout|closed|destroyed/i.test(error.message)
  );
}
