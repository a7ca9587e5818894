/**
 * Names of what is in the package. All of them are fixed or counted: nothing
 * that was kept of a person ever reaches a file name, where it would show in
 * folders, mails and backups.
 */
import type { Dossier } from '../dossier.ts';
import type { ExportScope } from './scope.ts';
import { type Wording, wording } from './wording.ts';

type Language = 'nl' | 'en' | 'fr';

/** The files of the package, in the order in which the description lists them. */
export const FILE_NAMES = {
  readme: wording('LEESMIJ.txt', 'README.txt', 'LISEZMOI.txt'),
  overview: wording('overzicht.html', 'overview.html', 'apercu.html'),
  data: wording('gegevens.json', 'data.json', 'donnees.json'),
  schema: wording('gegevens.schema.json', 'data.schema.json', 'donnees.schema.json'),
  fields: wording('veldbeschrijving.csv', 'field-description.csv', 'description-des-champs.csv'),
  general: wording('csv/algemeen.csv', 'csv/general.csv', 'csv/general.csv'),
  items: wording('csv/categorieen.csv', 'csv/categories.csv', 'csv/categories.csv'),
  purposes: wording('csv/doelen.csv', 'csv/purposes.csv', 'csv/finalites.csv'),
  values: wording('csv/waarden.csv', 'csv/values.csv', 'csv/valeurs.csv'),
  consents: wording('csv/toestemmingen.csv', 'csv/consents.csv', 'csv/consentements.csv'),
  events: wording('csv/gebeurtenissen.csv', 'csv/events.csv', 'csv/evenements.csv'),
  details: wording('csv/overige-gegevens.csv', 'csv/other-details.csv', 'csv/autres-donnees.csv'),
  relations: wording('csv/relaties.csv', 'csv/relations.csv', 'csv/relations.csv'),
  agreements: wording('csv/overeenkomsten.csv', 'csv/agreements.csv', 'csv/contrats.csv'),
  recipients: wording('csv/ontvangers.csv', 'csv/recipients.csv', 'csv/destinataires.csv'),
  transfers: wording('csv/doorgiften.csv', 'csv/transfers.csv', 'csv/transferts.csv'),
  disclosures: wording(
    'csv/verstrekkingen.csv',
    'csv/disclosures.csv',
    'csv/communications-a-des-tiers.csv',
  ),
  searched: wording('csv/doorzocht.csv', 'csv/searched.csv', 'csv/recherches.csv'),
  attachments: wording('csv/bijlagen.csv', 'csv/attachments.csv', 'csv/annexes.csv'),
  omissions: wording('csv/weggelaten.csv', 'csv/left-out.csv', 'csv/omissions.csv'),
  hashes: wording('SHA-256.txt', 'SHA-256.txt', 'SHA-256.txt'),
} as const satisfies Readonly<Record<string, Wording>>;
export type FileKind = keyof typeof FILE_NAMES;

/** The name of a file of the package in the language of the person. */
export function fileName(kind: FileKind, language: Language): string {
  return FILE_NAMES[kind][language];
}

/** A document that goes along: the letter itself, or something added by hand. */
export interface ExtraDocument {
  readonly kind: 'letter' | 'attachment';
  /** The name of the owner's file, or its extension; only a known extension is used of it. */
  readonly extension: string;
  /** What it is, for the description of the files; never part of the name. */
  readonly title?: string;
}

const EXTRA_NAMES = {
  letter: wording('brief', 'letter', 'lettre'),
  attachment: wording('bijlagen/bijlage', 'attachments/attachment', 'annexes/annexe'),
} as const;

/**
 * Kinds of files that people read. Anything else might be a name as well as an
 * extension (`offerte.jansen`), or a program.
 */
const EXTENSIONS = new Set(
  `7z avi bmp csv doc docx eml gif heic htm html ics jpeg jpg json log m4a mbox md mov mp3 mp4 msg
  odp ods odt ogg opus pdf png ppt pptx pst rtf tif tiff tsv txt vcf wav webm webp xls xlsx xml
  zip`.split(/\s+/),
);

/** The extension of a file name (or of itself) in small letters; `bin` for one that is not known. */
export function safeExtension(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return EXTENSIONS.has(extension) ? extension : 'bin';
}

/** Names for the documents that go along: `brief.pdf`, `bijlagen/bijlage-01.eml`. */
export function extraNames(extras: readonly ExtraDocument[], language: Language): string[] {
  let attachments = 0;
  const letters = new Map<string, number>();
  return extras.map(({ kind, extension: name }) => {
    const extension = safeExtension(name);
    const base = EXTRA_NAMES[kind][language];
    if (kind === 'attachment') {
      attachments += 1;
      return `${base}-${String(attachments).padStart(2, '0')}.${extension}`;
    }
    const count = (letters.get(extension) ?? 0) + 1;
    letters.set(extension, count);
    return count === 1 ? `${base}.${extension}` : `${base}-${count}.${extension}`;
  });
}

const PACKAGE_NAMES: Readonly<Record<ExportScope, Wording>> = {
  all: wording('gegevens', 'personal-data', 'donnees'),
  portable: wording('overdracht', 'portable-data', 'portabilite'),
};

/**
 * The name of the package, such as `gegevens-2026-014.zip`, or
 * `overdracht-2026-014.zip` for what the person may take along. Only the digits of
 * the reference are used, so that a name in a reference cannot slip through;
 * without a request, the day on which it was made.
 */
export function packageName(
  dossier: Pick<Dossier, 'request' | 'madeOn'>,
  language: Language,
  scope: ExportScope,
): string {
  const number = (dossier.request?.number ?? '').match(/\d+/g)?.join('-').slice(0, 24);
  const tail = number?.replace(/-$/, '') ?? dossier.madeOn;
  return `${PACKAGE_NAMES[scope][language]}-${tail}.zip`;
}

const SAFE_PART = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * True for a path every system can unpack inside its folder: plain letters,
 * digits, `.`, `_` and `-`, no parent folders, no names that Windows keeps for
 * devices, at most 120 characters.
 */
export function isSafeEntryName(path: string): boolean {
  if (path.length === 0 || path.length > 120) return false;
  return path
    .split('/')
    .every((part) => SAFE_PART.test(part) && !part.includes('..') && !RESERVED.test(part));
}
