/** What each rule on measures says, in plain Dutch; the text of the law itself stands in the statute table. */

/** Supervision and placement out of home. */
export const supervisionRules: Readonly<Record<string, string>> = {
  'ots.grond': 'De kinderrechter kan toezicht geven als een kind gevaar loopt in zijn ontwikkeling.',
  'ots.verzoek': 'De Raad of de officier van justitie vraagt om toezicht. Een ouder of verzorger kan dat ook.',
  'ots.vermelding': 'De rechter schrijft op welk gevaar het kind loopt en hoe lang de maatregel duurt.',
  'ots.verzoek-burgemeester':
    'De burgemeester kan vragen of de Raad naar de rechter gaat. De Raad doet dat binnen twee weken.',
  'ots.duur': 'Een ondertoezichtstelling duurt hoogstens een jaar.',
  'ots.verlenging': 'De rechter kan een ondertoezichtstelling verlengen, elke keer met hoogstens een jaar.',
  'ots.verlenging-op-tijd': 'De rechter kan alleen verlengen wat nog loopt. Daarna is een nieuwe beslissing nodig.',
  'ots.opheffing': 'De kinderrechter kan het toezicht stoppen als er geen reden meer voor is.',
  'ots.einde-door-voogdij': 'Krijgt een instelling de voogdij? Dan stopt het toezicht.',
  'ots.onder-voogdij': 'Heeft een familielid of ander mens de voogdij? Dan kan ook die voogd om toezicht vragen.',
  'ots-amv.grond': 'Een jonge vluchteling zonder ouders kan onder toezicht komen van een eigen instelling.',
  'ots-amv.overeenkomstig': 'Voor dat toezicht gelden dezelfde regels als voor ander toezicht.',
  'vots.grond': 'De kinderrechter kan snel toezicht geven als het kind nu gevaar loopt.',
  'vots.verzoek': 'Wie om toezicht mag vragen, mag ook om voorlopig toezicht vragen.',
  'vots.duur': 'Voorlopig toezicht duurt samen hoogstens drie maanden.',
  'vots.herroeping': 'De kinderrechter kan voorlopig toezicht op elk moment intrekken.',
  'gi.vervanging': 'De kinderrechter kan een andere instelling kiezen. De oude blijft tot dat moment aan het werk.',
  'geschil.grond': 'Is er ruzie over het toezicht? Dan kan de kinderrechter daarover beslissen.',
  'geschil.basis': "Zo'n beslissing geldt zolang het toezicht duurt.",
  'geschil.advocaat': "Voor zo'n geschil is een advocaat nodig.",
  'aanwijzing.grond': 'De jeugdbescherming kan een ouder of kind schriftelijk zeggen wat moet gebeuren.',
  'aanwijzing.basis': 'Een aanwijzing geldt zolang het toezicht duurt.',
  'aanwijzing.bekrachtiging': 'De kinderrechter kan een aanwijzing bevestigen. Dan moet de ouder zich eraan houden.',
  'aanwijzing.vervallenverklaring': 'Een ouder of kind kan de kinderrechter vragen om de aanwijzing weg te halen.',
  'aanwijzing.termijn': 'Dat verzoek moet er zijn binnen twee weken nadat de brief is verstuurd.',
  'aanwijzing.intrekking':
    'Vraagt iemand de aanwijzing in te trekken? Dan beslist de jeugdbescherming binnen twee weken.',
  'aanwijzing.stilzwijgen': 'Komt er binnen die tijd geen antwoord? Dan geldt dat als een nee.',
  'omgang.grond': 'De kinderrechter kan tijdens het toezicht regelen wanneer ouder en kind elkaar zien.',
  'omgang.wijziging': 'De kinderrechter kan die regeling later veranderen.',
  'omgang.na-ots': 'Stopt het toezicht? Dan blijft de omgangsregeling gelden.',
  'toestemming.basis': 'Deze toestemming kan alleen tijdens het toezicht.',
  'toestemming.medisch': 'De kinderrechter kan toestemming geven voor een behandeling als een ouder die weigert.',
  'uhp.vereist': 'Een kind onder toezicht mag alleen uit huis met een machtiging van de kinderrechter.',
  'uhp.grond': 'De kinderrechter kan toestaan dat het kind ergens anders woont, als dat voor het kind nodig is.',
  'uhp.verzoek': 'De jeugdbescherming, de Raad of de officier van justitie vraagt om de machtiging.',
  'uhp.basis': 'Een machtiging kan alleen samen met toezicht. Stopt het toezicht, dan stopt de machtiging.',
  'uhp.duur': 'Een machtiging tot uithuisplaatsing duurt hoogstens een jaar.',
  'uhp.naast-vots': 'De tijd tijdens voorlopig toezicht telt niet mee voor dat jaar.',
  'uhp.verlenging': 'De rechter kan een machtiging verlengen, elke keer met hoogstens een jaar.',
  'uhp.verval': 'Gaat het kind binnen drie maanden niet naar de plek uit de beslissing? Dan vervalt de machtiging.',
  'uhp.intrekking': 'De kinderrechter kan de machtiging intrekken of korter maken.',
  'uhp.beeindiging-door-gi': 'De jeugdbescherming kan de uithuisplaatsing zelf stoppen als die niet meer nodig is.',
  'uhp.beeindiging-verzoek': 'Een ouder, een verzorger of het kind kan vragen om de uithuisplaatsing te stoppen.',
  'uhp.beslissing-op-verzoek': "De jeugdbescherming beslist binnen twee weken op zo'n verzoek.",
  'uhp.stilzwijgen': 'Komt er binnen twee weken geen antwoord? Dan geldt dat als een nee.',
  'gezagsuitoefening.grond':
    'De kinderrechter kan de jeugdbescherming laten beslissen over school, zorg of verblijfsrecht.',
  'gezagsuitoefening.duur': 'Dat duurt niet langer dan de uithuisplaatsing.',
  'gezagsuitoefening.verlenging': 'De rechter kan dit verlengen, elke keer met hoogstens een jaar.',
  'gezagsuitoefening.wijziging': 'De kinderrechter kan dit later veranderen of stoppen.',
  'gezagsuitoefening.verzoek': 'De jeugdbescherming vraagt hierom. Doet zij dat niet, dan kan de Raad het vragen.',
  'contactbeperking.grond':
    'De jeugdbescherming kan het contact tussen ouder en kind kleiner maken tijdens de uithuisplaatsing.',
  'contactbeperking.basis': 'De beperking duurt niet langer dan de uithuisplaatsing.',
  'contactbeperking.aanwijzing': "Voor zo'n beslissing gelden de regels van de schriftelijke aanwijzing.",
  'contactbeperking.regeling':
    'De kinderrechter kan zelf regelen hoe ouder en kind elkaar zien tijdens de uithuisplaatsing.',
  'verblijf.toestemming':
    'Woont een kind een jaar in een ander gezin? Dan mag het alleen verhuizen als de rechter dat goed vindt.',
  'verblijf.basis': 'De toestemming geldt voor de instelling die het toezicht uitvoert.',
  'verblijf.verzoek': 'De jeugdbescherming vraagt de kinderrechter of het kind mag verhuizen.',
  'verblijf.weigering': 'Zegt de rechter nee? Dan kan hij het toezicht nog hoogstens een jaar laten doorlopen.',
  'toetsing.geen-verlenging':
    'Wil de jeugdbescherming niet verlengen? Dan zegt zij dat twee maanden vooraf tegen de Raad.',
  'toetsing.eerder-einde': 'Wil de jeugdbescherming eerder stoppen? Dan zegt zij dat een maand vooraf tegen de Raad.',
  'toetsing.twee-jaar': 'Duurt alles al twee jaar? Dan meldt de jeugdbescherming dat twee maanden vooraf bij de Raad.',
  'advies.na-twee-jaar': 'Duurt alles al twee jaar? Dan hoort bij een verzoek om verlenging een advies van de Raad.',
};

