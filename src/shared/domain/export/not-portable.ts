/** Which data a person may take along to somebody else (GDPR art. 20(1)), and why others not. */
import type { DossierField, DossierItem } from '../dossier.ts';
import type { NotPortable } from '../letters/request-facts.ts';
import type { LawfulBasis } from '../statement-profile.ts';

/** GDPR art. 20(1)(a): the bases on which data are portable. */
const PORTABLE_BASES: readonly LawfulBasis[] = ['consent', 'contract'];

/** Why a field is not portable; null for one that is: given by the person, on consent or a contract. */
export function whyNotPortable(
  field: Pick<DossierField, 'secret' | 'providedByPerson'>,
  item: Pick<DossierItem, 'purposes'>,
): NotPortable | null {
  if (field.secret) return 'not-stored';
  if (!field.providedByPerson) return 'not-provided';
  return portablePurposes(item).length === 0 ? 'other-basis' : null;
}

/** The purposes of an item that rest on consent or a contract. */
export function portablePurposes({
  purposes,
}: Pick<DossierItem, 'purposes'>): DossierItem['purposes'] {
  return purposes.filter(({ bases }) => bases.some((basis) => PORTABLE_BASES.includes(basis)));
}
