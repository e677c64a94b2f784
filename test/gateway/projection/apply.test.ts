import type { CaseRef, MeasureRef } from '@grondslag/chaincode/domain';
import { applyBlocks, applyContents, type Changes, eventOfBlock } from '@grondslag/gateway/projection';
import type { EventContent } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import {
  acknowledgement,
  actors,
  careStep,
  decision,
  finding,
  MemoryLedger,
  reference,
  submission,
  transfer,
} from '../../support/gateway.js';

const CASE = reference<CaseRef>(1);
const MEASURE = reference<MeasureRef>(9);

describe('applying blocks', () => {
  let ledger: MemoryLedger;
  const apply = () => applyBlocks(new Map(), ledger.blocks);
  const recipients = ({ notifications }: Changes) => notifications.map((row) => JSON.parse(row.recipients as string));

  beforeEach(() => {
    ledger = new MemoryLedger();
  });

  it('changes nothing for blocks of others', () => {
    ledger.cut();
    expect(Object.values(apply()).every((rows) => rows.length === 0)).to.equal(true);
  });

  it('tells the responsible municipality and the institution of an event', () => {
    ledger.commit(CASE, finding());
    expect(recipients(apply())).to.deep.equal([[actors.institution.oin, actors.municipality.oin].sort()]);
  });

  it('tells the council of a request for an inquiry before it has written in the case', () => {
    ledger.commit(CASE, submission());
    expect(recipients(apply())).to.deep.equal([[actors.municipality.oin, 'council'].sort()]);
  });

  it('tells the municipality, and not the institution, of a step that the institution took', () => {
    ledger.commit(CASE, finding());
    ledger.commit(CASE, careStep(MEASURE));
    expect(recipients(apply())[1]).to.deep.equal([actors.municipality.oin]);
  });

  it('says at the decision, and not before, that the measure is set', () => {
    ledger.commit(CASE, finding());
    ledger.commit(CASE, decision(MEASURE));
    expect(apply().notifications.map(({ sets }) => JSON.parse(sets as string))).to.deep.equal([[], [MEASURE]]);
  });

  it('does not call a measure set without a request', () => {
    const { measures: _, ...withoutRequest } = finding();
    ledger.commit(CASE, { ...withoutRequest, outcome: 'geen-verzoek', measures: [] });
    ledger.commit(CASE, decision(MEASURE));
    expect(apply().notifications.map(({ sets }) => JSON.parse(sets as string))).to.deep.equal([[], []]);
  });

  it('says at the request that a measure is set which was decided before it was registered', () => {
    ledger.commit(CASE, { ...decision(MEASURE), municipality: actors.municipality.oin, municipalityCode: '0518' });
    ledger.commit(CASE, finding());
    expect(apply().notifications.map(({ sets }) => JSON.parse(sets as string))).to.deep.equal([[], [MEASURE]]);
  });

  it('does not announce an acknowledgement', () => {
    const { eventId } = ledger.commit(CASE, finding()).record;
    ledger.commit(CASE, acknowledgement(eventId));
    expect(apply().notifications.map(({ seq }) => seq)).to.deep.equal([1]);
  });

  it('tells the old municipality of its replacement, and the new one from then on', () => {
    ledger.commit(CASE, finding());
    ledger.commit(CASE, transfer('2026-02-01'));
    ledger.commit(CASE, decision(MEASURE));
    const told = recipients(apply()).map((oins: string[]) => [
      oins.includes(actors.municipality.oin),
      oins.includes(actors.nextMunicipality.oin),
    ]);
    expect(told).to.deep.equal([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });

  it('lets an earlier municipality read up to its replacement', () => {
    ledger.commit(CASE, finding());
    ledger.commit(CASE, transfer('2026-02-01'));
    ledger.commit(CASE, decision(MEASURE));
    const rows = apply().parties.filter(({ role }) => role === 'municipality');
    expect(Object.fromEntries(rows.map(({ oin, until_seq }) => [oin, until_seq]))).to.deep.equal({
      [actors.municipality.oin]: 2,
      [actors.nextMunicipality.oin]: null,
    });
  });

  it('gives the public record in the form that its hash is of', () => {
    const { record, hash } = ledger.commit(CASE, finding());
    const [row] = apply().notifications;
    expect([row?.hash, JSON.parse(row?.record ?? '')]).to.deep.equal([hash, record]);
  });

  it('refuses an event that does not follow the last one of its case', () => {
    ledger.commit(CASE, finding());
    ledger.commit(CASE, decision(MEASURE));
    expect(() => applyBlocks(new Map(), ledger.blocks.slice(2)))
      .to.throw()
      .with.property('code', 'ledger-protocol');
  });

  it('holds back the notification of an event behind one whose content is pending', () => {
    ledger.commit(CASE, finding(), { withheld: true });
    ledger.commit(CASE, decision(MEASURE));
    expect(apply().notifications).to.deep.equal([]);
  });

  it('does not hold back other cases', () => {
    ledger.commit(CASE, finding(), { withheld: true });
    ledger.commit(reference(2), finding());
    expect(apply().notifications.map(({ case_id }) => case_id)).to.deep.equal([reference(2)]);
  });

  it('notifies in order once the content has come', () => {
    const late = ledger.commit(CASE, finding(), { withheld: true });
    ledger.commit(CASE, decision(MEASURE));
    const known = new Map([[CASE, stateOf(ledger)]]);
    const changes = applyContents(known, [{ caseId: CASE, seq: 1, content: late.content as EventContent }]);
    expect(changes.notifications.map(({ seq }) => seq)).to.deep.equal([1, 2]);
  });
});

function stateOf(ledger: MemoryLedger) {
  const events = ledger.blocks.flatMap((block) => block.events.map((event) => eventOfBlock(event, block.number)));
  return { events, notifiedSeq: 0 };
}
