/** What a problem says to people, in Dutch. Programs read the code. */
import type { RefusalCode } from '@grondslag/chaincode/domain';
import type { FaultCode } from '../usecases/index.js';
import type { RejectionCode } from './rejection.js';

/** A title per status: what kind of no it is. */
export const titles: Readonly<Record<number, string>> = {
  400: 'Het verzoek is onjuist',
  401: 'Niet aangemeld',
  403: 'Niet toegestaan',
  404: 'Niet gevonden',
  405: 'Deze methode bestaat hier niet',
  409: 'In strijd met de wet of met het register',
  413: 'Het verzoek is te groot',
  415: 'Deze vorm wordt niet gelezen',
  429: 'Te veel verzoeken',
  500: 'Er ging iets mis',
  503: 'Tijdelijk niet beschikbaar',
};

/** A sentence per code. */
export const sentences: Readonly<Record<RefusalCode | RejectionCode | FaultCode | 'internal', string>> = {
  malformed: 'Een of meer velden zijn onjuist; zie invalidParams.',
  'body-unreadable': 'De inhoud is geen leesbare JSON.',
  'body-too-large': 'De inhoud is groter dan 64 KiB.',
  'media-type-unsupported': 'Stuur application/json in UTF-8.',
  'token-missing': 'Stuur een toegangstoken mee in de kop Authorization.',
  'token-invalid': 'Het toegangstoken wordt niet aanvaard.',
  'caller-not-served': 'Dit koppelpunt bedient deze organisatie in deze rol niet.',
  'scope-missing': 'Het toegangstoken geeft geen recht op deze handeling.',
  'path-unknown': 'Dit pad bestaat niet.',
  'resource-unknown': 'Dit bestaat niet, of niet voor deze organisatie.',
  'method-not-allowed': 'Dit pad kent deze methode niet; zie de kop Allow.',
  'too-many-requests': 'Te veel verzoeken in korte tijd; zie de kop Retry-After.',
  'issuer-unreachable': 'De sleutels van de uitgever van tokens zijn nu niet op te halen.',

  'unknown-command': 'Deze handeling bestaat niet.',
  'malformed-reference': 'Een kenmerk heeft niet de vereiste vorm.',
  'content-malformed': 'De inhoud heeft niet de vereiste vorm.',
  'content-too-large': 'De inhoud is te groot.',
  'unknown-field': 'Dit veld is onbekend.',
  'missing-field': 'Dit veld ontbreekt.',
  'ill-typed-field': 'Dit veld heeft niet de vereiste vorm.',
  'no-such-date': 'Deze datum bestaat niet.',
  'bsn-like': 'Dit lijkt een burgerservicenummer te bevatten; dat hoort hier niet.',
  'end-before-start': 'Het einde ligt voor het begin.',

  'caller-unknown': 'Het register kent deze aanroeper niet.',
  'role-not-allowed': 'Deze rol mag dit niet registreren.',
  'role-not-of-msp': 'Deze rol hoort niet bij deze organisatie.',
  'registrar-differs': 'De registrerende organisatie is een andere dan de aanroeper.',
  'requester-differs': 'De verzoeker is een ander dan de aanroeper.',
  'not-a-party': 'Deze organisatie is niet bij deze zaak betrokken.',
  'not-the-registrar': 'Alleen wie een feit registreerde, kan het corrigeren.',

  'party-differs': 'In deze zaak is een andere organisatie betrokken dan hier is genoemd.',

  'case-unknown': 'Deze zaak bestaat niet, of niet voor deze organisatie.',
  'event-unknown': 'Deze gebeurtenis bestaat niet in deze zaak.',
  'content-absent': 'De inhoud van een eerdere gebeurtenis is hier nog niet aanwezig.',
  'content-pending': 'De inhoud van een eerdere gebeurtenis is hier nog niet aangekomen.',
  'content-differs': 'De inhoud past niet bij de openbare registratie.',
  'wrong-previous': 'De zaak eindigt niet met de opgegeven vorige gebeurtenis.',
  'event-id-reused': 'Dit gebeurtenisId is al gebruikt voor een andere inhoud.',
  'before-last-record': 'Het tijdstip ligt voor dat van de laatste gebeurtenis van deze zaak.',
  'dated-in-future': 'De datum ligt in de toekomst.',
  'opening-incomplete': 'Wat een zaak opent, noemt de gemeente, de instelling en het gerecht.',

  'decision-unknown': 'De genoemde beschikking staat niet in deze zaak.',
  'request-unknown': 'Het genoemde verzoek staat niet in deze zaak.',
  'measure-unknown': 'De genoemde maatregel staat niet in deze zaak.',
  'measure-differs': 'De genoemde maatregel is van een andere soort.',
  'before-its-object': 'De datum ligt voor die van waar dit feit over gaat.',
  'instance-not-higher': 'Over een beschikking oordeelt alleen een hogere rechter.',

  'submission-unknown': 'Het genoemde stuk staat niet in deze zaak.',
  'already-answered': 'Dit stuk is al afgedaan.',

  'no-law-on-date': 'Voor deze datum is geen wetsregel opgenomen.',
  'term-too-long': 'De duur is langer dan de wet toestaat.',
  'not-renewable': 'De wet laat hier geen verlenging toe.',
  'dictum-not-possible': 'Dit kan bij deze maatregel niet worden verzocht of beslist.',
  'instance-not-competent': 'Deze rechter is hiervoor niet bevoegd.',
  'requester-not-allowed': 'De wet laat dit verzoek van deze verzoeker niet toe.',
  'appeal-excluded': 'De wet sluit dit rechtsmiddel uit.',
  'already-of-age': 'De jeugdige is op die datum meerderjarig.',
  'not-executable': 'Deze maatregel kan niet ten uitvoer worden gelegd.',
  'execution-not-begun': 'De tenuitvoerlegging is niet begonnen.',

  'not-for-this-measure': 'De wet kent dit niet bij deze maatregel.',
  'not-in-charge': 'Deze instelling is niet met deze maatregel belast.',
  'outcome-not-possible': 'Zo kan dit stuk niet worden afgedaan.',
  'inquiry-not-begun': 'Er loopt geen onderzoek van de raad.',
  'plan-unknown': 'Er is geen plan vastgesteld dat kan worden geëvalueerd.',
  'not-yet-sixteen': 'Meerderjarigverklaring kan niet voor de zestiende verjaardag.',

  'not-correctable': 'Dit feit of dit veld kan niet worden gecorrigeerd.',
  'basis-not-possible': 'Deze grondslag past niet bij deze correctie.',
  'nothing-changed': 'Dit verandert niets.',
  'revives-ended-term': 'De termijn was al verstreken.',

  'content-erased': 'De inhoud van deze zaak is vernietigd; er wordt niets meer in vastgelegd.',
  'retention-not-ended': 'De bewaartermijn is nog niet verstreken.',
  'keeping-required':
    'Een ander kan deze zaak nog nodig hebben, of de wet; dan vernietigt alleen een gerecht, op een beslissing waarin dat is afgewogen.',
  'ground-not-for-role': 'Op deze grond vernietigt een andere organisatie.',
  'addressees-differ': 'De betrokken organisaties zijn veranderd; stuur het verzoek opnieuw.',

  'ledger-unreachable': 'Het register is nu niet bereikbaar; er is niets vastgelegd.',
  'certificate-refused':
    'Het register aanvaardt het certificaat van deze organisatie of gebruiker niet; opnieuw proberen helpt niet.',
  'ledger-slow': 'Het register antwoordt nu te traag; er is niets vastgelegd.',
  'endorsements-differ': 'De organisaties zijn het nu niet eens over de uitkomst; er is niets vastgelegd.',
  'read-conflict': 'Anderen schreven tegelijk in deze zaak; er is niets vastgelegd.',
  'outcome-unknown':
    'Of dit is vastgelegd, is nog niet bekend. Stuur hetzelfde verzoek met hetzelfde gebeurtenisId opnieuw.',
  'commit-invalid': 'Er ging iets mis.',
  'ledger-protocol': 'Er ging iets mis.',
  'ledger-forked': 'Er ging iets mis.',
  'projection-broken': 'Er ging iets mis.',
  'content-mismatch': 'Er ging iets mis.',
  'projection-behind': 'Dit koppelpunt loopt even achter op het register.',
  'storage-unreachable': 'De opslag is nu niet bereikbaar.',
  internal: 'Meld dit met het kenmerk in instance.',
};
