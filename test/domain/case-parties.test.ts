import {
  type Caller,
  fold,
  type Instant,
  mayRead,
  mayWrite,
  partiesOf,
  responsibleMunicipality,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, noon, OPENING, PARTIES } from '../support/domain.js';

const OTS = 'ondertoezichtstelling';

const opened = () => aCase().finding('2024-01-15', [OTS]);
const charged = () => opened().grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
const chargedOther = () =>
  opened().grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { institution: PARTIES.otherInstitution });
const replaced = () =>
  charged().decision('2024-06-01', 'gi-vervangen', OTS, { institution: PARTIES.otherInstitution, from: '2024-06-15' });

/** Which records a caller may read. */
function readable(history: History, caller: Caller): readonly number[] {
  const timeline = fold(history.facts);
  return history.facts.filter((record) => mayRead(timeline, caller, record)).map(({ seq }) => seq);
}

function writes(history: History, caller: Caller, on: string): boolean {
  return mayWrite(fold(history.facts), caller, noon(on));
}

describe('whose case it is', () => {
  it('is that of whoever the opening names', () => {
    expect(partiesOf(fold(opened().facts)).map(({ role, oin }) => `${role} ${oin}`)).to.have.members([
      `court ${PARTIES.court}`,
      `municipality ${PARTIES.municipality}`,
      `institution ${PARTIES.institution}`,
    ]);
  });

  it('is read whole by the council, an auditor, the court named, and its parties', () => {
    const callers = [CALLERS.council, CALLERS.auditor, CALLERS.court, CALLERS.institution, CALLERS.municipality];
    expect(callers.map((caller) => readable(charged(), caller))).to.deep.equal(Array(5).fill([1, 2]));
  });

  it('is not read by another court, institution or gemeente', () => {
    const strangers = [CALLERS.hof, CALLERS.otherInstitution, CALLERS.otherMunicipality];
    expect(strangers.map((caller) => readable(charged(), caller))).to.deep.equal([[], [], []]);
  });

  it('is read by a court once it has written in it', () => {
    const history = charged().decision('2024-05-01', 'aangehouden', OTS, { instance: 'hof' }, { by: CALLERS.hof });
    expect(readable(history, CALLERS.hof)).to.deep.equal([1, 2, 3]);
  });

  it('is not read by one whose number is known in another role', () => {
    expect(readable(charged(), { ...CALLERS.institution, oin: PARTIES.municipality })).to.deep.equal([]);
  });

  it('is no longer that of an institution that was proposed when another is charged', () => {
    const history = chargedOther();
    expect([readable(history, CALLERS.institution), writes(history, CALLERS.institution, '2024-02-03')]).to.deep.equal([
      [1, 2],
      false,
    ]);
  });

  it('is that of the institution that is charged', () => {
    expect([
      readable(chargedOther(), CALLERS.otherInstitution),
      writes(chargedOther(), CALLERS.otherInstitution, '2024-02-03'),
    ]).to.deep.equal([[1, 2], true]);
  });
});

describe('replacement of the institution', () => {
  it('leaves the old one in charge up to the day', () => {
    expect(
      ['2024-06-14', '2024-06-15', '2024-06-16'].map((on) => writes(replaced(), CALLERS.institution, on)),
    ).to.deep.equal([true, false, false]);
  });

  it('gives the new one its part at once', () => {
    expect(writes(replaced(), CALLERS.otherInstitution, '2024-06-02')).to.equal(true);
  });

  it('leaves the old one what was recorded up to then, and nothing after', () => {
    const history = replaced().finding('2024-06-10', [OTS]).finding('2024-06-20', [OTS]);
    expect(readable(history, CALLERS.institution)).to.deep.equal([1, 2, 3, 4]);
  });

  it('lets the new one read all', () => {
    const history = replaced().finding('2024-06-20', [OTS]);
    expect(readable(history, CALLERS.otherInstitution)).to.deep.equal([1, 2, 3, 4]);
  });
});

