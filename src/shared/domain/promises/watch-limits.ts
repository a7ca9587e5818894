/** What never happens, what was handed to others, and for whom data are processed. */
import type { CategoryFact } from './facts.ts';
import {
  type CheckOf,
  carrier,
  type Finding,
  findKeyed,
  type Look,
  type Missing,
  missing,
  ofStatement,
  type Watches,
  whereMissing,
} from './finding.ts';
import type { LIMITS } from './language.ts';
import { categoryCarrier } from './watch-data.ts';
import { findParty } from './watch-parties.ts';

type LimitCheck = CheckOf<'limit'>;
type LimitName = (typeof LIMITS)[number];

const DISCLOSURES = carrier('disclosures', 'disclosures');

/** The category the limit is about, or all of the statement, and what is missing of each. */
function aboutCategories(
  check: LimitCheck,
  look: Look,
  lacking: (category: CategoryFact) => readonly Missing[],
): Finding {
  const categories =
    check.category === undefined
      ? ofStatement(look.facts.categories, look)
      : [findKeyed(look.facts.categories, look, check.category)];
  return {
    carriedBy: categories.flatMap((category) =>
      category === undefined ? [] : [categoryCarrier(category)],
    ),
    missing: categories.flatMap((category) =>
      category === undefined ? [missing('category-gone', 'register')] : lacking(category),
    ),
  };
}

function nothingKept(check: LimitCheck, look: Look, code: Missing['code']): Finding {
  return aboutCategories(check, look, ({ id, name, hasItems }) =>
    whereMissing([hasItems, missing(code, 'register', { name }, id)]),
  );
}

/** Nothing stands in the category, if there is one, and a suspicion was carried out at once. */
function nothingSuspected(check: LimitCheck, look: Look, code: Missing['code']): Finding {
  const { openSuspicions: count } = look.facts;
  const kept =
    check.category === undefined
      ? { carriedBy: [carrier('disposals', 'disposal')], missing: [] }
      : nothingKept(check, look, code);
  return {
    carriedBy: kept.carriedBy,
    missing: [
      ...kept.missing,
      ...whereMissing([count > 0, missing('suspicion-open', 'disposal', { count })]),
    ],
  };
}

function noOtherDisclosure(_: LimitCheck, { facts }: Look): Finding {
  const count = facts.disclosures.other.all;
  return {
    carriedBy: [DISCLOSURES],
    missing: whereMissing([count > 0, missing('other-disclosure', 'disclosures', { count })]),
  };
}

const LIMIT_CHECKS: Readonly<Record<LimitName, (check: LimitCheck, look: Look) => Finding>> = {
  'no-sale': noOtherDisclosure,
  'no-other-disclosure': noOtherDisclosure,
  'no-special-data': (check, look) => nothingSuspected(check, look, 'special-data-kept'),
  'no-minors': (check, look) => nothingSuspected(check, look, 'data-of-minors-kept'),
  'never-stored': (check, look) => nothingKept(check, look, 'stored-after-all'),

  'no-secrets': (check, look) =>
    aboutCategories(check, look, ({ id, name, fields }) =>
      whereMissing([
        fields.some(({ isSecret, isFilled }) => isSecret && isFilled),
        missing('secret-kept', 'register', { name }, id),
      ]),
    ),

  'closed-recipients': (check, look) =>
    aboutCategories(check, look, ({ systemIds }) => {
      const allowed = new Set(check.processors.map((id) => findParty(look, id)?.id));
      const names = new Map(look.facts.parties.map((party) => [party.id, party.name]));
      return look.facts.systems
        .filter(({ id, isEnded }) => !isEnded && systemIds.includes(id))
        .filter(({ partyId }) => partyId !== null && !allowed.has(partyId))
        .map(({ partyId }) => {
          const params = { name: names.get(partyId ?? 0) ?? '' };
          return missing('recipient-outside-list', 'processors', params, partyId);
        });
    }),

  'closed-purposes': (_, look) => {
    const purposes = ofStatement(look.facts.purposes, look);
    return {
      carriedBy: purposes.map((purpose) => carrier('purpose', 'register', purpose)),
      missing: purposes
        .filter(({ key, bases }) => !key.startsWith(`${look.profile}.`) || bases.length === 0)
        .map(({ id, name }) => missing('purpose-outside-list', 'register', { name }, id)),
    };
  },

  'only-this-purpose': (check, look) =>
    aboutCategories(check, look, ({ id, name, purposeIds }) => {
      const purpose = findKeyed(look.facts.purposes, look, check.purpose ?? '');
      const isOnly = purpose !== undefined && purposeIds.every((one) => one === purpose.id);
      return whereMissing([
        !isOnly || purposeIds.length === 0,
        missing('category-has-other-purpose', 'register', { name }, id),
      ]);
    }),

  'no-access-without-permission': (_, { facts }) => {
    const count = facts.usesWithoutPermission;
    return {
      carriedBy: [carrier('permissions', 'disclosures')],
      missing: whereMissing([
        count > 0,
        missing('access-without-permission', 'disclosures', { count }),
      ]),
    };
  },
};

export const limitWatches: Watches<'limit' | 'disclosures' | 'served-controllers'> = {
  limit: (check, look) => LIMIT_CHECKS[check.limit](check, look),

  disclosures(check, { facts }) {
    const count = facts.disclosures[check.of].lacking;
    return {
      carriedBy: [DISCLOSURES],
      missing: whereMissing([count > 0, missing('disclosure-lacking', 'disclosures', { count })]),
    };
  },

  'served-controllers'(_, { facts }) {
    return {
      carriedBy: facts.served.map((served) => carrier('served', 'served', served)),
      missing: [
        ...whereMissing([facts.served.length === 0, missing('no-served', 'served')]),
        ...facts.served.flatMap(({ id, name, atEnd, agreementOn }) =>
          whereMissing(
            [atEnd === null, missing('served-end-unknown', 'served', { name }, id)],
            [agreementOn === null, missing('served-without-agreement', 'served', { name }, id)],
          ),
        ),
      ],
    };
  },
};