/** Closed youth care. */
export const secureCareRules: Readonly<Record<string, string>> = {
  'gjh.grond':
    'De kinderrechter kan gesloten jeugdhulp toestaan als een jongere anders zichzelf of anderen in gevaar brengt.',
  'gjh.basis': 'Gesloten jeugdhulp kan alleen met toezicht of voogdij, of als de ouder of voogd het goed vindt.',
  'gjh.verzoek': 'De gemeente, de jeugdbescherming, de Raad of de officier van justitie vraagt om gesloten jeugdhulp.',
  'gjh.duur': 'Een machtiging gesloten jeugdhulp duurt hoogstens een jaar.',
  'gjh.verval': 'Gaat de jongere binnen drie maanden niet naar de instelling? Dan vervalt de machtiging.',
  'gjh.einde': 'Is gesloten jeugdhulp niet meer nodig? Dan stopt het verblijf.',
  'gjh.na-achttien': 'Soms mag gesloten jeugdhulp na de achttiende verjaardag nog even doorgaan.',
  'gjh.geldt-als-uhp':
    'Staat de jongere onder toezicht? Dan telt deze machtiging ook als machtiging tot uithuisplaatsing.',
  'gjh.instemming-ingetrokken':
    'Vindt de ouder of voogd het niet meer goed? Dan mag het verblijf nog hoogstens twee weken duren.',
  'gjh.verklaring-raad':
    'Vinden jeugdbescherming en gemeente het niet nodig? De rechter kan het toch toestaan, als de Raad zegt dat het nodig is. De jeugdbescherming kan er dan niet zelf mee stoppen.',
  'gjh.uitvoerbaar': 'De beslissing werkt meteen, ook als iemand in hoger beroep gaat.',
  'gjh.schorsing': 'De instelling kan het gesloten verblijf een tijd onderbreken.',
  'gjh.mededeling-raad':
    'Stopt de gesloten jeugdhulp eerder, of komt er geen nieuwe? Dan zegt de gemeente dat aan de Raad.',
  'gjh.beroep': 'Tegen deze beslissing kan iemand in hoger beroep.',
  'gjh.spoed': 'Bij spoed kan de kinderrechter meteen gesloten jeugdhulp toestaan.',
  'gjh.spoed-duur': 'Een spoedmachtiging duurt hoogstens vier weken.',
  'gjh.spoed-gehoor': 'Na een spoedmachtiging moet binnen twee weken een zitting zijn.',
  'gjh.spoed-verklaring-raad': 'Bij spoed kon de rechter ook afgaan op een verklaring van de Raad.',
  'gjh.spoed-instemming-ingetrokken':
    'Vindt de ouder of voogd het niet meer goed? Dan mag het verblijf duren tot de spoedmachtiging voorbij is.',
  'gjh.voorwaardelijk': 'De jongere blijft thuis zolang hij zich aan de voorwaarden houdt.',
  'gjh.voorwaardelijk-plan': "Bij zo'n machtiging hoort een plan met de voorwaarden.",
  'gjh.voorwaardelijk-duur': 'De eerste keer duurt dit hoogstens zes maanden.',
  'gjh.voorwaardelijk-verlenging': 'Daarna kan de rechter het verlengen, met hoogstens een jaar.',
  'gjh.opneming': 'Houdt de jongere zich niet aan de voorwaarden? Dan kan hij alsnog naar de instelling.',
  'gjh.opneming-vervallen':
    'De rechter kan de opname laten vervallen. De voorwaardelijke machtiging blijft dan bestaan.',
  'gjh.opneming-geldt-als-uhp':
    'Staat het kind onder toezicht? Dan telt de opname ook als machtiging tot uithuisplaatsing.',
  'gjh.overgang': 'Oude machtigingen houden de regels van toen zij begonnen.',
};

