/** What happens with a party: taken from the catalogue, its papers, its end, who is there. */
import * as v from 'valibot';
import { LetterDocument } from '#shared/domain/letters/document.ts';
import { END_MODES, PARTY_DOCUMENT_KINDS, PARTY_ROLES } from '#shared/domain/parties.ts';
import { ProofFile } from './disposals.ts';
import {
  command,
  Day,
  Done,
  Id,
  Language,
  Locale,
  LocalizedText,
  line,
  note,
  query,
} from './method.ts';

const OfParty = { processorId: Id };

/** A product of the catalogue, with what is known of it: never more than was verified. */
export const CatalogueEntry = v.strictObject({
  id: v.string(),
  product: v.string(),
  role: v.picklist(PARTY_ROLES),
  legalName: v.string(),
  country: v.string(),
  /** How many facts would be filled in. */
  facts: v.number(),
  /** The party of the register that already is this product. */
  processorId: v.nullable(Id),
});
export type CatalogueEntry = v.InferOutput<typeof CatalogueEntry>;

export const PartyPerson = v.strictObject({
  personId: Id,
  name: v.string(),
  sortName: v.string(),
  reasons: v.array(v.strictObject({ category: LocalizedText, system: LocalizedText })),
});
export type PartyPerson = v.InferOutput<typeof PartyPerson>;

export const partyMethods = {
  'parties.catalogue': query(v.strictObject({ language: Language }), v.array(CatalogueEntry)),
  /**
   * Adds a product with every known fact, each unconfirmed; or gives its name and facts to a
   * party without them, which keeps its systems. Facts that the owner filled in stay.
   * Refused (`conflict`) where another party already is this product.
   */
  'parties.take-from-catalogue': command(
    v.strictObject({
      catalogueId: line(60),
      language: Language,
      processorId: v.nullable(Id),
      /** Also makes a system with the name of the product, where the party has none. */
      withSystem: v.boolean(),
    }),
    v.strictObject({ id: Id }),
  ),
  /** The party turns out to be another one of the register: its systems and papers go there. */
  'parties.merge': command(v.strictObject({ processorId: Id, intoId: Id }), Done),
  /** At most 8 MB; kept in the encrypted file. */
  'parties.add-document': command(
    v.strictObject({ ...OfParty, kind: v.picklist(PARTY_DOCUMENT_KINDS), file: ProofFile }),
    v.strictObject({ id: Id }),
  ),
  'parties.remove-document': command(v.strictObject({ documentId: Id }), Done),
  /** GDPR art. 28(3)(g): erase, or give back and erase; null for a party that is no processor. */
  'parties.end': command(
    v.strictObject({ ...OfParty, endsOn: Day, mode: v.nullable(v.picklist(END_MODES)) }),
    Done,
  ),
  /** Takes an end back; refused once a letter about it was sent. */
  'parties.reopen': command(v.strictObject(OfParty), Done),
  /** L18b as it would be made now, always formal. Without a locale: the language of the party's country. */
  'parties.compose-end-letter': query(
    v.strictObject({ ...OfParty, locale: v.nullable(Locale) }),
    LetterDocument,
  ),
  'parties.create-end-letter': command(
    v.strictObject({ ...OfParty, document: LetterDocument }),
    v.strictObject({ id: Id, number: v.string() }),
  ),
  'parties.end-sent': command(v.strictObject({ ...OfParty, sentOn: Day, chaseOn: Day }), Done),
  /**
   * The party confirmed it. Its systems end, but those that another party takes over; with
   * `clearCopies` no item points to the ended ones any more.
   */
  'parties.confirm-end': command(
    v.strictObject({
      ...OfParty,
      confirmedOn: Day,
      note: note(2000),
      proof: v.nullable(ProofFile),
      takenOver: v.pipe(
        v.array(v.strictObject({ systemId: Id, processorId: Id })),
        v.maxLength(1000),
      ),
      clearCopies: v.boolean(),
    }),
    Done,
  ),
  /** Everybody of whom one of its systems has a copy, by name, with what makes it so. */
  'parties.persons': query(
    v.strictObject({
      ...OfParty,
      /** Keyset: the last row of the page before. */
      after: v.optional(v.nullable(v.strictObject({ sortName: v.string(), id: Id })), null),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 100),
    }),
    v.strictObject({ rows: v.array(PartyPerson), more: v.boolean() }),
  ),
} as const;
