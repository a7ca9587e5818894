/**
 * What is processed, why, with whom it is shared and where it came from: the
 * tables of the answer to an access request.
 */
import type { Dossier, DossierItem, DossierPurpose, DossierRecipient } from '../dossier.ts';
import type { LetterLocale } from '../locale.ts';
import { disclosuresTable } from './access-disclosures.ts';
import { countryName, locationOf } from './country.ts';
import type { Run, Section } from './document.ts';
import { note, paragraph, plain, remark, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { DisclosureTexts } from './texts/disclosure-texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** The items of one category, in the order of the dossier. */
export interface CategoryGroup {
  readonly category: string;
  readonly description: string;
  readonly items: readonly DossierItem[];
}

/** The items by category. */
export function groupsOf(items: readonly DossierItem[]): CategoryGroup[] {
  const groups = new Map<string, DossierItem[]>();
  for (const item of items) {
    const group = groups.get(item.categoryId);
    if (group === undefined) groups.set(item.categoryId, [item]);
    else group.push(item);
  }
  return [...groups.values()].map((group) => ({
    category: oneLine(group[0]?.category ?? ''),
    description: group[0]?.description ?? '',
    items: group,
  }));
}

/** The values without repeats and without empty ones. */
export function unique(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '');
}

/** GDPR art. 15(1)(b): the categories of data concerned. */
export function categoriesSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.categories;
  const groups = groupsOf(dossier.items);
  const rows = groups.map(({ category, description, items }) => {
    const systems = unique(items.flatMap((item) => item.systems));
    return [
      plain(category),
      plain(description),
      plain(systems.length > 0 ? systems.join('\n') : words.ownAdministration),
    ];
  });
  const [category, description, where] = words.columns;
  return section(
    { id: 'A2', blocks: ['A2'], heading: words.heading },
    paragraph(rows.length === 0 ? words.none : words.intro(rows.length)),
    rows.length === 0
      ? undefined
      : table(
          words.heading,
          [
            { header: category, width: 27 },
            { header: description, width: 48 },
            { header: where, width: 25 },
          ],
          rows,
        ),
  );
}

/** GDPR art. 15(1)(a): the purposes, with their basis as art. 13(1)(c) and (d) tell it. */
export function purposesSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.purposes;
  const [purposeHeader, dataHeader, basisHeader] = words.columns;
  const purposes = new Map<string, { purpose: DossierPurpose; categories: string[] }>();
  for (const item of dossier.items) {
    for (const purpose of item.purposes) {
      const known = purposes.get(purpose.purposeId) ?? { purpose, categories: [] };
      known.categories.push(oneLine(item.category));
      purposes.set(purpose.purposeId, known);
    }
  }
  const rows = [...purposes.values()].map(({ purpose, categories }) => [
    plain(oneLine(purpose.name)),
    plain(unique(categories).join('\n')),
    basisOf(purpose, texts),
  ]);
  const without = unique(
    dossier.items
      .filter((item) => item.purposes.length === 0)
      .map((item) => oneLine(item.category)),
  );
  return section(
    { id: 'A1', blocks: ['A1', 'A13'], heading: words.heading },
    paragraph(rows.length === 0 && without.length === 0 ? words.none : words.intro),
    rows.length === 0
      ? undefined
      : table(
          words.heading,
          [
            { header: purposeHeader, width: 30 },
            { header: dataHeader, width: 27 },
            { header: basisHeader, width: 43 },
          ],
          rows,
        ),
    without.length === 0 ? undefined : paragraph(words.withoutPurpose(without)),
  );
}

function basisOf(purpose: DossierPurpose, texts: LetterTexts): Run[] {
  const words = texts.purposes;
  if (purpose.bases.length === 0) return remark(words.basisUnknown);
  const bases = purpose.bases.map((basis) => texts.lawfulBases[basis]);
  if (!purpose.bases.includes('legitimate-interest')) return plain(bases.join('\n'));
  const interest = oneLine(purpose.interest);
  return plain(
    [...bases, interest === '' ? words.interestUnknown : words.interest(interest)].join('\n'),
  );
}

/** GDPR art. 15(1)(c), as CJEU C-154/21 reads it: the recipients by name. */
export function recipientsSection(
  dossier: Dossier,
  texts: LetterTexts,
  locale: LetterLocale,
  handed: DisclosureTexts,
): Section {
  const words = texts.recipients;
  const { disclosures } = dossier;
  const [name, role, purpose, country] = words.columns;
  const rows = dossier.recipients
    .filter((recipient) => !recipient.unnamed)
    .map((recipient) => [
      namesOf(recipient),
      plain(texts.recipientRoles[recipient.role]),
      useOf(recipient, texts),
      recipient.country === ''
        ? remark(texts.unknown)
        : plain(countryName(oneLine(recipient.country), locale)),
    ]);
  const kinds = unique(
    dossier.recipients.filter(({ unnamed }) => unnamed).map((recipient) => kindOf(recipient)),
  );
  return section(
    { id: 'A3', blocks: ['A3'], heading: words.heading },
    dossier.recipients.length === 0 && disclosures.length === 0 ? paragraph(words.none) : undefined,
    rows.length === 0 ? undefined : paragraph(words.intro),
    rows.length === 0
      ? undefined
      : table(
          words.heading,
          [
            { header: name, width: 28 },
            { header: role, width: 20 },
            { header: purpose, width: 35 },
            { header: country, width: 17 },
          ],
          rows,
        ),
    kinds.length === 0 ? undefined : paragraph(words.unnamed(kinds)),
    rows.length === 0 ? undefined : note(words.roles),
    ...disclosuresTable(disclosures, texts, handed),
  );
}

