/** Sentences of the readme: what is in the package and how to use it. */
import type { FileKind } from './file-names.ts';
import { type Wording, wording } from './wording.ts';

/** Why secrets are in no package. */
export const SECRETS = wording(
  'Wachtwoorden en andere geheimen. Die worden niet in het register opgenomen; het pakket noemt alleen de systemen waarin ze staan.',
  'Passwords and other secrets. They are not entered in the register; the package only names the systems that hold them.',
  'Les mots de passe et autres secrets. Ils ne figurent pas au registre ; le dossier indique seulement les systèmes où ils se trouvent.',
);

export const README_TEXTS = {
  title: wording(
    '{Uw|Je} gegevens bij {controller}',
    'Your data at {controller}',
    '{Vos|Tes} données chez {controller}',
  ),
  madeOn: wording('Gemaakt op {date}.', 'Made on {date}.', 'Établi le {date}.'),
  number: wording('Kenmerk: {number}.', 'Reference: {number}.', 'Référence : {number}.'),
  start: {
    heading: wording('Waar te beginnen', 'Where to start', 'Par où commencer'),
    paragraphs: [
      wording(
        'In dit pakket staat alles wat {controller} van {u|jou} bewaart, op de dag waarop het is gemaakt. Open {overview} met een internetbrowser: daarin staat alles leesbaar onder elkaar. Een verbinding met internet is niet nodig; het bestand haalt niets op en voert niets uit.',
        'This package holds everything {controller} keeps of you, on the day on which it was made. Open {overview} in a web browser: it shows everything in readable form. No internet connection is needed; the file fetches nothing and runs nothing.',
        'Ce dossier contient tout ce que {controller} conserve à {votre|ton} sujet, au jour où il a été établi. {Ouvrez|Ouvre} {overview} dans un navigateur : tout y est présenté de façon lisible. Aucune connexion internet n’est nécessaire ; le fichier ne télécharge et n’exécute rien.',
      ),
      wording(
        'De andere bestanden bevatten dezelfde gegevens in een vorm waarmee programma’s verder kunnen: één JSON-bestand met alles, en een CSV-bestand per soort voor een rekenblad.',
        'The other files hold the same data in forms that programs can work with: one JSON file with everything, and one CSV file per kind for a spreadsheet.',
        'Les autres fichiers contiennent les mêmes données sous des formes que les programmes peuvent traiter : un fichier JSON complet et un fichier CSV par type pour un tableur.',
      ),
    ],
  },
  files: {
    heading: wording('De bestanden', 'The files', 'Les fichiers'),
    rows: wording('regels: {count}', 'rows: {count}', 'lignes : {count}'),
  },
  leftOut: {
    heading: wording(
      'Wat er niet in zit, en waarom',
      'What is not in it, and why',
      'Ce qui n’y figure pas, et pourquoi',
    ),
    reasons: [
      SECRETS,
      wording(
        'Gegevens die over iemand anders gaan, als die persoon er nadeel van kan hebben (artikel 15 lid 4 en artikel 20 lid 4 AVG). Wat is afgeschermd, staat in {omissions}.',
        'Data about someone else, where that person could be harmed (Articles 15(4) and 20(4) GDPR). What was masked is listed in {omissions}.',
        'Les données relatives à une autre personne, si cela peut lui porter atteinte (articles 15, paragraphe 4, et 20, paragraphe 4, du RGPD). Ce qui a été masqué figure dans {omissions}.',
        'Gegevens die over iemand anders gaan, als die persoon er nadeel van kan hebben (artikel 15, lid 4 en artikel 20, lid 4 AVG). Wat is afgeschermd, staat in {omissions}.',
      ),
    ],
    nothing: wording(
      'In dit pakket is niets weggelaten.',
      'Nothing was left out of this package.',
      'Rien n’a été omis dans ce dossier.',
    ),
    count: wording(
      'Aantal weggelaten onderdelen in dit pakket: {count}.',
      'Number of parts left out of this package: {count}.',
      'Nombre d’éléments omis dans ce dossier : {count}.',
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
        'Sommige gegevens {mag u|mag je} meenemen naar een andere dienst: wat {u|je} zelf hebt gegeven en wat wordt bewaard omdat {u|je} toestemming gaf of een overeenkomst hebt (artikel 20 AVG). Die velden zijn aangemerkt: in {data} met "portable": true, in {values} in de kolom "{portable}".',
        'Some data you may take to another service: what you gave yourself and what is kept because you consented or have a contract (Article 20 GDPR). Those fields are marked: in {data} with "portable": true, in {values} in the column "{portable}".',
        'Certaines données peuvent être transmises à un autre service : celles que {vous avez|tu as} fournies et qui sont conservées sur la base de {votre|ton} consentement ou d’un contrat (article 20 du RGPD). Ces champs sont signalés : dans {data} par "portable": true, dans {values} par la colonne « {portable} ».',
      ),
      wording(
        'Wat niet zo is aangemerkt, zoals gegevens die alleen voor de belasting worden bewaard, valt niet onder dat recht, maar zit wel in dit pakket.',
        'What is not marked that way, such as data kept only for tax, does not fall under that right but is in this package all the same.',
        'Ce qui n’est pas signalé ainsi, comme les données conservées uniquement pour l’impôt, ne relève pas de ce droit mais figure tout de même dans ce dossier.',
      ),
    ],
  },
  csv: {
    heading: wording('CSV-bestanden openen', 'Opening the CSV files', 'Ouvrir les fichiers CSV'),
    paragraphs: [
      wording(
        'Tekenset: UTF-8. Scheidingsteken: {delimiter}. Alle cellen staan tussen aanhalingstekens; een datum is jaar-maand-dag. Meer waarden in één cel zijn gescheiden door " | ".',
        'Character set: UTF-8. Delimiter: {delimiter}. All cells are quoted; a date is year-month-day. Several values in one cell are separated by " | ".',
        'Jeu de caractères : UTF-8. Séparateur : {delimiter}. Toutes les cellules sont entre guillemets ; une date s’écrit année-mois-jour. Plusieurs valeurs dans une cellule sont séparées par " | ".',
      ),
      wording(
        "Begint een waarde met = + - of @, dan staat er een apostrof voor. Zo ziet een rekenblad de waarde niet voor een formule aan. De apostrof hoort niet bij het gegeven; een telefoonnummer dat begint met + ziet er daardoor uit als '+31.",
        "Where a value starts with = + - or @, an apostrophe stands before it, so that a spreadsheet does not take the value for a formula. The apostrophe is not part of the value; a phone number that starts with + therefore looks like '+31.",
        "Si une valeur commence par = + - ou @, une apostrophe la précède, afin qu’un tableur ne la prenne pas pour une formule. L’apostrophe ne fait pas partie de la donnée ; un numéro de téléphone qui commence par + apparaît donc comme '+31.",
      ),
      wording(
        'Onzichtbare tekens die de leesrichting omdraaien, zijn in de CSV-bestanden en in {overview} zichtbaar gemaakt, zoals [U+202E]. In {data} staan alle waarden precies zoals ze worden bewaard.',
        'Invisible characters that turn the direction of reading are made visible in the CSV files and in {overview}, such as [U+202E]. In {data} all values are exactly as they are kept.',
        'Les caractères invisibles qui inversent le sens de lecture sont rendus visibles dans les fichiers CSV et dans {overview}, par exemple [U+202E]. Dans {data}, toutes les valeurs sont exactement telles qu’elles sont conservées.',
      ),
    ],
  },
  check: {
    heading: wording(
      'Controleren of de bestanden heel zijn',
      'Checking that the files are intact',
      'Vérifier l’intégrité des fichiers',
    ),
    intro: wording(
      '{hashes} noemt van elk bestand een vingerafdruk. Verandert er één teken in een bestand, dan klopt de vingerafdruk niet meer. Pak eerst alles uit en open een opdrachtvenster in die map:',
      '{hashes} gives a fingerprint of every file. If one character of a file changes, the fingerprint no longer matches. First unpack everything and open a command window in that folder:',
      '{hashes} donne une empreinte de chaque fichier. Si un seul caractère change, l’empreinte ne correspond plus. {Décompressez|Décompresse} d’abord le tout et {ouvrez|ouvre} une fenêtre de commande dans ce dossier :',
    ),
    windows: wording(
      'vergelijk de uitkomst met de regel in {hashes}',
      'compare the outcome with the line in {hashes}',
      'à comparer avec la ligne dans {hashes}',
    ),
  },
  fields: {
    heading: wording('De velden', 'The fields', 'Les champs'),
    intro: wording(
      'Hieronder staat per bestand wat elk veld betekent. Dezelfde lijst staat in {fields}; {schema} beschrijft {data} voor programma’s (JSON Schema).',
      'Below is what each field means, file by file. The same list is in {fields}; {schema} describes {data} for programs (JSON Schema).',
      'Voici, fichier par fichier, la signification de chaque champ. La même liste figure dans {fields} ; {schema} décrit {data} pour les programmes (JSON Schema).',
    ),
  },
  questions: {
    heading: wording('Vragen', 'Questions', 'Questions'),
    text: wording(
      'Neem contact op met {controller}: {address}.',
      'Contact {controller}: {address}.',
      '{Contactez|Contacte} {controller} : {address}.',
    ),
  },
} as const;

