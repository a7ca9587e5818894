/** One thing per limit that the statement says never happens. */
import type { CheckOf } from '#shared/domain/promises/finding.ts';
import type { Place } from './breakers.ts';
import { addItem, addPerson, idOf } from './broken-rows.ts';
import { newId, rowsOf, run } from './fulfil.ts';
import { LONG_AGO, NOW, TODAY } from './moments.ts';

type LimitCheck = CheckOf<'limit'>;
type Break = (check: LimitCheck, place: Place) => string;

/** The category a limit is about, or the first that could break it. */
function categoryOf(check: LimitCheck, { register, profile }: Place, where = '1'): string {
  if (check.category !== undefined) return check.category;
  const [row] = rowsOf<{ key: string }>(
    register,
    `SELECT key FROM data_category WHERE key LIKE ? AND ${where} ORDER BY id`,
    `${profile}.%`,
  );
  return (row?.key ?? '').slice(profile.length + 1);
}

const kept: Break = (check, place) => {
  const category = categoryOf(check, place);
  addItem(place, category);
  return `data_item in ${category}`;
};

const suspected: Break = (check, place) => {
  if (check.category !== undefined) return kept(check, place);
  run(
    place.register,
    `INSERT INTO disposal (id, number, cause, status, whole, suspicion, suppress, created_on)
     VALUES (?, 'S-1', 'emergency', 'proposed', 0, 'special', 0, ?)`,
    newId(place.register),
    LONG_AGO,
  );
  return 'disposal on a suspicion';
};

const handedOver: Break = (_, { register }) => {
  run(
    register,
    `INSERT INTO disclosure (id, person_id, kind, recipient, law, what, why, disclosed_on, agreed_how, created_at)
     VALUES (?, ?, 'other', 'handelaar', '', 'adressen', '', ?, '', ?)`,
    newId(register),
    addPerson(register),
    TODAY,
    NOW,
  );
  return 'disclosure of another kind';
};

export const limitBreakers: Readonly<Record<LimitCheck['limit'], Break>> = {
  'no-sale': handedOver,
  'no-other-disclosure': handedOver,
  'no-special-data': suspected,
  'no-minors': suspected,
  'never-stored': kept,

  'no-secrets': (check, place) => {
    const { register } = place;
    const secret = 'id IN (SELECT category_id FROM category_field WHERE secret)';
    const category = categoryOf(check, place, secret);
    const { itemId } = addItem(place, category);
    run(
      register,
      `INSERT INTO data_field (id, data_item_id, field_id, value, position)
       SELECT ?, ?, min(id), 'geheim', 0 FROM category_field WHERE secret AND category_id = ?`,
      newId(register),
      itemId,
      idOf(register, 'data_category', `${place.profile}.${category}`),
    );
    return `secret data_field in ${category}`;
  },

  'closed-recipients': (check, place) => {
    const { register, profile } = place;
    const party = newId(register);
    const system = newId(register);
    const category = categoryOf(check, place);
    run(
      register,
      "INSERT INTO processor (id, name, role, dpa_status) VALUES (?, 'Nieuw', 'processor', 'none')",
      party,
    );
    run(
      register,
      `INSERT INTO system (id, key, name, kind, processor_id) VALUES (?, 'own.extra', '{"nl":"Extra","en":"Extra"}', 'processor', ?)`,
      system,
      party,
    );
    run(
      register,
      'INSERT INTO category_system (category_id, system_id) VALUES (?, ?)',
      idOf(register, 'data_category', `${profile}.${category}`),
      system,
    );
    return `category_system of ${category}`;
  },

  'closed-purposes': (_, { register }) => {
    run(
      register,
      `INSERT INTO purpose (id, key, name, interest) VALUES (?, 'own.extra', '{"nl":"extra","en":"extra"}', NULL)`,
      newId(register),
    );
    return 'purpose outside the list';
  },

  'only-this-purpose': (check, place) => {
    const { register, profile } = place;
    const category = idOf(register, 'data_category', `${profile}.${check.category}`);
    run(
      register,
      `INSERT INTO category_purpose (category_id, purpose_id)
       SELECT ?, min(id) FROM purpose WHERE id NOT IN (SELECT purpose_id FROM category_purpose WHERE category_id = ?)`,
      category,
      category,
    );
    return `category_purpose of ${check.category}`;
  },

  'no-access-without-permission': (_, { register }) => {
    run(
      register,
      `INSERT INTO access_permission (id, kind, may, what, who, given_on, given_how, ticket, used_on, created_at)
       VALUES (?, 'explicit', 'view', 'bestanden', 'medewerker', ?, '', '', ?, ?)`,
      newId(register),
      LONG_AGO,
      TODAY,
      NOW,
    );
    return 'access_permission that nobody can trace';
  },
};
