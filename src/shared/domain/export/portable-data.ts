/** The portable part of a dossier as it goes into the files of a package (GDPR art. 20(1)). */
import type { Dossier } from '../dossier.ts';
import type { NotPortable } from '../letters/request-facts.ts';
import { PORTABLE_FORMAT_NAME } from './fields-general.ts';
import { matterOf, type PersonData, personData, SECRET_REASON } from './person-data.ts';
import { portableDossier } from './portable.ts';
import { say, type Voice, type Wording, wording } from './wording.ts';

/** Why something is not there, as the person reads it. */
const REASONS: Readonly<Record<NotPortable, Wording>> = {
  'not-provided': wording(
    'Dit is niet door {u|jou} gegeven, maar door het bedrijf zelf vastgelegd of van een ander gekregen.',
    'This was not given by you but recorded by the business itself, or received from someone else.',
    'Cela n’a pas été fourni par {vous|toi}, mais consigné par l’entreprise elle-même ou reçu de quelqu’un d’autre.',
  ),
  'other-basis': wording(
    'De grondslag is niet {uw|je} toestemming of een overeenkomst met {u|jou}, maar bijvoorbeeld een wettelijke plicht of een gerechtvaardigd belang.',
    'The legal basis is not your consent or a contract with you but, for example, a legal duty or a legitimate interest.',
    'La base juridique n’est pas {votre|ton} consentement ni un contrat avec {vous|toi}, mais par exemple une obligation légale ou un intérêt légitime.',
    'De rechtsgrond is niet {uw|je} toestemming of een overeenkomst met {u|jou}, maar bijvoorbeeld een wettelijke plicht of een gerechtvaardigd belang.',
  ),
  'not-stored': SECRET_REASON,
  'others-rights': wording(
    'Het gaat ook over iemand anders, die er nadeel van kan hebben.',
    'It is about someone else as well, who could be harmed by it.',
    'Cela concerne aussi une autre personne, à qui cela pourrait nuire.',
  ),
};

/** The machine-readable file of a portable package; what it leaves out has its reason beside it. */
export function portableData(dossier: Dossier, voice: Voice): PersonData {
  const portable = portableDossier(dossier, voice);
  const data = personData(portable.dossier, voice);
  const masked = new Map(dossier.masked.map(({ what, why }) => [what, why]));
  return {
    ...data,
    format: { ...data.format, name: PORTABLE_FORMAT_NAME },
    leftOut: portable.leftOut.map(({ category, fields, because }) => ({
      kind: because,
      what: fields.length === 0 ? category : `${category} (${fields.join(', ')})`,
      why:
        (because === 'others-rights' ? masked.get(category) : '') || say(REASONS[because], voice),
      systems: because === 'not-stored' ? systemsOf(dossier, category) : [],
    })),
  };
}

/** Where what is not in the register does stand. */
function systemsOf({ items }: Dossier, category: string): string[] {
  const secret = items.filter(
    (item) =>
      [item.category, matterOf(item)].includes(category) &&
      item.fields.some((field) => field.secret),
  );
  return [...new Set(secret.flatMap((item) => item.systems))];
}
