import {
  type Certificate,
  evaluatePolicy,
  Identity,
  type NodeRole,
  type Policy,
  type PrincipalRole,
  parsePolicy,
  type Rule,
  readSignaturePolicy,
  toPolicyMessage,
} from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import fc from 'fast-check';
import { codeOf } from './verdicts.js';

/** An identity of the class, for which an MSP would vouch. */
function identity(mspId: string, nodeRole: NodeRole, id: string): Identity {
  const certificate = { id } as Certificate;
  return new Identity({ mspId, certificate }, nodeRole, (principal) => {
    return (
      principal.mspId === mspId &&
      (principal.kind === 'identity'
        ? principal.certificateId === id
        : principal.role === 'member' || principal.role === nodeRole)
    );
  });
}

const peers = (...mspIds: string[]) => mspIds.map((mspId, index) => identity(mspId, 'peer', `${index}`));

const rows: readonly [string, readonly string[], boolean][] = [
  ["AND('A.peer','B.peer')", ['A', 'B'], true],
  ["AND('A.peer','B.peer')", ['B', 'A'], true],
  ["AND('A.peer','B.peer')", ['A', 'A'], false],
  ["AND('A.peer','B.peer')", ['A'], false],
  ["AND('A.peer','B.peer')", ['A', 'B', 'C'], true],
  ["AND('A.peer','A.peer')", ['A'], false],
  ["AND('A.peer','A.peer')", ['A', 'A'], true],
  ["OR('A.peer','B.peer')", ['B'], true],
  ["OR('A.peer','B.peer')", ['C'], false],
  ["OutOf(2,'A.peer','B.peer','C.peer')", ['C', 'A'], true],
  ["OutOf(2,'A.peer','B.peer','C.peer')", ['C'], false],
  ["OutOf(2,'A.peer','B.peer')", [], false],
  ["OutOf(3,'A.peer','B.peer')", ['A', 'B'], false],
  ["OutOf(0,'A.peer')", [], true],
  ["AND('A.member','A.client')", ['A'], false],
  // An OR takes every signer that fits, also when one would do, and leaves none for what comes after.
  ["AND(OR('A.peer','A.member'),'A.peer')", ['A', 'A'], false],
  ["AND('A.peer',OR('A.peer','A.member'))", ['A', 'A'], true],
  // A gate that fails gives back what its parts took.
  ["OR(AND('A.peer','B.peer'),'A.peer')", ['A'], true],
];

describe('evaluating a policy', () => {
  for (const [expression, signers, expected] of rows) {
    it(`${expression} is ${expected ? '' : 'not '}satisfied by peers of [${signers}]`, () => {
      expect(evaluatePolicy(parsePolicy(expression), peers(...signers))).to.equal(expected);
    });
  }

  it('counts one identity once, however often it signs', () => {
    const [peer] = peers('A');
    expect(evaluatePolicy(parsePolicy("AND('A.peer','A.peer')"), peer ? [peer, peer] : [])).to.equal(false);
  });

  it('does not take a client for a peer', () => {
    expect(evaluatePolicy(parsePolicy("OR('A.peer')"), [identity('A', 'client', '1')])).to.equal(false);
  });

  it('knows a signer by certificate', () => {
    const rule: Rule = { kind: 'signed-by', principal: { kind: 'identity', mspId: 'A', certificateId: '1' } };
    const policy: Policy = { kind: 'signature', rule };
    expect(['1', '2'].map((id) => evaluatePolicy(policy, [identity('A', 'peer', id)]))).to.deep.equal([true, false]);
  });

  it('lets the parts of an implicit policy share their signers', () => {
    const part = parsePolicy("OR('A.peer')");
    const policy: Policy = { kind: 'implicit', threshold: 2, policies: [part, part] };
    expect(evaluatePolicy(policy, peers('A'))).to.equal(true);
  });

  it('is not satisfied where too few parts of an implicit policy are', () => {
    const policies = ["OR('A.peer')", "OR('B.peer')", "OR('C.peer')"].map(parsePolicy);
    const verdicts = [1, 2, 3].map((threshold) =>
      evaluatePolicy({ kind: 'implicit', threshold, policies }, peers('A', 'B')),
    );
    expect(verdicts).to.deep.equal([true, true, false]);
  });
});

