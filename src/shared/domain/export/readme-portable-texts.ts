/** Sentences of the readme of a package that the person may take along (GDPR art. 20). */
import { SECRETS } from './readme-texts.ts';
import { wording } from './wording.ts';

export const PORTABLE_README = {
  title: wording(
    '{Uw|Je} gegevens bij {controller}, om mee te nemen',
    'Your data at {controller}, to take with you',
    '{Vos|Tes} données chez {controller}, à emporter',
  ),
  start: {
    paragraphs: [
      wording(
        'Dit pakket is een kopie volgens artikel 20 AVG, het recht op overdraagbaarheid. Het bevat {uw|je} naam en contactgegevens, en wat {u|je} verder zelf aan {controller} hebt gegeven, voor zover dat wordt gebruikt omdat {u|je} toestemming gaf of een overeenkomst hebt. Het is de stand van de dag waarop het is gemaakt. {U mag|Je mag} het bewaren en aan een andere dienst geven.',
        'This package is a copy under Article 20 GDPR, the right to data portability. It holds your name and contact details, and what else you gave {controller} yourself, as far as it is used because you consented or have a contract. It gives the state of the day on which it was made. You may keep it and pass it on to another service.',
        'Ce dossier est une copie au titre de l’article 20 du RGPD, le droit à la portabilité. Il contient {votre|ton} nom et {vos|tes} coordonnées, ainsi que ce que {vous avez|tu as} fourni d’autre à {controller}, dans la mesure où cela est utilisé sur la base de {votre|ton} consentement ou d’un contrat. Il donne la situation du jour où il a été établi. {Vous pouvez|Tu peux} le conserver et le transmettre à un autre service.',
      ),
      wording(
        'Open {overview} met een internetbrowser om alles te lezen; een verbinding met internet is daarvoor niet nodig. De andere bestanden bevatten dezelfde gegevens in een vorm waarmee programma’s verder kunnen: één JSON-bestand met alles, en een CSV-bestand per soort voor een rekenblad.',
        'Open {overview} in a web browser to read everything; no internet connection is needed. The other files hold the same data in forms that programs can work with: one JSON file with everything, and one CSV file per kind for a spreadsheet.',
        '{Ouvrez|Ouvre} {overview} dans un navigateur pour tout lire ; aucune connexion internet n’est nécessaire. Les autres fichiers contiennent les mêmes données sous des formes que les programmes peuvent traiter : un fichier JSON complet et un fichier CSV par type pour un tableur.',
      ),
    ],
  },
  leftOut: {
    reasons: [
      wording(
        'Wat {u|je} niet zelf hebt gegeven, zoals aantekeningen en gebeurtenissen die {controller} heeft vastgelegd, en wat van een ander kwam.',
        'What you did not give yourself, such as notes and events that {controller} recorded, and what came from someone else.',
        'Ce que {vous n’avez pas fourni vous-même|tu n’as pas fourni toi-même}, comme les notes et les événements consignés par {controller}, et ce qui vient de quelqu’un d’autre.',
      ),
      wording(
        'Wat een andere grondslag heeft dan {uw|je} toestemming of een overeenkomst, zoals facturen die voor de belasting worden bewaard.',
        'What has another legal basis than your consent or a contract, such as invoices that are kept for tax.',
        'Ce qui repose sur une autre base juridique que {votre|ton} consentement ou un contrat, comme les factures conservées pour l’impôt.',
        'Wat een andere rechtsgrond heeft dan {uw|je} toestemming of een overeenkomst, zoals facturen die voor de belasting worden bewaard.',
      ),
      SECRETS,
      wording(
        'Gegevens die over iemand anders gaan, als die persoon er nadeel van kan hebben (artikel 20 lid 4 AVG).',
        'Data about someone else, where that person could be harmed (Article 20(4) GDPR).',
        'Les données relatives à une autre personne, si cela peut lui porter atteinte (article 20, paragraphe 4, du RGPD).',
        'Gegevens die over iemand anders gaan, als die persoon er nadeel van kan hebben (artikel 20, lid 4 AVG).',
      ),
      wording(
        'Hoe {controller} met de gegevens omgaat: hoe lang ze worden bewaard, in welke systemen ze staan en met wie ze worden gedeeld. Dat staat in het antwoord op een verzoek om inzage (artikel 15 AVG), met een kopie van alles wat wordt bewaard.',
        'How {controller} handles the data: how long they are kept, in which systems they are and with whom they are shared. That is in the answer to a request for access (Article 15 GDPR), with a copy of everything that is kept.',
        'La façon dont {controller} traite les données : combien de temps, dans quels systèmes et avec quels destinataires. Cela figure dans la réponse à une demande d’accès (article 15 du RGPD), avec une copie de tout ce qui est conservé.',
      ),
    ],
    nothing: wording(
      'Van wat {controller} van {u|jou} bewaart, is om de eerste vier redenen niets weggelaten.',
      'Of what {controller} keeps of you, nothing was left out for the first four reasons.',
      'De ce que {controller} conserve à {votre|ton} sujet, rien n’a été omis pour les quatre premières raisons.',
    ),
  },
  portability: {
    heading: wording(
      'Gegevens meenemen naar een ander',
      'Taking data elsewhere',
      'Transmettre les données ailleurs',
    ),
    paragraphs: [
      wording(
        'Een andere dienst heeft genoeg aan {data} en {schema}: het eerste bevat de gegevens, het tweede beschrijft ze voor programma’s.',
        'Another service needs no more than {data} and {schema}: the first holds the data, the second describes them for programs.',
        'À un autre service, {data} et {schema} suffisent : le premier contient les données, le second les décrit pour les programmes.',
      ),
      wording(
        'Dat {u|je} deze kopie krijgt, verandert niets aan wat {controller} bewaart en aan {uw|je} andere rechten (artikel 20 lid 3 AVG).',
        'That you get this copy changes nothing about what {controller} keeps or about your other rights (Article 20(3) GDPR).',
        'Cette copie ne change rien à ce que {controller} conserve ni à {vos|tes} autres droits (article 20, paragraphe 3, du RGPD).',
        'Dat {u|je} deze kopie krijgt, verandert niets aan wat {controller} bewaart en aan {uw|je} andere rechten (artikel 20, lid 3 AVG).',
      ),
    ],
  },
} as const;
