/** The English of a privacy statement. */
import { enumeration } from '../../letters/texts/wording.ts';
import { periodInWords, writtenDay } from '../../written-dates.ts';
import { ENGLISH_RIGHTS } from './en-rights.ts';
import type { StatementTexts } from './statement-texts.ts';

/** English has one form of address. */
export function englishStatement(): StatementTexts {
  return {
    title: (business) => `Privacy statement of ${business}`,
    intro: (business) =>
      `${business} uses personal data: data that are about you or that can be traced back to you. ` +
      'This statement tells you which data these are, what we use them for, who gets them, how long ' +
      'we keep them and which rights you have. The General Data Protection Regulation (GDPR) ' +
      'asks us to tell you this.',
    references: {
      version: 'Version',
      validFrom: 'In force from',
      draft: 'Draft',
      madeOn: 'Drawn up on',
    },
    who: {
      heading: 'Who we are',
      responsible: (business) =>
        `${business} decides for what and how the data in this statement are used. The law calls ` +
        'this the controller.',
      labels: {
        name: 'Name',
        legalForm: 'Legal form',
        address: 'Address',
        email: 'E-mail',
        phone: 'Telephone',
        website: 'Website',
        registration: 'Registration',
        officer: 'Data protection officer',
      },
      contact: 'Do you have a question about your data or about this statement? Please contact us.',
    },
    data: {
      heading: 'Which data we use',
      intro:
        'Which data we have of you depends on the contact you have with us. For each kind you see ' +
        'below which data it may be about and whose they are.',
      of: (relations) => `Of ${relations}.`,
      sometimesToo: (fields) => `Sometimes also: ${fields}`,
      sometimes: (fields) => `Sometimes: ${fields}`,
      none: 'We keep no personal data.',
    },
    relations: {
      customer: 'customers',
      prospect: 'people who ask us something or show interest',
      subscriber: 'subscribers to our newsletter',
      applicant: 'applicants',
      'supplier-contact': 'contacts at suppliers',
      colleague: 'staff',
      'website-visitor': 'visitors of our website',
    },
    purposes: {
      heading: 'What we use them for',
      intro:
        'We may use data only where the law gives a reason for it: a legal basis. For each purpose ' +
        'you see below which data we use and on which legal basis or bases.',
      columns: ['Purpose', 'Data', 'Legal basis'],
      bases: {
        consent: 'Your consent (article 6(1)(a) GDPR)',
        contract: 'Performance of a contract, or steps before it (article 6(1)(b) GDPR)',
        'legal-obligation': 'Legal obligation (article 6(1)(c) GDPR)',
        'vital-interest': 'Vital interest (article 6(1)(d) GDPR)',
        'public-task': 'Task in the public interest (article 6(1)(e) GDPR)',
        'legitimate-interest': 'Legitimate interest (article 6(1)(f) GDPR)',
      },
      interest: (text) => `Our interest: ${text}.`,
      law: (text) => `Which law: ${text}.`,
      notKept: (categories) => `${categories} (we do not keep them)`,
      balanced:
        'Where we rely on a legitimate interest, we have weighed our interest against yours.',
      mayObject: 'You can object to use that rests on a legitimate interest.',
      others: 'We do not use the data for other purposes.',
    },
    sources: {
      heading: 'How we get the data',
      direct:
        'We get the data from you, or they arise in our contact with you or when you use our ' +
        'services or our website.',
      others: 'Some of the data we get from others:',
    },
    required: {
      heading: 'Do you have to give data?',
      contract: (purposes) =>
        `For a contract we need data. This goes for: ${purposes}. You do not have to give them, but ` +
        'without those data we cannot enter into or carry out a contract with you.',
      law: (categories) =>
        `The law orders us to record what belongs in our accounts. This goes for: ${categories}. ` +
        'Without those data we cannot carry out a contract with you.',
      rest:
        'Other data you give of your own free will. If you do not, we may be less able to help you; ' +
        'it has no other consequences.',
    },
    parties: {
      heading: 'Who gets the data',
      intro: 'These parties get data from us or can reach them:',
      columns: ['Name', 'Role', 'For what or which data', 'Where'],
      roles: {
        processor: 'Processor',
        controller: 'Responsible itself',
        recipient: 'Recipient',
      },
      explained: {
        processor:
          'A processor uses the data only on our instructions and not for its own purposes.',
        controller:
          'A party that is responsible itself decides what it does with the data. Its own privacy ' +
          'statement tells you more.',
      },
      stands: (places) => `data in ${places}`,
      whenNeeded: 'Only what is needed for it.',
      others: 'We give data to others only where a law obliges us to.',
      none: 'We give data to nobody else, unless a law obliges us to.',
    },
    transfers: {
      heading: 'Countries outside Europe',
      intro:
        'With these parties, data may come to a country outside the European Economic Area (EEA) or ' +
        'be seen from there. This is allowed only with a safeguard that protects the data.',
      columns: ['Recipient', 'Country', 'Safeguard'],
      copy: 'You can ask us for a copy of these safeguards.',
      none: 'The data stay within the European Economic Area (EEA).',
    },
    periods: {
      heading: 'How long we keep them',
      intro:
        'We keep data no longer than needed. For each kind you see below how long that is. After ' +
        'that we erase the data, or make them anonymous where it says so.',
      columns: ['Data', 'How long'],
      law: (phrase, article) => `Duty to keep under tax law: ${phrase} (${article}).`,
      lawPartly: (phrase, article) =>
        `For data on an invoice there is a duty to keep under tax law: ${phrase} (${article}).`,
      atOnce: (phrase) => `We erase them ${phrase}`,
      untilObjection: 'Until you object.',
      onRequest: 'If you ask us to, we erase them earlier.',
      onRequestAfterAgreement:
        'If you ask us to, we erase them earlier, as soon as the agreement has ended.',
      requests: (period) =>
        `We keep a request about your data and our answer for ${period} after that answer, so that ` +
        'we can show what we did.',
    },
    notKept: {
      heading: 'What we do not keep',
      never: 'We do not keep this:',
      onSuspicion:
        'We do not want to receive these data. When we suspect that we got them anyway, we erase ' +
        'them at once:',
    },
    consent: {
      heading: 'Consent',
      intro: 'For this we first ask your consent:',
      ways: (ways) => `You can withdraw it ${ways}.`,
      wayNames: {
        link: 'with the link at the foot of a message',
        account: 'in your account',
        email: 'by e-mail',
        phone: 'by telephone',
        letter: 'by letter',
        'in-person': 'in a conversation',
        website: 'on our website',
      },
      withdraw:
        'You can always withdraw your consent, as easily as you gave it: a message to us is enough. ' +
        'What we did before it was withdrawn stays valid.',
    },
    ...ENGLISH_RIGHTS,
    security: {
      heading: 'How we protect data',
      text:
        'We have taken technical and organisational measures against loss of data, against misuse ' +
        'and against access by those who have no business with them.',
      reviewed: 'We regularly check whether those measures still work well.',
      report:
        'Do you think something is wrong with the security of your data? Please tell us at once.',
    },
    website: { heading: 'Our website and cookies' },
    served: {
      heading: 'Data that our customers process with us',
      text:
        'With our services, customers sometimes process personal data themselves, for example of ' +
        'their own customers. The customer is responsible for those data. We process them only on ' +
        'the instructions of the customer and do not use them for ourselves.',
      forwarded:
        'If your question or request is about such data, you can turn to that customer. If the ' +
        'request reaches us, we pass it on.',
    },
    changes: {
      heading: 'When something changes',
      text:
        'When something changes in what we do with data, we change this statement. At the top you ' +
        'see from when it is in force. You can ask us for earlier versions.',
      purpose: 'If we want to use your data for a new purpose, we tell you beforehand.',
    },
    gap: (what) => `[Still to fill in: ${what}]`,
    missing: {
      'controller-name': () => 'the name of your business',
      'controller-address': () => 'the address of your business',
      'controller-contact': () => 'an e-mail address or telephone number of your business',
      'no-purposes': () => 'what you use data for',
      'purpose-basis': (name) => `the legal basis of ‘${name}’`,
      'purpose-data': (name) => `which data you use for ‘${name}’`,
      'category-purpose': (name) => `what you use ‘${name}’ for`,
      interest: (name) => `which interest you have in ‘${name}’`,
      law: (name) => `which law obliges you to ‘${name}’`,
      'party-name': (name) => `the name of ‘${name}’`,
      'party-data': (name) => `which data go to ‘${name}’, or for what`,
      'party-country': (name) => `in which country ‘${name}’ is`,
      'transfer-safeguard': (name) => `the safeguard for the transfer to ‘${name}’`,
      period: (name) => `how long you keep ‘${name}’`,
      relation: (name) => `whose ‘${name}’ you keep`,
      sources: () => 'whether you also get data from others, and from whom',
      cookies: () => 'what your website does with cookies and data on visits',
      measures: () => 'with which measures you protect data',
      'party-unconfirmed': (name) => `whether what is filled in about ${name} is right`,
    },
    date: (on) => writtenDay(on, 'en'),
    period: (period) => periodInWords(period, 'en'),
    joined: (items) => enumeration(items, 'and'),
  };
}