describe('evaluating any policy', () => {
  const mspIds = ['A', 'B', 'C'] as const;
  const nodeRoles = ['client', 'peer', 'admin', 'orderer'] as const;
  const principal = fc
    .record({ mspId: fc.constantFrom(...mspIds), role: fc.constantFrom<PrincipalRole>('member', ...nodeRoles) })
    .map(({ mspId, role }): Rule => ({ kind: 'signed-by', principal: { kind: 'role', mspId, role } }));
  const { rule } = fc.letrec<{ rule: Rule; gate: Rule }>((tie) => ({
    rule: fc.oneof({ maxDepth: 3 }, principal, tie('gate')),
    gate: fc
      .array(tie('rule'), { minLength: 1, maxLength: 3 })
      .chain((rules) => fc.nat(rules.length + 1).map((threshold): Rule => ({ kind: 'out-of', threshold, rules }))),
  }));
  const signers = fc
    .array(fc.tuple(fc.constantFrom(...mspIds), fc.constantFrom(...nodeRoles)), { maxLength: 4 })
    .map((classes) => classes.map(([mspId, role], index) => identity(mspId, role, `${index}`)));

  /** Fabric's compiled closures (cauthdsl.go), told once more: marks go in, marks come out if the gate is passed. */
  const fabric = (rule: Rule, identities: readonly Identity[], marks: number): number | undefined => {
    if (rule.kind === 'signed-by') {
      const free = identities.findIndex((one, at) => !(marks & (1 << at)) && one.satisfies(rule.principal));
      return free < 0 ? undefined : marks | (1 << free);
    }
    const outcome = rule.rules.reduce(
      ({ marks, passed }, part) => {
        const after = fabric(part, identities, marks);
        return after === undefined ? { marks, passed } : { marks: after, passed: passed + 1 };
      },
      { marks, passed: 0 },
    );
    return outcome.passed >= rule.threshold ? outcome.marks : undefined;
  };

  /** All sets of signers, as marks, that could be used up in satisfying the rule, by trying everything. */
  const choices = (rule: Rule, identities: readonly Identity[]): ReadonlySet<number> => {
    if (rule.kind === 'signed-by') {
      return new Set(identities.flatMap((one, at) => (one.satisfies(rule.principal) ? [1 << at] : [])));
    }
    let partial = new Set(['0/0']);
    for (const part of rule.rules) {
      const next = new Set(partial);
      for (const state of partial) {
        const [marks = 0, passed = 0] = state.split('/').map(Number);
        for (const choice of choices(part, identities)) {
          if ((marks & choice) === 0) {
            next.add(`${marks | choice}/${passed + 1}`);
          }
        }
      }
      partial = next;
    }
    const states = [...partial].map((state) => state.split('/').map(Number));
    return new Set(states.flatMap(([marks = 0, passed = 0]) => (passed >= rule.threshold ? [marks] : [])));
  };

  const verdict = (rule: Rule, identities: readonly Identity[]) =>
    evaluatePolicy({ kind: 'signature', rule }, identities);

  it('says what Fabric says', () => {
    fc.assert(
      fc.property(rule, signers, (any, identities) => {
        return verdict(any, identities) === (fabric(any, identities, 0) !== undefined);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never says yes where no choice of distinct signers would satisfy it', () => {
    fc.assert(
      fc.property(rule, signers, (any, identities) => {
        return !verdict(any, identities) || choices(any, identities).size > 0;
      }),
      { numRuns: 3_000 },
    );
  });

  it('says yes wherever a choice exists, if each organisation is named once', () => {
    const flat = fc.shuffledSubarray([...mspIds], { minLength: 1 }).chain((named) =>
      fc.nat(named.length).map((threshold): Rule => {
        const rules = named.map((mspId): Rule => {
          return { kind: 'signed-by', principal: { kind: 'role', mspId, role: 'peer' } };
        });
        return { kind: 'out-of', threshold, rules };
      }),
    );
    fc.assert(
      fc.property(flat, signers, (any, identities) => {
        return verdict(any, identities) === choices(any, identities).size > 0;
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not depend on the order of the signers, if each organisation is named once', () => {
    const policy = parsePolicy("OutOf(2,'A.peer','B.peer','C.peer')");
    fc.assert(
      fc.property(signers, (identities) => {
        return evaluatePolicy(policy, identities) === evaluatePolicy(policy, identities.toReversed());
      }),
    );
  });

  it('reads back the message that it makes', () => {
    fc.assert(
      fc.property(rule, (any) => {
        const bytes = toPolicyMessage({ kind: 'signature', rule: any }).serializeBinary();
        expect(readSignaturePolicy(bytes)).to.deep.equal({ kind: 'signature', rule: any });
      }),
    );
  });
});

describe('reading a policy', () => {
  const messageOf = (expression: string) => toPolicyMessage(parsePolicy(expression));

  it('refuses a principal that is not in the list', () => {
    const message = messageOf("AND('A.peer','B.peer')");
    message.setIdentitiesList(message.getIdentitiesList().slice(0, 1));
    expect(codeOf(() => readSignaturePolicy(message.serializeBinary()))).to.equal('malformed');
  });

  it('refuses a rule of no kind', () => {
    const message = messageOf("OR('A.peer')");
    message.setRule(new common.SignaturePolicy());
    expect(codeOf(() => readSignaturePolicy(message.serializeBinary()))).to.equal('malformed');
  });

  it('refuses another version', () => {
    const message = messageOf("OR('A.peer')");
    message.setVersion(1);
    expect(codeOf(() => readSignaturePolicy(message.serializeBinary()))).to.equal('unsupported');
  });

  it('refuses a principal of a kind that is not judged here', () => {
    const message = messageOf("OR('A.peer')");
    message.getIdentitiesList()[0]?.setPrincipalClassification(1);
    expect(codeOf(() => readSignaturePolicy(message.serializeBinary()))).to.equal('unsupported');
  });

  /** A policy of so many gates, one in the other, around one signer. */
  const nested = (depth: number): Uint8Array => {
    const [identity] = messageOf("OR('A.peer')").getIdentitiesList();
    let rule = Buffer.from([0x08, 0x00]);
    for (let level = 0; level < depth; level += 1) {
      rule = wrap(0x12, Buffer.concat([Buffer.from([0x08, 0x01]), wrap(0x12, rule)]));
    }
    return Buffer.concat([wrap(0x12, rule), wrap(0x1a, identity?.serializeBinary() ?? new Uint8Array())]);
  };

  for (const [depth, expected] of [
    [64, 'accepted'],
    [65, 'unsupported'],
  ] as const) {
    it(`with gates nested ${depth} deep is ${expected}`, () => {
      expect(codeOf(() => readSignaturePolicy(nested(depth)))).to.equal(expected);
    });
  }

  it('refuses gates nested deeper than the stack', () => {
    expect(codeOf(() => readSignaturePolicy(nested(5_000)))).to.be.oneOf(['unsupported', 'malformed']);
  });
});

/** A protobuf field of bytes. */
function wrap(tag: number, content: Uint8Array): Buffer<ArrayBuffer> {
  const length: number[] = [];
  for (let rest = content.length; ; rest = Math.floor(rest / 128)) {
    length.push(rest < 128 ? rest : (rest % 128) | 0x80);
    if (rest < 128) {
      return Buffer.concat([Buffer.from([tag, ...length]), content]);
    }
  }
}
