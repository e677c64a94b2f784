/** Why the certificates on disk can't be used as they are. */
export type IdentitiesErrorCode =
  /** A file is missing or does not hold what its place promises. */
  | 'unreadable'
  /** A certificate stands where the plan expects another holder, or another authority issued it. */
  | 'foreign-certificate'
  /** Certificates from elsewhere lack something or don't fit the plan; `faults` lists everything. */
  | 'unfit'
  /** The organisation's authority is not here, so that nothing can be issued or revoked in its name. */
  | 'no-authority'
  /** No node, user or chaincode process of the plan has that name. */
  | 'unknown-holder';

/** What is wrong with one file or folder of certificates from elsewhere. */
export type IdentityFaultCode =
  | 'missing'
  | 'unreadable'
  /** No key in the folder belongs to the certificate. */
  | 'no-key'
  /** No root of the organisation's MSP vouches for the certificate, or not for TLS. */
  | 'untrusted'
  | 'revoked'
  /** The organisational unit marks another class than the plan's. */
  | 'wrong-class'
  /** The attributes `role` and `oin` are not those of the plan. */
  | 'wrong-attributes'
  /** The certificate does not hold the name or address under which the node is reached. */
  | 'wrong-host'
  /** The extended key usage leaves out a server or a client that the holder is. */
  | 'wrong-usage'
  | 'not-yet-valid'
  | 'expired'
  /** The node's own MSP folder has other authorities or classes than the organisation's. */
  | 'other-msp'
  /** The MSP does not tell clients, peers, administrators and ordering nodes apart (NodeOUs in config.yaml). */
  | 'no-node-ous';

/** One thing that must be put right. */
export interface IdentityFault {
  readonly code: IdentityFaultCode;
  readonly path: string;
  /** What was expected, if that can be said. */
  readonly expected?: string;
}

/** A refusal to go on with what lies on disk; nothing was overwritten. */
export class IdentitiesError extends Error {
  readonly code: IdentitiesErrorCode;
  readonly path: string;
  readonly faults: readonly IdentityFault[];

  constructor(
    code: IdentitiesErrorCode,
    path: string,
    options: ErrorOptions & { readonly faults?: readonly IdentityFault[] } = {},
  ) {
    const { faults = [] } = options;
    const lines = faults.map((fault) => {
      const expected = fault.expected === undefined ? '' : ` (expected ${fault.expected})`;
      return `\n  ${fault.code}: ${fault.path}${expected}`;
    });
    super(`${code}: ${path}${lines.join('')}`, options);
    this.name = 'IdentitiesError';
    this.code = code;
    this.path = path;
    this.faults = faults;
  }
}
