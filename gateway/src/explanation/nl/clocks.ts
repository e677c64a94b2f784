/** What must be done within each statutory term, in Dutch, and how such a term stands. */
import type { Words } from '../language.js';

/** By the number of the term, as the ledger names it up to its first dash; by its whole name where one number has two. */
export const clocks: Words['clocks'] = {
  P1: 'Na een spoedbeslissing moeten ouders en anderen binnen twee weken hun mening kunnen geven.',
  P2: 'Een kind van 12 jaar of ouder moet binnen twee weken een mening kunnen geven.',
  P3: 'Het kind moet binnen drie maanden geplaatst zijn.',
  P4: 'Het kind moet op het soort plek wonen dat in de beslissing staat.',
  P5: 'De rechter moet verlengen voordat de periode voorbij is.',
  P6: 'Wil de jeugdbescherming niet verlengen? Dan hoort de Raad dat twee maanden vooraf.',
  P7: 'Wil de jeugdbescherming eerder stoppen? Dan hoort de Raad dat een maand vooraf.',
  P8: 'Na twee jaar hoort bij een verlenging een advies van de Raad.',
  P9: 'De Raad gaat binnen twee weken naar de rechter als de burgemeester dat vraagt.',
  P10: 'De Raad gaat binnen twee weken naar de rechter als de jeugdbescherming dat vraagt.',
  'P11-jeugdbeschermer': 'De jeugdbescherming kiest binnen vijf werkdagen een vaste jeugdbeschermer.',
  P11: 'De jeugdbescherming heeft binnen vijf werkdagen contact met het gezin.',
  P12: 'De jeugdbescherming maakt binnen zes weken een plan.',
  P13: 'De jeugdbescherming bespreekt het plan minstens elk jaar.',
  P14: 'De jeugdbescherming beslist binnen twee weken op het verzoek om te stoppen of iets in te trekken.',
  P15: 'Hoger beroep kan drie maanden lang.',
  'P15-hoger-beroep-derden': 'Wie later van de beslissing hoorde, kan vanaf dan drie maanden in hoger beroep.',
  P16: 'Naar de Hoge Raad kan drie maanden lang.',
  P17: 'Antwoorden op het hoger beroep kan vier weken lang.',
  P18: 'De griffie stuurt de beslissing snel naar de betrokkenen.',
  P19: 'De instelling zegt binnen een maand wat zij met de klacht doet.',
  P20: 'Eindigt een termijn in het weekend of op een feestdag? Dan kan hij opschuiven.',
  P22: 'De gemeente zegt aan de Raad dat de machtiging is vervallen.',
  P21: 'Een ouder of kind kan twee weken lang vragen om de aanwijzing weg te halen.',
};

/** How it stands, after what must be done; by what follows on a missed one where that reads otherwise. */
export const clockStates: Words['clockStates'] = {
  'niet-gestart': '{taak} Die termijn is nog niet begonnen.',
  loopt: [
    '{taak} Dat kan nog vóór {tot}.[ Misschien schuift die dag op naar {misschien}, door een weekend of feestdag.]',
    '{taak} Die termijn loopt nog.',
  ],
  gehaald: ['{taak} Dat is op tijd gebeurd: op {datum}.', '{taak} Dat is op tijd gebeurd.'],
  gemist: [
    '{taak} Dat moest vóór {tot}.[ Misschien was dat vóór {misschien}, door een weekend of feestdag.] Het gebeurde pas op {datum}.',
    '{taak} Dat moest vóór {tot}.[ Misschien was dat vóór {misschien}, door een weekend of feestdag.] Het register laat dat niet zien.',
    '{taak} Het register laat dat niet zien.',
  ],
  'gemist/definitief': '{taak} Die tijd is voorbij[. De laatste dag was {laatste}].',
  'gemist/afwijzing': '{taak} Er kwam geen antwoord[ vóór {tot}]. Dat geldt als een nee.',
};
