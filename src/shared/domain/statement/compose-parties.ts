/** Who gets the data, and where they go (GDPR art. 13(1)(e) and (f)). */
import { capital } from '../capital.ts';
import { countryName } from '../letters/country.ts';
import type { Run, Section } from '../letters/document.ts';
import { paragraph, plain, section, table } from '../letters/nodes.ts';
import { oneLine } from '../letters/printable.ts';
import { safeguardInWords } from '../safeguards.ts';
import type { StatementParty } from './facts.ts';
import { lacksName, partiesOfUnknownPlace, transfersOf } from './missing.ts';
import { asSentence, gap, gapRun, named, several, type Voice } from './voice.ts';

/** By name, as an access answer has to (CJEU C-154/21). */
export function partiesSection(voice: Voice): Section {
  const { facts, texts } = voice;
  const words = texts.parties;
  if (facts.parties.length === 0) {
    return section({ id: 'parties', heading: words.heading }, paragraph(words.none));
  }
  const [name, role, what, where] = words.columns;
  const roles = new Set(facts.parties.map((party) => party.role));
  return section(
    { id: 'parties', heading: words.heading },
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: name, width: 26 },
        { header: role, width: 18 },
        { header: what, width: 34 },
        { header: where, width: 22 },
      ],
      facts.parties.map((party) => [
        nameOf(voice, party),
        plain(words.roles[party.role]),
        whatOf(voice, party),
        whereOf(voice, party),
      ]),
    ),
    roles.has('processor') ? paragraph(words.explained.processor) : undefined,
    roles.has('controller') ? paragraph(words.explained.controller) : undefined,
    paragraph(words.others),
  );
}

function nameOf(voice: Voice, party: StatementParty): Run[] {
  const name = capital(named(voice, party.name));
  if (lacksName(party)) {
    return [{ text: `${name}\n` }, gapRun(voice, { code: 'party-name', name: party.name })];
  }
  const legal = oneLine(party.legalName);
  return legal === '' || legal === name ? plain(name) : plain(`${name}\n${legal}`);
}

/** What the owner said it is for, and the data that its systems hold. */
function whatOf(voice: Voice, party: StatementParty): Run[] {
  const { name, purpose, categories } = party;
  const held = voice.facts.categories.filter(({ id }) => categories.includes(id));
  if (held.length === 0 && purpose === '') {
    return party.unnamed
      ? plain(voice.texts.parties.whenNeeded)
      : [gapRun(voice, { code: 'party-data', name })];
  }
  const texts = [
    purpose === '' ? '' : asSentence(purpose),
    ...held.map((category) => named(voice, category.name)),
  ];
  return plain(texts.filter((text) => text !== '').join('\n'));
}

function whereOf(voice: Voice, party: StatementParty): Run[] {
  const { country, places, name } = party;
  const { locale, texts } = voice;
  const stands = [...new Set(places)].filter((place) => place !== '' && place !== country);
  const parts: Run[] = [];
  if (country !== '') parts.push({ text: countryName(oneLine(country), locale) });
  else if (!party.unnamed && party.transfers.length === 0)
    parts.push(gapRun(voice, { code: 'party-country', name }));
  if (stands.length > 0) {
    const names = stands.map((place) => countryName(oneLine(place), locale));
    parts.push({
      text: `${parts.length > 0 ? '\n' : ''}${texts.parties.stands(several(voice, names))}`,
    });
  }
  return parts.length > 0 ? parts : plain('');
}

/** GDPR art. 44 to 46. */
export function transfersSection(voice: Voice): Section {
  const { facts, texts, locale, language } = voice;
  const words = texts.transfers;
  const transfers = transfersOf(facts);
  const gaps = partiesOfUnknownPlace(facts).map(({ name }) =>
    gap(voice, { code: 'party-country', name }),
  );
  const unknown = gaps.length > 0 ? paragraph(gaps.join(' ')) : undefined;
  if (transfers.length === 0) {
    return section({ id: 'transfers', heading: words.heading }, unknown ?? paragraph(words.none));
  }
  const [recipient, country, safeguard] = words.columns;
  return section(
    { id: 'transfers', heading: words.heading },
    paragraph(words.intro),
    table(
      words.heading,
      [
        { header: recipient, width: 28 },
        { header: country, width: 24 },
        { header: safeguard, width: 48 },
      ],
      transfers.map((transfer) => [
        plain(capital(named(voice, transfer.party.name))),
        plain(countryName(oneLine(transfer.country), locale)),
        transfer.safeguards.length === 0
          ? [gapRun(voice, { code: 'transfer-safeguard', name: transfer.party.name })]
          : plain(
              asSentence(
                texts.joined(
                  transfer.safeguards.map((text) => safeguardInWords(oneLine(text), language)),
                ),
              ),
            ),
      ]),
    ),
    paragraph(words.copy),
    unknown,
  );
}
