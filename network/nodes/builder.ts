import { join } from 'node:path';
import type { Plan } from '../plan.js';

/**
 * The external builder of the peers, in POSIX sh: it runs in the official image, which has no Node. It builds nothing:
 * the package holds the compiled contract, so that the approved package id covers it, and the peer is told where its
 * chaincode listens.
 */

/** Type in a package's metadata that this builder takes. */
export const packageType = 'grondslag-node';

/** Folder of the builder; its scripts lie in `bin`. */
export function builderDirectory(plan: Plan): string {
  return join(plan.directory, 'settings', 'builder');
}

/** The scripts by file name; executable files in `bin` of the builder's folder. */
export const builderScripts: Readonly<Record<'detect' | 'build' | 'release' | 'renew', string>> = {
  detect: `#!/bin/sh
# detect SOURCE METADATA: succeeds for packages that this builder knows.
set -eu
grep -q '"type" *: *"${packageType}"' "$2/metadata.json"
`,
  build: `#!/bin/sh
# build SOURCE METADATA OUTPUT: keeps the label, by which release finds the connection.
set -eu
sed -n 's/.*"label" *: *"\\([A-Za-z0-9_.+-]*\\)".*/\\1/p' "$2/metadata.json" > "$3/label"
test -s "$3/label"
`,
  release: `#!/bin/sh
# release BUILD RELEASE: writes where and how the peer reaches its chaincode, from CHAINCODE_CONNECTIONS/LABEL.
# Run again after a certificate was renewed: it replaces what it wrote.
set -eu
connection="$CHAINCODE_CONNECTIONS/$(cat "$1/label")"
value() { sed -n "s/^$1=//p" "$connection"; }
pem() { awk '{ sub(/\\r$/, ""); printf "%s\\\\n", $0 }' "$(value "$1")"; }
address=$(value address)
name=$(value name)
root=$(pem root)
certificate=$(pem certificate)
key=$(pem key)
umask 077
mkdir -p "$2/chaincode/server"
cat > "$2/chaincode/server/connection.json.new" <<END
{
  "address": "$address",
  "domain": "$name",
  "dial_timeout": "5s",
  "tls_required": true,
  "client_auth_required": true,
  "root_cert": "$root",
  "client_cert": "$certificate",
  "client_key": "$key"
}
END
mv "$2/chaincode/server/connection.json.new" "$2/chaincode/server/connection.json"
`,
  // Not called by peers; whoever starts one runs it first.
  renew: `#!/bin/sh
# renew PEER: what was released in the peer's state folder is released again, with the certificates of today.
set -eu
for build in "$1"/externalbuilder/builds/*; do
  test -d "$build" || continue
  "$(dirname "$0")/release" "$build/bld" "$build/release"
done
`,
};