/** What each file is, for the list of files; the CSV tables bring their own text. */
export const FILE_TEXTS = {
  readme: wording('Deze uitleg', 'This explanation', 'La présente explication'),
  overview: wording(
    'Alles om te lezen of af te drukken',
    'Everything, to read or to print',
    'L’ensemble, à lire ou à imprimer',
  ),
  data: wording(
    'Alles in één bestand voor programma’s (JSON)',
    'Everything in one file for programs (JSON)',
    'L’ensemble en un fichier pour les programmes (JSON)',
  ),
  schema: wording(
    'Beschrijving van het JSON-bestand (JSON Schema)',
    'Description of the JSON file (JSON Schema)',
    'Description du fichier JSON (JSON Schema)',
  ),
  fields: wording(
    'Wat elk veld in elk bestand betekent',
    'What each field in each file means',
    'La signification de chaque champ de chaque fichier',
  ),
  hashes: wording(
    'Vingerafdrukken van alle bestanden',
    'Fingerprints of all files',
    'Empreintes de tous les fichiers',
  ),
} as const satisfies Partial<Record<FileKind, Wording>>;

/** What an extra document is when it has no title of its own. */
export const EXTRA_TEXTS = {
  letter: wording('De brief', 'The letter', 'La lettre'),
  attachment: wording('Bijlage', 'Attachment', 'Annexe'),
} as const;

/** What stands between the cells of a CSV file. */
export const DELIMITER_NAMES = {
  ';': wording('puntkomma', 'semicolon', 'point-virgule'),
  ',': wording('komma', 'comma', 'virgule'),
} as const;
