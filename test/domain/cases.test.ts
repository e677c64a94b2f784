/** Published decisions, rebuilt from their facts: the rules must say what the courts made of them. */

import { expect } from 'chai';
import { aCase, CALLERS, measureOf, statesOn } from '../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const BOTH = [OTS, UHP] as const;

describe('published decisions', () => {
  describe('ECLI:NL:GHAMS:2019:2638: supervision upheld, authorisation refused on appeal from its day on', () => {
    const history = aCase()
      .finding('2019-01-10', BOTH)
      .grant('2019-02-01', OTS, '2019-02-01', null, {}, { as: 'ots' })
      .grant('2019-02-01', UHP, '2019-02-01', null, {}, { as: 'uhp' })
      .execution('2019-02-10', 'begonnen')
      .review('2019-07-02', 'bekrachtigd', OTS, 'ots')
      .decision('2019-07-02', 'afgewezen', UHP, { instance: 'hof', from: '2019-07-02' }, { by: CALLERS.hof });
    it('leaves the supervision in force', () => {
      expect(statesOn(history, OTS, '2019-07-03')).to.deep.equal(['geldig-mits']);
    });
    it('ends the authorisation on the day of the decision on appeal, not before', () => {
      expect(statesOn(history, UHP, '2019-07-01', '2019-07-02', '2019-07-03')).to.deep.equal([
        'geldig-mits',
        'vernietigd',
        'vernietigd',
      ]);
    });
  });

  describe('ECLI:NL:GHARL:2016:5161: enforceable at once, appealed, until majority at the latest', () => {
    const history = aCase()
      .finding('2016-03-01', BOTH, { majorityOn: '2016-12-31' })
      .grant('2016-04-18', OTS, '2016-04-18', null)
      .grant('2016-04-18', UHP, '2016-04-18', null, { placeType: 'accommodatie' }, { as: 'uhp' })
      .execution('2016-04-20', 'begonnen', { placeType: 'accommodatie' })
      .appeal('2016-05-25', 'uhp')
      .review('2016-06-23', 'dictum-volgt', UHP, 'uhp');
    it('works from the day of the decision, appeal or not', () => {
      expect(statesOn(history, UHP, '2016-04-18', '2016-06-01')).to.deep.equal(['geldig-mits', 'geldig-mits']);
    });
    it('cannot be told once the hof has decided on suspension and its dictum is not registered', () => {
      expect(statesOn(history, UHP, '2016-06-23')).to.deep.equal(['onbekend']);
    });
    it('has ended at majority, whatever the hof decided', () => {
      expect(statesOn(history, UHP, '2017-01-01')).to.deep.equal(['beeindigd']);
    });
  });

  describe('ECLI:NL:GHARN:2011:BU6894: the supervision was forgotten and "corrected" months later', () => {
    const history = aCase()
      .finding('2010-01-15', BOTH)
      .grant('2010-03-01', OTS, '2010-03-01', '2011-03-01')
      .grant('2010-03-01', UHP, '2010-03-01', '2011-03-01')
      .execution('2010-03-02', 'begonnen')
      .extend('2011-02-28', UHP, '2012-01-01', { from: '2011-03-01' })
      .extend('2011-07-19', OTS, '2012-01-01', { from: '2011-03-01' }, { as: 'late' })
      .review('2011-11-29', 'dictum-volgt', OTS, 'late');
    it('leaves the supervision expired: an ended one cannot be extended afterwards', () => {
      expect(statesOn(history, OTS, '2011-02-28', '2011-03-15', '2011-08-01')).to.deep.equal([
        'geldig',
        'verlopen',
        'verlopen',
      ]);
    });
    it('leaves the authorisation without a basis', () => {
      expect(statesOn(history, UHP, '2011-02-28', '2011-03-15')).to.deep.equal(['geldig', 'basis-ontbreekt']);
    });
  });

  describe('ECLI:NL:GHSHE:2019:1089: ending of authority annulled, enforceability unknown', () => {
    const history = aCase()
      .finding('2018-05-01', ['gezagsbeeindiging'])
      .grant('2018-09-11', 'gezagsbeeindiging', '2018-09-11', null, { enforceable: 'onbekend' }, { as: 'gezag' })
      .appeal('2018-12-07', 'gezag')
      .review('2019-03-21', 'vernietigd', 'gezagsbeeindiging', 'gezag', { effect: 'onbekend' });
    it('is annulled from the decision on appeal, and unknown before', () => {
      expect(statesOn(history, 'gezagsbeeindiging', '2018-10-01', '2019-03-20', '2019-03-22')).to.deep.equal([
        'onbekend',
        'onbekend',
        'vernietigd',
      ]);
    });
  });

  describe('ECLI:NL:GHSHE:2021:1700 and 2021:924: never carried out', () => {
    it('lapses three months after the oral ruling of 22 February 2021', () => {
      const history = aCase()
        .finding('2021-02-01', BOTH)
        .grant('2021-02-22', OTS, '2021-02-22', '2022-02-22')
        .grant('2021-02-22', UHP, '2021-02-22', '2022-02-22')
        .decision('2021-06-10', 'vervallen-verklaard', UHP, { instance: 'hof' }, { by: CALLERS.hof });
      expect(statesOn(history, UHP, '2021-04-01', '2021-05-21', '2021-05-22', '2021-06-10')).to.deep.equal([
        'geldig-mits',
        'geldig-mits',
        'vervallen-niet-uitgevoerd',
        'vervallen-niet-uitgevoerd',
      ]);
    });
    it('lapses by law on 29 January 2021 though the hof says so only in March', () => {
      const history = aCase()
        .finding('2020-10-01', BOTH)
        .grant('2020-10-29', OTS, '2020-10-29', '2021-10-29')
        .grant('2020-10-29', UHP, '2020-10-29', '2021-10-29')
        .decision('2021-03-25', 'vervallen-verklaard', UHP, { instance: 'hof' }, { by: CALLERS.hof });
      expect(statesOn(history, UHP, '2021-01-15', '2021-01-28', '2021-01-29', '2021-03-25')).to.deep.equal([
        'geldig-mits',
        'geldig-mits',
        'vervallen-niet-uitgevoerd',
        'vervallen-niet-uitgevoerd',
      ]);
    });
  });

  describe('ECLI:NL:GHSHE:2026:353: provisional supervision, two weeks at once, then the rest', () => {
    const history = aCase()
      .finding('2025-11-21', [VOTS, UHP])
      .grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21', { unheard: true }, { as: 'vots' })
      .grant(
        '2025-11-21',
        UHP,
        '2025-11-21',
        '2025-12-05',
        { unheard: true, placeType: 'accommodatie' },
        { as: 'spoed' },
      )
      .execution('2025-11-22', 'begonnen', { placeType: 'accommodatie' })
      .hearing('2025-12-01', 'vots')
      .hearing('2025-12-01', 'spoed')
      .grant('2025-12-01', UHP, '2025-12-05', '2026-02-21', { placeType: 'accommodatie' });
    it('begins with the order', () => {
      expect(statesOn(history, VOTS, '2025-11-20', '2025-11-21')).to.deep.equal(['niet-begonnen', 'geldig']);
    });
    it('goes on without a gap when the rest is granted after the hearing', () => {
      expect(statesOn(history, UHP, '2025-12-04', '2025-12-05', '2025-12-10')).to.deep.equal([
        'geldig',
        'geldig',
        'geldig',
      ]);
    });
    it('ends with the provisional supervision', () => {
      expect(statesOn(history, UHP, '2026-02-20', '2026-02-21', '2026-02-22')).to.deep.equal([
        'geldig',
        'verlopen',
        'verlopen',
      ]);
    });
  });

  describe('ECLI:NL:HR:2022:395: quashing is about interest in appeal, the lapse stays', () => {
    const history = aCase()
      .finding('2020-11-01', BOTH)
      .grant('2020-12-11', OTS, '2020-12-11', '2021-12-11')
      .grant('2020-12-11', UHP, '2020-12-11', '2021-12-11')
      .decision('2021-04-15', 'vervallen-verklaard', UHP, { instance: 'hof' }, { by: CALLERS.hof, as: 'hof' })
      .review(
        '2022-03-18',
        'vernietigd',
        UHP,
        'hof',
        { instance: 'hoge-raad', effect: 'ex-tunc' },
        { by: CALLERS.hogeRaad },
      );
    it('stays lapsed, before the quashing and after', () => {
      expect(statesOn(history, UHP, '2021-04-15', '2022-03-18')).to.deep.equal([
        'vervallen-niet-uitgevoerd',
        'vervallen-niet-uitgevoerd',
      ]);
    });
  });

  describe('ECLI:NL:RBDHA:2021:3118: a decision whose dictum is not visible', () => {
    const history = aCase()
      .finding('2020-06-01', BOTH)
      .grant('2020-06-18', OTS, '2020-06-18', '2021-06-18')
      .grant('2020-06-18', UHP, '2020-06-18', '2020-12-18')
      .execution('2020-06-20', 'begonnen', { placeType: 'gezinshuis' })
      .request('2020-12-01', 'verlengen', UHP, {}, { as: 'verzoek' })
      .extend('2020-12-17', UHP, '2021-03-18', { from: '2020-12-18', placeType: 'gezinshuis' })
      .decision('2021-03-16', 'dictum-volgt', UHP);
    it('leaves the running term alone up to its last day', () => {
      expect(statesOn(history, UHP, '2020-12-18', '2021-03-17')).to.deep.equal(['geldig', 'geldig']);
    });
    it('makes the time after it unknown', () => {
      expect(statesOn(history, UHP, '2021-03-18', '2021-04-01')).to.deep.equal(['onbekend', 'onbekend']);
    });
  });

  describe('ECLI:NL:RBDHA:2021:4886: held over for eight months', () => {
    const history = aCase()
      .finding('2020-08-01', [OTS])
      .grant('2020-09-12', OTS, '2020-09-12', '2021-09-12')
      .request('2020-09-13', 'instellen', UHP, { from: '2020-09-13', until: '2021-09-12' }, { as: 'verzoek' })
      .decision('2020-12-01', 'aangehouden', UHP, { until: '2021-03-24' })
      .decision('2021-04-15', 'dictum-volgt', UHP);
    it('gives no authority to place while the request is pending', () => {
      expect(statesOn(history, UHP, '2021-04-14')).to.deep.equal(['niet-begonnen']);
    });
    it('is unknown once decided without a visible dictum', () => {
      expect(statesOn(history, UHP, '2021-05-01')).to.deep.equal(['onbekend']);
    });
    it('leaves the supervision in force', () => {
      expect(statesOn(history, OTS, '2021-04-14')).to.deep.equal(['geldig']);
    });
  });

  describe('ECLI:NL:RBDHA:2021:5571: the rest of a request refused', () => {
    const history = aCase()
      .finding('2020-02-01', BOTH)
      .grant('2020-03-04', OTS, '2020-03-04', '2021-03-04')
      .grant('2020-03-04', UHP, '2020-03-04', '2021-03-04')
      .execution('2020-03-05', 'begonnen')
      .request('2021-01-13', 'verlengen', OTS)
      .request('2021-01-13', 'verlengen', UHP, {}, { as: 'verzoek' });
    history
      .extend('2021-03-03', OTS, '2022-03-04')
      .extend('2021-03-03', UHP, '2021-05-01', { request: history.event('verzoek') })
      .decision('2021-04-28', 'afgewezen', UHP, { request: history.event('verzoek'), from: '2021-05-01' });
    it('lets the granted part run out', () => {
      expect(statesOn(history, UHP, '2021-04-29', '2021-04-30')).to.deep.equal(['geldig', 'geldig']);
    });
    it('says refused, not expired, of the time after it', () => {
      expect(statesOn(history, UHP, '2021-05-01', '2021-05-02')).to.deep.equal(['afgewezen', 'afgewezen']);
    });
    it('lets the supervision run to its own end', () => {
      expect(statesOn(history, OTS, '2021-05-02', '2022-03-03', '2022-03-05')).to.deep.equal([
        'geldig',
        'geldig',
        'verlopen',
      ]);
    });
  });

  describe('ECLI:NL:RBDHA:2025:13486: a short authorisation of unknown length', () => {
    const history = aCase()
      .finding('2025-06-26', [VOTS, UHP])
      .grant('2025-06-26', VOTS, '2025-06-26', null, { unheard: true }, { as: 'vots' })
      .grant('2025-06-26', UHP, '2025-06-26', '2025-07-10', { unheard: true, placeType: 'pleeggezin' }, { as: 'spoed' })
      .hearing('2025-07-09', 'vots')
      .hearing('2025-07-09', 'spoed')
      .execution('2025-06-27', 'begonnen', { placeType: 'pleeggezin' })
      .grant('2025-07-09', UHP, '2025-07-10', null, { placeType: 'pleeggezin' });
    it('begins with the emergency order', () => {
      expect(statesOn(history, UHP, '2025-06-25', '2025-07-09')).to.deep.equal(['niet-begonnen', 'geldig-mits']);
    });
    it('cannot be told once the supervision under it is over', () => {
      expect(statesOn(history, UHP, '2025-09-25', '2025-09-30')).to.deep.equal(['geldig-mits', 'onbekend']);
    });
    it('bounds provisional supervision of unknown length by the statute', () => {
      expect(statesOn(history, VOTS, '2025-07-09', '2025-09-25', '2025-09-26')).to.deep.equal([
        'geldig-mits',
        'geldig-mits',
        'verlopen',
      ]);
    });
  });

  describe('ECLI:NL:RBOVE:2021:4467: a request to lift, refused', () => {
    const history = aCase()
      .finding('2020-03-01', [OTS])
      .grant('2020-03-24', OTS, '2020-03-24', '2021-03-24')
      .extend('2021-03-10', OTS, '2022-03-24')
      .request('2021-08-30', 'opheffen', OTS, { measureRef: measureOf(OTS) }, { as: 'verzoek' });
    history.decision('2021-11-01', 'afgewezen', OTS, { request: history.event('verzoek') });
    it('changes nothing, pending or refused', () => {
      expect(statesOn(history, OTS, '2021-09-15', '2021-11-02')).to.deep.equal(['geldig', 'geldig']);
    });
    it('lets the supervision expire', () => {
      expect(statesOn(history, OTS, '2022-03-23', '2022-03-25')).to.deep.equal(['geldig', 'verlopen']);
    });
  });

  describe('ECLI:NL:RBZWB:2025:5508: two authorisations at once, and an emergency order long after the recorded supervision', () => {
    const history = aCase()
      .finding('2024-01-15', BOTH)
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', UHP, '2024-02-02', '2024-08-02', { placeType: 'pleeggezin' })
      .execution('2024-02-03', 'begonnen', { placeType: 'pleeggezin' })
      .request('2024-05-01', 'instellen', UHP)
      .grant('2024-05-01', UHP, '2024-05-01', '2024-05-15', {
        measureRef: measureOf(UHP, 1),
        unheard: true,
        placeType: 'pleeggezin',
        requester: 'gi',
      })
      .decision('2024-05-10', 'dictum-volgt', UHP, { measureRef: measureOf(UHP, 1) })
      .grant('2025-08-14', UHP, '2025-08-14', '2025-08-28', {
        measureRef: measureOf(UHP, 2),
        unheard: true,
        requester: 'gi',
      });
    it('is valid by either title', () => {
      expect(statesOn(history, UHP, '2024-02-01', '2024-05-14', '2024-08-01')).to.deep.equal([
        'niet-begonnen',
        'geldig',
        'geldig',
      ]);
    });
    it('cannot tell the supervision between its recorded end and the order that presupposes it', () => {
      expect(
        statesOn(history, OTS, '2025-02-01', '2025-02-02', '2025-03-01', '2025-08-27', '2025-08-28'),
      ).to.deep.equal(['geldig', 'onbekend', 'onbekend', 'onbekend', 'verlopen']);
    });
    it('does not take the later authorisation for its own basis', () => {
      expect(statesOn(history, { measureRef: measureOf(UHP, 2) }, '2025-08-14')).to.deep.equal(['basis-ontbreekt']);
    });
  });

  describe('ECLI:NL:PHR:2023:801: extended each time', () => {
    const history = aCase()
      .finding('2017-09-01', BOTH)
      .grant('2017-10-03', OTS, '2017-10-03', null)
      .grant('2017-10-03', UHP, '2017-10-03', null);
    it('is in force in the first year although its end is not in the text', () => {
      expect([...statesOn(history, OTS, '2018-01-01'), ...statesOn(history, UHP, '2018-01-01')]).to.deep.equal([
        'geldig-mits',
        'geldig-mits',
      ]);
    });
  });
});
