/** A kept letter as HTML (for print and PDF) or as DOCX. */
import * as v from 'valibot';
import { ContractError } from '#shared/contract/errors.ts';
import type { OutFile } from '#shared/contract/register-process.ts';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import type { LetterLogo } from '#shared/domain/letters/logo.ts';
import { footerTemplate, toHtml } from '#shared/domain/letters/to-html.ts';
import type { ReadContext } from '../handlers/context.ts';
import { found } from '../handlers/texts.ts';
import { findLetter } from '../queries/requests.ts';
import { findLogo } from '../queries/settings.ts';

const DUTCH_NAMES: Record<LetterDocument['kind'], string> = {
  'access.answer': 'inzage',
  'access.none': 'inzage',
  'erasure.done': 'wissing',
  'erasure.partial': 'wissing',
  'applicant.removed': 'sollicitatie',
  'recipients.notify': 'kennisgeving',
  'processor.deleteOne': 'wisopdracht',
  'processor.deleteAll': 'wisopdracht-einde',
  ack: 'ontvangst',
  identity: 'identiteit',
  extension: 'verlenging',
  refusal: 'afwijzing',
  'fee.notice': 'vergoeding',
  'not.controller': 'doorgezonden',
  'rectification.done': 'rectificatie',
  'restriction.on': 'beperking',
  'restriction.off': 'einde-beperking',
  'recipients.tell': 'ontvangers',
  'portability.answer': 'overdracht',
  'objection.marketing': 'bezwaar-reclame',
  'objection.general': 'bezwaar',
  'consent.withdrawn': 'intrekking',
  'breach.authority': 'melding-datalek',
  'breach.person': 'bericht-datalek',
  'breach.toController': 'melding-aan-opdrachtgever',
};

/** File names say what it is and its number; never of whom it is. */
const FILE_NAMES: Record<LetterDocument['locale'], Record<LetterDocument['kind'], string>> = {
  'nl-NL': DUTCH_NAMES,
  'nl-BE': DUTCH_NAMES,
  en: {
    'access.answer': 'access',
    'access.none': 'access',
    'erasure.done': 'erasure',
    'erasure.partial': 'erasure',
    'applicant.removed': 'application',
    'recipients.notify': 'notice',
    'processor.deleteOne': 'erasure-instruction',
    'processor.deleteAll': 'erasure-instruction-end',
    ack: 'receipt',
    identity: 'identity',
    extension: 'extension',
    refusal: 'refusal',
    'fee.notice': 'fee',
    'not.controller': 'passed-on',
    'rectification.done': 'rectification',
    'restriction.on': 'restriction',
    'restriction.off': 'restriction-end',
    'recipients.tell': 'recipients',
    'portability.answer': 'portability',
    'objection.marketing': 'objection-marketing',
    'objection.general': 'objection',
    'consent.withdrawn': 'withdrawal',
    'breach.authority': 'breach-report',
    'breach.person': 'breach-notice',
    'breach.toController': 'breach-notice-to-controller',
  },
  fr: {
    'access.answer': 'acces',
    'access.none': 'acces',
    'erasure.done': 'effacement',
    'erasure.partial': 'effacement',
    'applicant.removed': 'candidature',
    'recipients.notify': 'notification',
    'processor.deleteOne': 'instruction-effacement',
    'processor.deleteAll': 'instruction-effacement-fin',
    ack: 'accuse',
    identity: 'identite',
    extension: 'prolongation',
    refusal: 'refus',
    'fee.notice': 'frais',
    'not.controller': 'transmission',
    'rectification.done': 'rectification',
    'restriction.on': 'limitation',
    'restriction.off': 'fin-limitation',
    'recipients.tell': 'destinataires',
    'portability.answer': 'portabilite',
    'objection.marketing': 'opposition-prospection',
    'objection.general': 'opposition',
    'consent.withdrawn': 'retrait',
    'breach.authority': 'notification-violation',
    'breach.person': 'avis-violation',
    'breach.toController': 'avis-au-responsable',
  },
};

export async function letterFile(
  { db }: ReadContext,
  letterId: number,
  format: 'html' | 'docx',
): Promise<OutFile> {
  const row = found(await findLetter(db, letterId));
  if (row.document === '') throw new ContractError('not-found');
  const document = v.parse(LetterDocument, JSON.parse(row.document));
  const logo = await findLogo(db);
  const name = `${FILE_NAMES[document.locale][document.kind]}-${row.number}`;
  const file = { fileName: `${name}.${format}`, locale: document.locale };
  if (format === 'html') {
    return { ...file, bytes: letterHtml(document, logo), footer: footerTemplate(document) };
  }
  // A large library, which most letters do without.
  const { toDocx } = await import('../letters/to-docx.ts');
  return { ...file, bytes: await toDocx(document, logo) };
}

export function letterHtml(document: LetterDocument, logo: LetterLogo | null): Uint8Array {
  return new TextEncoder().encode(toHtml(document, { logo }));
}

/** A kept letter as a page to read. */
export async function keptLetterHtml(
  db: ReadContext['db'],
  row: { readonly document: string },
): Promise<Uint8Array> {
  return letterHtml(v.parse(LetterDocument, JSON.parse(row.document)), await findLogo(db));
}
