/** Dutch as written in Flanders: what differs from the Dutch of the Netherlands. */
import type { LetterForm } from '../document.ts';
import { oneLine } from '../printable.ts';
import { dutchTexts } from './nl.ts';
import { FLANDERS } from './nl-law.ts';
import type { LetterTexts } from './texts.ts';

/** The Flemish texts in the form of address that was chosen (u or je). */
export function flemishTexts(form: LetterForm): LetterTexts {
  const base = dutchTexts(form, FLANDERS);
  const formal = form === 'formal';
  return {
    ...base,
    number: (count) => new Intl.NumberFormat('nl-BE').format(count),
    salutation(person) {
      // In Belgium the prefix of a family name stays as it is registered.
      const family = oneLine(person.familyName) || oneLine(person.name);
      if (!formal) return base.salutation(person);
      return family === '' ? 'Geachte heer/mevrouw,' : `Geachte heer/mevrouw ${family},`;
    },
    closing: 'Met vriendelijke groeten,',
    channels: { ...base.channels, post: 'met de post', 'in-person': 'mondeling' },
    lawfulBases: {
      ...base.lawfulBases,
      consent: 'Toestemming (artikel 6, lid 1, a) AVG)',
      contract: 'Uitvoering van een overeenkomst (artikel 6, lid 1, b) AVG)',
      'legal-obligation': 'Wettelijke verplichting (artikel 6, lid 1, c) AVG)',
      'vital-interest': 'Vitaal belang (artikel 6, lid 1, d) AVG)',
      'public-task': 'Taak van algemeen belang (artikel 6, lid 1, e) AVG)',
      'legitimate-interest': 'Gerechtvaardigd belang (artikel 6, lid 1, f) AVG)',
    },
    senderLabels: {
      ...base.senderLabels,
      dataProtectionOfficer: 'Functionaris voor gegevensbescherming (DPO):',
    },
    intro: {
      ...base.intro,
      withoutRequest: base.intro.withoutRequest.replace('(AVG)', '(AVG of GDPR)'),
      request: (receivedOn, channel) =>
        base.intro.request(receivedOn, channel).replace('(AVG)', '(AVG of GDPR)'),
    },
    purposes: {
      ...base.purposes,
      intro: 'Bij elk doel hoort een rechtsgrond: de reden waarom de wet het gebruik toelaat.',
      columns: ['Doel', 'Gegevens', 'Rechtsgrond'],
    },
    transfers: {
      ...base.transfers,
      checked: (on) => `Gecontroleerd op ${base.date(on)}`,
    },
    complaint: {
      ...base.complaint,
      heading: 'Niet akkoord met dit antwoord?',
      labels: { ...base.complaint.labels, address: 'Adres' },
    },
    masked: {
      ...base.masked,
      some: base.masked.some.replace('artikel 15 lid 4 AVG', 'artikel 15, lid 4 AVG'),
    },
  };
}
