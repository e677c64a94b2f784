import {
  COMMANDS,
  CORRECTABLE,
  commandNamed,
  commandRecording,
  DICTA,
  MEASURE_KINDS,
  MEASURES,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';

describe('the table of commands', () => {
  it('has one row per name and one per kind of fact', () => {
    const names = new Set(COMMANDS.map(({ name }) => name));
    const kinds = new Set(COMMANDS.map(({ kind }) => kind));
    expect([names.size, kinds.size]).to.deep.equal([COMMANDS.length, COMMANDS.length]);
  });

  it('lets no auditor write', () => {
    expect(COMMANDS.filter(({ roles }) => roles.includes('auditor'))).to.deep.equal([]);
  });

  it('lets only a court register what a court did', () => {
    const ofCourts = COMMANDS.filter(({ contract }) => contract === 'decisions').map(({ roles }) => roles);
    // Which of its decisions an institution gives itself, the article on that measure says.
    expect(ofCourts).to.deep.equal([['court', 'institution'], ['court'], ['court']]);
  });

  it('tells nobody of an acknowledgement alone, since that would be acknowledged in turn', () => {
    expect(COMMANDS.filter(({ tells }) => tells.length === 0).map(({ name }) => name)).to.deep.equal([
      'acknowledgeNotification',
    ]);
  });

  it('tells the council of what is addressed to it, and of what may change that', () => {
    expect(COMMANDS.filter(({ tells }) => tells.includes('council')).map(({ name }) => name)).to.have.members([
      'registerSubmission',
      'notifyCouncil',
      'endMinority',
      'correctFact',
      'eraseContent',
    ]);
  });

  it('lets responsibility and certificates alone change from a day to come', () => {
    expect(COMMANDS.filter(({ mayLieAhead }) => mayLieAhead === true).map(({ kind }) => kind)).to.have.members([
      'municipalityChanged',
      'certificateChanged',
    ]);
  });

  it('shapes every dictum', () => {
    expect(Object.keys(commandNamed('registerDecision')?.byDictum ?? {})).to.have.members([...DICTA]);
  });

  it('never asks for a field that it also leaves free', () => {
    const twice = COMMANDS.flatMap((row) => [row.shape, ...Object.values(row.byDictum ?? {})]).filter(
      ({ required, optional }) => Object.keys(required).some((name) => name in optional),
    );
    expect(twice).to.deep.equal([]);
  });

  it('keeps who registered and what the measure is out of reach of corrections', () => {
    expect(
      ['registrar', 'measureRef', 'measure', 'dictum', 'kind'].filter((name) => CORRECTABLE.has(name)),
    ).to.deep.equal([]);
  });

  it('lets dates and parties be corrected', () => {
    expect(['from', 'until', 'majorityOn', 'municipality'].every((name) => CORRECTABLE.has(name))).to.equal(true);
  });

  it('finds the row that records a kind of fact', () => {
    expect(commandRecording('hearingHeld').name).to.equal('registerHearing');
  });

  it('knows no command by another name', () => {
    expect(commandNamed('toString')).to.equal(undefined);
  });
});

describe('the table of measures', () => {
  for (const kind of MEASURE_KINDS) {
    it(`has the row of ${kind} under its own name`, () => {
      expect(MEASURES[kind].kind).to.equal(kind);
    });
    it(`can extend ${kind} only where the statute has a rule for it`, () => {
      expect(MEASURES[kind].dicta.includes('verlengd')).to.equal(MEASURES[kind].rules.extension !== undefined);
    });
    it(`lets somebody ask for ${kind}, unless the institution gives it itself`, () => {
      const isAsked = (MEASURES[kind].requesters.instellen ?? []).length > 0;
      expect(isAsked).to.equal(MEASURES[kind].decidedBy !== 'gecertificeerde-instelling');
    });
    it(`ends ${kind} by another rule than the one that gives it, where a court can end it`, () => {
      const { rules, dicta } = MEASURES[kind];
      const canEnd = dicta.some((dictum) => ['opgeheven', 'herroepen', 'ingetrokken', 'bekort'].includes(dictum));
      expect(canEnd && rules.ending === rules.ground).to.equal(false);
    });
  }

  it('opens no appeal against what article 807 Rv names, and against nothing else', () => {
    expect(MEASURE_KINDS.filter((kind) => !MEASURES[kind].appealable)).to.have.members([
      'voorlopige-ondertoezichtstelling',
      'schriftelijke-aanwijzing',
      'geschil',
      'blokkaderecht',
    ]);
  });
});