function namesOf({ name, legalName }: DossierRecipient): Run[] {
  const names = unique([oneLine(name), oneLine(legalName)]);
  return names.map((text, index) => (index === 0 ? { text } : { text: `\n${text}`, em: true }));
}

function useOf({ purpose, name, systems }: DossierRecipient, texts: LetterTexts): Run[] {
  const others = unique(systems.map(oneLine)).filter((system) => system !== oneLine(name));
  const runs: Run[] = purpose === '' ? remark(texts.unknown) : plain(purpose);
  if (others.length > 0) runs.push({ text: `\n${texts.recipients.systems(others)}` });
  return runs;
}

function kindOf({ name, purpose }: DossierRecipient): string {
  const kind = oneLine(name);
  const use = oneLine(purpose);
  return use === '' || use === kind ? kind : `${kind} (${use})`;
}

/** GDPR art. 15(2): transfers outside the Area, with the safeguard for each. */
export function transfersSection(
  dossier: Dossier,
  texts: LetterTexts,
  locale: LetterLocale,
): Section {
  const words = texts.transfers;
  const [recipientHeader, countryHeader, safeguardHeader] = words.columns;
  const rows = dossier.transfers.map(({ recipient, country, safeguards, checkedOn }) => [
    plain(oneLine(recipient)),
    country === '' ? remark(texts.unknown) : plain(countryName(oneLine(country), locale)),
    safeguards.length === 0
      ? remark(words.safeguardUnknown)
      : plain(
          [...safeguards, ...(checkedOn === null ? [] : [words.checked(checkedOn)])].join('\n'),
        ),
  ]);
  const unsafe = unique(
    dossier.transfers
      .filter(({ safeguards }) => safeguards.length === 0)
      .map(({ recipient }) => oneLine(recipient)),
  );
  const told = new Set(dossier.transfers.map(({ recipient }) => oneLine(recipient)));
  const untold = dossier.recipients.filter(
    ({ name, legalName }) => !told.has(oneLine(name)) && !told.has(oneLine(legalName)),
  );
  const outside = untold.filter(({ country }) => locationOf(oneLine(country)) === 'outside');
  const uncertain = unique(
    untold
      .filter(({ country }) => locationOf(oneLine(country)) === 'unknown')
      .map(({ name }) => oneLine(name)),
  );
  const nothing = rows.length === 0 && outside.length === 0 && uncertain.length === 0;
  return section(
    { id: 'A9', blocks: ['A9'], heading: words.heading },
    nothing ? paragraph(words.none) : undefined,
    rows.length === 0 ? undefined : paragraph(words.intro),
    rows.length === 0
      ? undefined
      : table(
          words.heading,
          [
            { header: recipientHeader, width: 28 },
            { header: countryHeader, width: 22 },
            { header: safeguardHeader, width: 50 },
          ],
          rows,
        ),
    unsafe.length === 0 ? undefined : paragraph(words.unknownSafeguards(unsafe)),
    ...outside.map(({ name, country }) =>
      paragraph(words.outside(oneLine(name), countryName(oneLine(country), locale))),
    ),
    uncertain.length === 0 ? undefined : paragraph(words.uncertain(uncertain)),
    rows.length === 0 && !nothing ? paragraph(words.noneKnown) : undefined,
    rows.length > unsafe.length ? paragraph(words.copy) : undefined,
  );
}

/** GDPR art. 15(1)(g): where the data came from when not from the person. */
export function sourceSection(dossier: Dossier, texts: LetterTexts): Section {
  const words = texts.source;
  const [data, source] = words.columns;
  const bySource = new Map<string, string[]>();
  for (const item of dossier.items) {
    const from = oneLine(item.source);
    if (from === '') continue;
    bySource.set(from, [...(bySource.get(from) ?? []), oneLine(item.category)]);
  }
  const rows = [...bySource].map(([from, categories]) => [
    plain(unique(categories).join('\n')),
    plain(from),
  ]);
  const rest = dossier.items.some((item) => oneLine(item.source) === '');
  if (rows.length === 0) {
    return section(
      { id: 'A7', blocks: ['A7'], heading: words.heading },
      paragraph(words.fromPerson),
    );
  }
  return section(
    { id: 'A7', blocks: ['A7'], heading: words.heading },
    paragraph(words.others),
    table(
      words.heading,
      [
        { header: data, width: 35 },
        { header: source, width: 65 },
      ],
      rows,
    ),
    rest ? paragraph(words.rest) : undefined,
  );
}
