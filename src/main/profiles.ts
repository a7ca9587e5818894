/** The statement profiles a new register can be filled from, in a few words each. */
import * as v from 'valibot';
import type { ProfileSummary } from '#shared/contract/session.ts';
import { StatementProfile } from '#shared/domain/statement-profile.ts';

const FILES: Readonly<Record<string, unknown>> = import.meta.glob('#resources/statements/*.json', {
  eager: true,
  import: 'default',
});

/** Every profile, by name. */
export function listProfileSummaries(): ProfileSummary[] {
  return Object.values(FILES)
    .map((file) => v.parse(StatementProfile, file))
    .map(({ id, business, country, rules, categories }) => ({
      id,
      name: business.name,
      trade: business.trade,
      country,
      rules: rules.length,
      categories: categories.length,
    }))
    .sort((left, right) => left.name.localeCompare(right.name, 'nl'));
}
