/**
 * The tables of the ledger. Keys are BLOBs: SQLite then orders them by their bytes, as Fabric's state database does, and
 * a composite key may hold U+0000. `block` and `position` are Fabric's version (block number, transaction number).
 */
export const schema = `
CREATE TABLE IF NOT EXISTS block (
  number INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  commit_hash BLOB NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS transaction_id (
  id TEXT PRIMARY KEY,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  code INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS state (
  namespace TEXT NOT NULL,
  key BLOB NOT NULL,
  value BLOB NOT NULL,
  metadata BLOB,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS history (
  namespace TEXT NOT NULL,
  key BLOB NOT NULL,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (namespace, key, block, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS private_hash (
  namespace TEXT NOT NULL,
  collection TEXT NOT NULL,
  key_hash BLOB NOT NULL,
  value_hash BLOB NOT NULL,
  metadata BLOB,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (namespace, collection, key_hash)
) STRICT, WITHOUT ROWID;
-- What one member organisation holds: each has its own copy, as each has its own peer.
CREATE TABLE IF NOT EXISTS private_state (
  msp_id TEXT NOT NULL,
  namespace TEXT NOT NULL,
  collection TEXT NOT NULL,
  key BLOB NOT NULL,
  value BLOB NOT NULL,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (msp_id, namespace, collection, key)
) STRICT, WITHOUT ROWID;
-- The write sets as they were endorsed, for delivery with private data.
CREATE TABLE IF NOT EXISTS private_write_set (
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  namespace TEXT NOT NULL,
  collection TEXT NOT NULL,
  write_set BLOB NOT NULL,
  PRIMARY KEY (block, position, namespace, collection)
) STRICT, WITHOUT ROWID;
-- Finds the write sets that hold a key, so that a purge reaches them too.
CREATE TABLE IF NOT EXISTS private_write (
  namespace TEXT NOT NULL,
  collection TEXT NOT NULL,
  key_hash BLOB NOT NULL,
  block INTEGER NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (namespace, collection, key_hash, block, position)
) STRICT, WITHOUT ROWID;
`;