/** Authority and guardianship. */
export const authorityRules: Readonly<Record<string, string>> = {
  meerderjarigheid: 'Wie 18 jaar is, is volwassen. Maatregelen voor kinderen stoppen dan.',
  'meerderjarigheid.verklaring': 'De rechter kan een jonge moeder al eerder volwassen verklaren.',
  'gezag.beeindiging': 'De rechtbank kan het gezag van een ouder stoppen als een kind gevaar loopt.',
  'gezag.verzoek': 'De Raad of de officier van justitie vraagt hierom. Soms kan een verzorger het vragen.',
  'gezag.verzoek-gi':
    'De jeugdbescherming kan vragen of de Raad naar de rechter gaat. De Raad doet dat binnen twee weken.',
  'gezag.ots-bij-afwijzing': 'Wijst de rechtbank het verzoek af? Dan kan zij wel toezicht geven.',
  'gezag.begin':
    'Dit begint als de beslissing vaststaat. Werkt de beslissing meteen, dan begint het een dag na verzending.',
  'gezag.andere-ouder': 'Heeft de andere ouder ook gezag? Dan beslist die voortaan alleen.',
  'gezag.herstel': 'De rechtbank kan een ouder het gezag teruggeven.',
  'gezag.herstel-begin':
    'De ouder krijgt het gezag terug als de beslissing vaststaat. Werkt zij meteen, dan is dat een dag na verzending.',
  'gezag.herstel-raad': 'Ook de Raad kan vragen om het gezag terug te geven.',
  'gezag.proeftijd': 'De rechtbank kan eerst een proeftijd van hoogstens zes maanden geven.',
  'voogdij.grond': 'Heeft geen ouder meer gezag? Dan kiest de rechtbank een voogd.',
  'voogdij.ontbreekt': 'Een kind zonder gezag krijgt een voogd.',
  'voogdij.gi': 'De rechtbank kan een instelling tot voogd kiezen.',
  'voogdij.amv': 'Een jonge vluchteling zonder ouders krijgt een eigen instelling als voogd.',
  'voogdij.verzoek': 'De Raad, de officier van justitie of een verzorger vraagt om een voogd.',
  'voogdij.begin':
    'De voogdij begint als de beslissing vaststaat. Werkt zij meteen, dan begint de voogdij een dag na verzending.',
  'voogdij.einde':
    'De voogdij stopt als de beslissing daarover vaststaat. Werkt zij meteen, dan stopt de voogdij een dag na verzending.',
  'voogdij.gezag-terug': 'Krijgt een ouder het gezag terug? Dan stopt de voogdij.',
  'voogdij.uithuisplaatsing': 'Een instelling met voogdij heeft geen machtiging tot uithuisplaatsing nodig.',
  'voogdij.beeindiging': 'De rechtbank kan de voogdij stoppen als de voogd zijn taak niet goed doet.',
  'voogdij.beeindiging-verzoek':
    'De Raad of de officier van justitie vraagt hierom. Soms kan een verzorger het vragen.',
  'tijdelijke-voogdij.grond': 'Kan niemand het gezag even uitoefenen? Dan kiest de rechtbank een tijdelijke voogd.',
  'tijdelijke-voogdij.afwachting': 'Dat kan ook zolang de echte voogd nog niet is begonnen.',
  'tijdelijke-voogdij.verzoek': 'Familie, de Raad en anderen kunnen om een tijdelijke voogd vragen.',
  'tijdelijke-voogdij.einde': 'De tijdelijke voogdij stopt als zij niet meer nodig is.',
  'tijdelijke-voogdij.schorst-voogd': 'Zolang er een tijdelijke voogd is, beslist de gewone voogd niet.',
  'voorlopige-voogdij.grond': 'De kinderrechter kan een instelling snel de voorlopige voogdij geven.',
  'voorlopige-voogdij.verzoek': 'De Raad of de officier van justitie vraagt hierom.',
  'voorlopige-voogdij.verval':
    'Voorlopige voogdij stopt na drie maanden, als niemand vóór die tijd om een vaste oplossing vraagt.',
  'voorlopige-voogdij.intrekking': 'De kinderrechter kan de voorlopige voogdij intrekken of veranderen.',
  'voorlopige-voogdij.amv': 'Voor een jonge vluchteling is er een eigen instelling.',
  'schorsing-gezag.grond': 'De rechter kan het gezag van een ouder meteen stilzetten als dat dringend nodig is.',
  'schorsing-gezag.verzoek': 'De Raad of de officier van justitie vraagt hierom.',
  'schorsing-gezag.voogdij': 'Beslist geen ouder meer? Dan krijgt een instelling de voorlopige voogdij.',
  'schorsing-gezag.verval':
    'De schorsing stopt na drie maanden, als niemand vóór die tijd vraagt om het gezag te stoppen.',
  'schorsing-gezag.einde': 'De rechter kan de ouder het gezag eerder teruggeven.',
  'schorsing-gezag.ots-in-plaats': 'De rechter kan in plaats daarvan toezicht geven.',
  'schorsing-voogd.grond': 'De rechter kan een voogd meteen stilzetten als dat dringend nodig is.',
  'schorsing-voogd.verzoek': 'De Raad of de officier van justitie vraagt hierom.',
  'schorsing-voogd.einde': 'De rechter kan de schorsing van de voogd eerder stoppen.',
  'schorsing-voogd.verval':
    'Die schorsing stopt na drie maanden, als niemand vóór die tijd vraagt om de voogdij te stoppen.',
  'blokkaderecht.ouders': 'Zorgen pleegouders al een jaar voor een kind? Dan mogen de ouders het niet zomaar weghalen.',
  'blokkaderecht.voogd': 'Zorgen pleegouders al een jaar voor een kind? Dan mag de voogd het niet zomaar weghalen.',
  'blokkaderecht.verzoek': 'De rechtbank kan toestaan dat het kind toch verhuist.',
  'blokkaderecht.duur': 'Zegt de rechtbank nee? Dan geldt dat hoogstens zes maanden.',
};
