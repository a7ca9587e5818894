/** English texts of the annex with the data, and of the answer when nothing was found. */
import type { LetterTexts } from './texts.ts';

/** The annex. */
export function englishAnnex(
  date: LetterTexts['date'],
  joined: LetterTexts['joined'],
): Pick<LetterTexts, 'data' | 'nothing'> {
  return {
    data: {
      heading: 'Annex 1: your data',
      intro: (asOf) =>
        `These are the data that we held about you on ${date(asOf)}, as we recorded them.`,
      pseudonymised:
        'They include data that we keep under a number or code instead of your name (pseudonymised ' +
        'data).',
      secrets:
        'Of login details we say only that they exist and where. We leave out what they are, so that ' +
        'nobody can take them from this letter.',
      person: {
        heading: 'Who you are in our records',
        name: 'Name',
        organisation: 'Organisation',
        address: 'Address',
        email: 'Email address',
        relation: 'Relation with us',
        agreements: 'Agreements',
      },
      span: (what, from, to) => {
        if (from !== null && to !== null) return `${what}, from ${date(from)} to ${date(to)}`;
        if (from !== null) return `${what}, since ${date(from)}`;
        return to === null ? what : `${what}, until ${date(to)}`;
      },
      columns: ['Field', 'What we recorded'],
      itemColumn: 'Item',
      recordedColumn: 'Recorded on',
      empty: 'not filled in',
      secret: (systems) =>
        systems.length === 0
          ? 'exists, but not in our register; we leave out the value'
          : `exists in ${joined(systems)}; we leave out the value`,
      recordedOn: (on) => `Recorded on ${date(on)}`,
      keptIn: (systems) => `Kept in ${joined(systems)}`,
      source: (text) => `Source: ${text}`,
      withoutFields: (label) => `${label}: no separate fields are recorded for this.`,
      consents: {
        heading: 'Your consents',
        columns: ['What for', 'State', 'How and with which words'],
        given: (on) => (on === null ? 'Given, date unknown' : `Given on ${date(on)}`),
        withdrawn: (on) => (on === null ? 'Withdrawn, date unknown' : `Withdrawn on ${date(on)}`),
        expired: (on) => (on === null ? 'Expired' : `Given on ${date(on)}, expired since`),
        implied: 'Derived from something else; we do not count this as consent',
        proof: 'We have proof of this.',
        withoutProof: 'We have no proof of this.',
        wording: (text) => `Wording: “${text}”`,
      },
      events: { heading: 'What happened when', columns: ['Date', 'Event'] },
    },
    nothing: {
      no: 'We found no personal data about you.',
      searchedFor: (what) =>
        what.length === 0
          ? 'We searched with the details from your request.'
          : `We searched for ${joined(what)}.`,
      identifiers: { name: 'your name', email: 'your email address', address: 'your address' },
      otherDetails:
        'Have you been in touch with us before under another name or with another email address? Let ' +
        'us know, and we will search again.',
      requestKept:
        'Because of your request we do now hold something about you: your name, your contact details, ' +
        'your request and this answer. We use them only to answer you and to be able to show that we did.',
      free: 'This answer is free.',
      rights:
        'For those data too you can ask us for rectification, erasure or restriction, and you can ' +
        'object. A message to us is enough.',
    },
  };
}