describe('an institution beside another', () => {
  const THIRD = '00000004000000009000';

  it('that was only proposed keeps what it read until another was charged, also when that one is replaced', () => {
    const history = chargedOther().decision('2024-06-01', 'gi-vervangen', OTS, {
      institution: THIRD,
      from: '2024-06-15',
    });
    expect([CALLERS.institution, CALLERS.otherInstitution].map((caller) => readable(history, caller))).to.deep.equal([
      [1, 2],
      [1, 2, 3],
    ]);
  });

  it('that is charged stays a party when it is proposed again and another gets another measure', () => {
    const history = charged()
      .finding('2024-03-01', ['voogdij'], { institution: PARTIES.institution })
      .grant('2024-04-01', 'voogdij', '2024-04-01', null, { institution: PARTIES.otherInstitution });
    expect(writes(history, CALLERS.institution, '2024-04-02')).to.equal(true);
  });

  it('that was replaced is a party again when it is proposed again', () => {
    const history = replaced().finding('2024-06-20', ['voogdij'], { institution: PARTIES.institution });
    expect([readable(history, CALLERS.institution), writes(history, CALLERS.institution, '2024-06-21')]).to.deep.equal([
      [1, 2, 3, 4],
      true,
    ]);
  });

  it('that was replaced does not come back by what it gives itself in its last days', () => {
    const direction = ['2024-06-10', 'schriftelijke-aanwijzing', '2024-06-10', null, { requester: 'gi' }] as const;
    const history = replaced().grant(...direction, { by: CALLERS.institution });
    expect(
      [CALLERS.institution, CALLERS.otherInstitution].map((caller) => writes(history, caller, '2024-06-15')),
    ).to.deep.equal([false, true]);
  });

  it('that was replaced doesn’t read what was recorded on the day itself', () => {
    const history = replaced().finding('2024-06-14', [OTS]).finding('2024-06-15', [OTS]);
    expect(readable(history, CALLERS.institution)).to.deep.equal([1, 2, 3, 4]);
  });
});

describe('change of gemeente', () => {
  const moved = () =>
    charged().record(
      'changeMunicipality',
      '2024-07-01',
      { municipality: PARTIES.otherMunicipality, municipalityCode: '0344' },
      { at: '2024-06-20T12:00:00.000Z' as Instant },
    );

  it('makes the new one responsible', () => {
    expect(responsibleMunicipality(fold(moved().facts))).to.equal(PARTIES.otherMunicipality);
  });

  it('lets the old one write up to the day', () => {
    expect(['2024-06-30', '2024-07-01'].map((on) => writes(moved(), CALLERS.municipality, on))).to.deep.equal([
      true,
      false,
    ]);
  });

  it('lets the old one read up to the day', () => {
    const history = moved().finding('2024-06-25', [OTS]).finding('2024-07-05', [OTS]);
    expect(readable(history, CALLERS.municipality)).to.deep.equal([1, 2, 3, 4]);
  });

  it('leaves the old one what was recorded up to its own day when the case moves on', () => {
    const history = moved()
      .record(
        'changeMunicipality',
        '2024-09-01',
        { municipality: '00000004000000009000', municipalityCode: '0203' },
        { by: CALLERS.otherMunicipality },
      )
      .finding('2024-09-02', [OTS]);
    expect(readable(history, CALLERS.municipality)).to.deep.equal([1, 2, 3]);
  });

  it('gives the case back when it moves back', () => {
    const history = moved().record(
      'changeMunicipality',
      '2024-09-01',
      { municipality: PARTIES.municipality, municipalityCode: '0228' },
      { by: CALLERS.otherMunicipality },
    );
    expect([responsibleMunicipality(fold(history.facts)), readable(history, CALLERS.municipality)]).to.deep.equal([
      PARTIES.municipality,
      [1, 2, 3, 4],
    ]);
  });
});

describe('a case that a request for an inquiry opened', () => {
  const submitted = () => aCase().submission('2024-01-08', 'verzoek-tot-onderzoek');
  const asked = () => submitted().finding('2024-02-01', [OTS], OPENING);

  it('is that of the gemeente that asked, and of nobody else yet', () => {
    expect(partiesOf(fold(submitted().facts)).map(({ role, oin }) => `${role} ${oin}`)).to.deep.equal([
      `municipality ${PARTIES.municipality}`,
    ]);
  });

  it('makes that gemeente the responsible one', () => {
    expect(responsibleMunicipality(fold(submitted().facts))).to.equal(PARTIES.municipality);
  });

  it('is read by the council, which is to answer, before it has written in it', () => {
    expect(readable(submitted(), CALLERS.council)).to.deep.equal([1]);
  });

  it('is read whole by whomever a later finding names', () => {
    expect([CALLERS.institution, CALLERS.court].map((caller) => readable(asked(), caller))).to.deep.equal([
      [1, 2],
      [1, 2],
    ]);
  });

  it('is not made another institution’s by what is said of a certificate', () => {
    const history = asked().certificate('2024-02-02', 'geschorst');
    expect(partiesOf(fold(history.facts)).filter(({ role }) => role === 'institution').length).to.equal(1);
  });
});
