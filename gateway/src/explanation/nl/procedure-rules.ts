/** What each rule on procedure, care, terms and the register says, in plain Dutch. */

/** The inquiry and how a measure is carried out. */
export const careRules: Readonly<Record<string, string>> = {
  'onderzoek.verzoek': 'De gemeente en anderen kunnen de Raad vragen om een onderzoek.',
  'onderzoek.raad': 'De Raad onderzoekt of een maatregel nodig is.',
  'uitvoering.gecertificeerd': 'Alleen een instelling met een certificaat mag een maatregel uitvoeren.',
  'gi.certificaat': 'Een certificaat laat zien dat een instelling goed genoeg werkt.',
  'gi.jeugdbeschermer': 'Binnen vijf werkdagen kiest de instelling een vaste jeugdbeschermer.',
  'gi.eerste-contact': 'Binnen vijf werkdagen heeft de jeugdbeschermer contact met het gezin.',
  'gi.eerste-contact-voogdij': 'Binnen vijf werkdagen heeft de voogd contact met het kind.',
  'plan.familiegroepsplan': 'Ouders mogen eerst zelf een plan maken, samen met familie en vrienden.',
  'plan.vaststelling': 'Maakt de familie geen plan? Dan maakt de instelling er een, binnen zes weken.',
  'plan.evaluatie': 'De instelling bespreekt het plan minstens elk jaar.',
  'klacht.behandeling': 'Wie niet tevreden is, kan een klacht indienen bij de instelling.',
  'klacht.reactie': 'Binnen een maand zegt de instelling wat zij met het oordeel over de klacht doet.',
};

/** Courts, decisions and remedies. */
export const procedureRules: Readonly<Record<string, string>> = {
  'verzoek.bedreigingen': 'In het verzoek staat welk gevaar het kind loopt.',
  'gehoor.belanghebbenden':
    'Na een spoedbeslissing moeten ouders en anderen binnen twee weken hun mening kunnen geven. Anders stopt de maatregel.',
  'gehoor.minderjarige':
    'Een kind van 12 jaar of ouder moet ook binnen twee weken een mening kunnen geven. Anders stopt de maatregel.',
  'beschikking.uitvoerbaar': 'De rechter kan zeggen dat een beslissing meteen werkt, ook bij hoger beroep.',
  'beschikking.afschrift': 'De griffie stuurt de beslissing snel naar de betrokkenen.',
  'beroep.openstelling': 'Een hogere rechter kan een beslissing laten gelden of weghalen.',
  'beroep.termijn': 'Iemand kan in hoger beroep binnen drie maanden na de beslissing.',
  'beroep.derden': 'Wie de beslissing niet kreeg, heeft drie maanden vanaf het moment dat hij ervan weet.',
  'beroep.verweer': 'Wie het niet eens is met het hoger beroep, antwoordt binnen vier weken.',
  'beroep.uitsluiting': 'Tegen sommige beslissingen kan niemand in hoger beroep.',
  'beroep.schorsing': 'Hoger beroep zet een beslissing stil. Maar niet als de rechter zei dat zij meteen werkt.',
  'beroep.schorsing-door-hof': 'Het gerechtshof kan een beslissing stilzetten die meteen werkt.',
  'cassatie.termijn': 'Iemand kan naar de Hoge Raad binnen drie maanden na de beslissing van het gerechtshof.',
  'herstel.kennelijke-fout': 'Een rechter mag een duidelijke schrijffout altijd verbeteren.',
  'herstel.aanvulling': 'Een rechter mag alsnog beslissen over wat hij was vergeten.',
  'herstel.registratie': 'Een fout in het register moet worden verbeterd.',
};

/** How terms are counted, and which law holds for what began under an older one. */
export const termRules: Readonly<Record<string, string>> = {
  'termijn.verlenging':
    'Eindigt een termijn in het weekend of op een feestdag? Dan loopt hij door tot de volgende werkdag.',
  'termijn.terugrekening': 'Bij terugtellen schuift de dag juist naar voren, naar een werkdag.',
  'termijn.minimum': 'In een korte termijn zitten minstens twee werkdagen.',
  'termijn.feestdagen': 'De wet noemt de feestdagen die meetellen.',
  'termijn.uitzondering': 'Voor lange termijnen en voor opsluiting schuift de einddag niet op.',
  'termijn.amvb': 'Deze regels gelden ook voor termijnen in besluiten van de regering.',
  'overgang.maatregelen-2015': 'Een maatregel van vóór 2015 liep door onder de nieuwe wet.',
  'overgang.uitvoerder-2015': 'De instelling van vóór 2015 ging door onder de nieuwe wet.',
  'overgang.gesloten-2024': 'Gesloten jeugdhulp van vóór 2024 liep door onder de nieuwe wet.',
};

/** The register itself. */
export const registerRules: Readonly<Record<string, string>> = {
  'gemeente.woonplaats': 'De wet zegt welke gemeente hoort bij het kind.',
  'bewaring.termijn': 'Gegevens blijven een vast aantal jaren bewaard. Daarna gaan zij weg.',
  'vernietiging.jeugdwet': 'De betrokkene kan vragen om het dossier te wissen.',
  'vernietiging.jeugdwet-belang': 'Dat kan niet als een ander het dossier nog echt nodig heeft.',
  'vernietiging.avg': 'Mensen kunnen vragen om hun gegevens te wissen.',
  'vernietiging.avg-taak': 'Dat kan niet als de wet de gegevens nog nodig heeft.',
  'vernietiging.kennisgeving': 'Iedereen die de gegevens kreeg, hoort dat zij gewist zijn.',
  'bsn.verbod': 'In dit register staat geen burgerservicenummer.',
  'register.volledigheid': 'Het register moet kloppen. Ontbreekt er iets, dan zegt het dat.',
};
