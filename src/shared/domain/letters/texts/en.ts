/** English. It has one form of address, so there is one set of texts. */
import { writtenDay } from '../../written-dates.ts';
import { oneLine } from '../printable.ts';
import { englishAnnex } from './en-annex.ts';
import { englishErasure } from './en-erasure.ts';
import { englishInstruction } from './en-instruction.ts';
import { ENGLISH_NAMES } from './en-names.ts';
import type { LetterTexts } from './texts.ts';
import { enumeration } from './wording.ts';

/** The English texts. */
export function englishTexts(): LetterTexts {
  const date: LetterTexts['date'] = (on) => writtenDay(on, 'en');
  const number: LetterTexts['number'] = (count) => new Intl.NumberFormat('en-GB').format(count);
  const joined: LetterTexts['joined'] = (items) => enumeration(items, 'and');

  return {
    ...ENGLISH_NAMES,
    ...englishAnnex(date, joined),
    erasure: englishErasure(date),
    instruction: englishInstruction(date),
    date,
    number,
    joined,
    salutation({ name, familyName, givenName }) {
      const full = oneLine(name) || oneLine(`${givenName} ${familyName}`);
      return full === '' ? 'Dear Sir or Madam,' : `Dear ${full},`;
    },
    closing: 'Kind regards,',
    title: 'Answer to your access request',
    titleWithoutRequest: 'Overview of your personal data',
    intro: {
      request: (receivedOn, channel) =>
        `On ${date(receivedOn)} we received ${channel} your request for access to your personal ` +
        'data. Article 15 of the General Data Protection Regulation (GDPR) gives you that right. ' +
        'This letter is our answer.',
      withoutRequest:
        'This letter tells you which personal data we hold about you. It follows Article 15 of the ' +
        'General Data Protection Regulation (GDPR).',
      otherRights: (rights) =>
        `In the same request you also asked for ${joined(rights)}. You will hear from us about that ` +
        'separately.',
      yes: 'Yes, we process personal data about you.',
      guide: (asOf) =>
        'Below we explain what we use them for, who receives them, how long we keep them and which ' +
        `rights you have. Annex 1 contains the data themselves, as they stood in our records on ${date(asOf)}.`,
      electronic:
        'You made your request electronically, so you receive our answer in the same way. Would you ' +
        'rather have it on paper? Just let us know.',
      otherMedium:
        'Would you rather receive this answer electronically, or on paper? Just let us know and we ' +
        'will send it that way.',
    },
    categories: {
      heading: 'Which data we hold about you',
      intro: (count) =>
        count === 1
          ? 'We hold one kind of data about you.'
          : `We hold ${number(count)} kinds of data about you.`,
      columns: ['Kind of data', 'What it is', 'Where it is kept'],
      ownAdministration: 'our own records',
      none: 'Apart from what Annex 1 says about you, we hold no other data about you.',
    },
    purposes: {
      heading: 'What we use them for',
      intro: 'Each purpose has a lawful basis: the reason why the law allows the use.',
      columns: ['Purpose', 'Data', 'Lawful basis'],
      interest: (text) => `Our interest: ${text}`,
      interestUnknown: 'We have not described our interest yet.',
      basisUnknown: 'not recorded yet',
      withoutPurpose: (categories) =>
        `We have not recorded a purpose for ${joined(categories)} yet. We are checking whether we ` +
        'still need these data.',
      none: 'We have recorded no purposes, because we hold no further data.',
    },
    recipients: {
      heading: 'Who receives the data',
      intro: 'These parties receive data about you from us or can reach them:',
      columns: ['Name', 'Role', 'What for', 'Country'],
      systems: (names) => `System: ${joined(names)}`,
      roles:
        'A processor works on our instructions only. A party that is a controller decides for itself ' +
        'what it does with the data and explains that in its own privacy statement.',
      unnamed: (kinds) =>
        kinds.length === 1
          ? `We do not know the name of one recipient yet: ${joined(kinds)}. As soon as we know it, we ` +
            'will pass it on to you.'
          : `We do not know the names of these recipients yet: ${joined(kinds)}. As soon as we know ` +
            'them, we will pass them on to you.',
      none: 'Your data have no recipients within the meaning of the GDPR.',
    },
    transfers: {
      heading: 'Transfers to countries outside Europe',
      intro:
        'These data go to a country outside the European Economic Area (EEA), so a safeguard has to ' +
        'protect them there:',
      columns: ['Recipient', 'Country', 'Safeguard'],
      checked: (on) => `Checked on ${date(on)}`,
      safeguardUnknown: 'not established yet',
      unknownSafeguards: (recipients) =>
        `We do not know yet which safeguard applies to ${joined(recipients)}. We are finding out.`,
      outside: (recipient, country) =>
        `${recipient} is in ${country}, outside the EEA. We do not know yet which safeguard applies ` +
        'there. We are finding out.',
      uncertain: (recipients) =>
        `For ${joined(recipients)} we do not know for certain whether the data stay within the EEA, ` +
        'nor which safeguard applies if they do not.',
      copy: 'You can ask us for a copy of these safeguards.',
      none: 'We do not transfer your data to countries outside the European Economic Area (EEA).',
      noneKnown:
        'We know of no other transfers to countries outside the European Economic Area (EEA).',
    },
    retention: {
      heading: 'How long we keep them',
      intro:
        'For each kind of data you find the date on which we erase them, or else how that date is ' +
        'determined.',
      columns: ['Data', 'Until when', 'Why'],
      eraseOn: (on) => `We erase them on ${date(on)}.`,
      anonymiseOn: (on) => `We make them anonymous on ${date(on)}.`,
      dueErase: (on, requestOpen) =>
        `${ended(on && date(on))} ${
          requestOpen
            ? 'While your request is open we erase nothing; after that we erase these data.'
            : 'We erase them at the next clean-up.'
        }`,
      dueAnonymise: (on, requestOpen) =>
        `${ended(on && date(on))} ${
          requestOpen
            ? 'While your request is open we change nothing; after that we make these data anonymous.'
            : 'We make them anonymous at the next clean-up.'
        }`,
      notStarted: 'No date yet: the period has not started.',
      startMissing: 'No date yet: we are finding out when the period started.',
      held: (on) =>
        on === null
          ? 'Until the reason given here no longer applies.'
          : `Not on ${date(on)} yet, but once the reason given here no longer applies.`,
      restricted: (on) =>
        on === null
          ? 'We still keep them, but use them in a limited way only.'
          : `We keep them until ${date(on)}, but use them in a limited way only.`,
      untilObjection: 'Until you object.',
      onRequest: (on) =>
        on === null
          ? 'Until you ask us to erase them.'
          : `Until you ask us to erase them, and at the latest until ${date(on)}.`,
      neverStore: 'We should not keep these data; we erase whatever is there all the same.',
      undecided: 'No fixed period yet: no longer than the purpose requires.',
      immediate: 'Right after the event given here.',
      rule: (text) => `Rule: ${text}.`,
      law: (on, articles, fields) =>
        `The law obliges us to keep ${fields.length > 0 ? joined(fields) : 'these data'} until ` +
        `${date(on)}${articles.length > 0 ? ` (${joined(articles)})` : ''}.`,
      moreItems: (count) => (count === 1 ? '1 other' : `${number(count)} others`),
      record:
        'We keep your name and contact details, and the consents and events in Annex 1, for as long ' +
        'as we hold any of these data about you.',
      none: 'We erase what we recorded about you as soon as the purpose no longer requires it.',
    },
    source: {
      heading: 'Where they come from',
      fromPerson:
        'You gave us all of these data yourself, or they arose from our contact with you.',
      others: 'We received these data from someone else:',
      columns: ['Data', 'Source'],
      rest: 'You gave us the other data yourself, or they arose from our contact with you.',
    },
    automated: {
      heading: 'Automated decisions',
      none:
        'We take no decisions about you that a computer makes entirely on its own, nor on the basis ' +
        'of a profile (Article 22 GDPR).',
      some: 'This decision about you is taken automatically (Article 22 GDPR):',
      human: 'You can ask us to have a person look at it, give your view and contest the decision.',
    },
    rights: {
      heading: 'Your other rights',
      intro: 'A message to us is enough. It costs nothing.',
      rectification: {
        term: 'Rectification.',
        text: 'Is something wrong or missing? Then we will put it right.',
      },
      erasure: {
        term: 'Erasure.',
        text:
          'You can ask us to erase data. What the law obliges us to keep, we erase only when that ' +
          'period has ended.',
      },
      restriction: {
        term: 'Restriction.',
        text: 'You can ask us to store data only, for a time, and do nothing else with them.',
      },
      objectionTerm: 'Objection.',
      objection: (purposes) =>
        (purposes.length === 0
          ? 'You can object to use that is based on a legitimate interest. '
          : `You can object to use that is based on a legitimate interest; for you that is: ${joined(purposes)}. `) +
        'Do you not want any more advertising from us? Then we always stop.',
      portability: {
        term: 'Portability.',
        text:
          'Data that you gave us with your consent or for an agreement, you can receive in a file ' +
          'that a computer can read.',
      },
      consentTerm: 'Withdrawing consent.',
      consent: (topics) =>
        topics.length === 0
          ? 'You can withdraw consent at any time. At the moment we have none from you.'
          : `You can withdraw your consent for ${joined(topics)} at any time. What happened before ` +
            'that stays valid.',
    },
    complaint: {
      heading: 'If you disagree with this answer',
      us: 'Feel free to tell us first, and we will look at it together.',
      authority: (name) => `You can also lodge a complaint at any time with the ${name}:`,
      labels: { address: 'Post', phone: 'Phone', website: 'Website', email: 'Email' },
      court: {
        NL:
          'You can also go to court. In the Netherlands you do so by filing a petition with the ' +
          'district court (rechtbank) within six weeks of receiving this answer (Article 79 GDPR and ' +
          'Article 35 of the Dutch GDPR Implementation Act, UAVG).',
        BE:
          'You can also go to court. In Belgium you can bring an action for a cessation order before ' +
          'the president of the court of first instance (Article 79 GDPR and Article 209 and further ' +
          'of the Act of 30 July 2018).',
      },
    },
    costs: {
      heading: 'Costs',
      free:
        'This answer is free, and so is the copy of your data. Only for further copies may we ask a ' +
        'reasonable fee; we would tell you so beforehand.',
    },
    search: {
      heading: 'Where we searched',
      intro: (business) =>
        `This answer covers all services of ${business}. We searched these systems:`,
      columns: ['System', 'How we searched'],
      searched: 'searched',
      ownAdministration: 'our own records',
    },
    masked: {
      heading: 'Data of other people',
      some:
        'To protect other people, the following has been made unreadable or left out in the annexes ' +
        '(Article 15(4) GDPR). We left the rest as it is.',
      columns: ['What', 'Why'],
      none: 'We did not have to make anything unreadable or leave anything out to protect other people.',
    },
    request: {
      heading: 'What happens to your request',
      frozen: 'Until your request is closed, we erase nothing about you.',
      keptUntil: (on) =>
        `We keep your request and this answer until ${date(on)}, so that we can show that we answered.`,
      keptWithoutTerm:
        'We keep your request and this answer so that we can show that we answered. There is no fixed ' +
        'period for that yet; we keep them no longer than that requires.',
    },
    questions: {
      text({ phone, email, number: reference }) {
        const ways = [phone && `call ${phone}`, email && `write to ${email}`].filter(Boolean);
        const how = ways.length > 0 ? `Please ${ways.join(' or ')}` : 'Please write to us';
        return `Do you have a question about this letter? ${how}${
          reference === '' ? '' : ` and mention reference ${reference}`
        }.`;
      },
      statement: (on, website) =>
        `What we do with data in general is in our privacy statement of ${date(on)}` +
        `${website === '' ? '' : ` at ${website}`}.`,
    },
  };
}

function ended(on: string | null): string {
  return on === null ? 'The period has ended.' : `The period ended on ${on}.`;
}
