/** Rights, objection, automated decisions and complaints, in English. */
import type { StatementTexts } from './statement-texts.ts';

export const ENGLISH_RIGHTS: Pick<
  StatementTexts,
  'rights' | 'objection' | 'automated' | 'complaint'
> = {
  rights: {
    heading: 'Your rights',
    intro: 'These are your rights where your data are concerned:',
    list: {
      access: {
        term: 'Access.',
        text: 'You can ask which data we have of you and get a copy of them.',
      },
      rectification: {
        term: 'Rectification.',
        text: 'If something is wrong or incomplete, we correct or complete it.',
      },
      erasure: {
        term: 'Erasure.',
        text:
          'You can ask us to erase data. Data that the law orders us to keep, we erase as soon as ' +
          'we may.',
      },
      restriction: {
        term: 'Restriction.',
        text: 'You can ask us to only keep data for a time and do nothing else with them.',
      },
      portability: {
        term: 'Portability.',
        text:
          'Data that you gave us with your consent or for a contract, you can get in a file that a ' +
          'computer can read. Where it is technically possible, we send it straight to another ' +
          'party that you name.',
      },
      objection: {
        term: 'Objection.',
        text: 'You can object to the use of your data. How that works, you read below.',
      },
      'consent-withdrawal': {
        term: 'Withdrawing consent.',
        text: 'If you gave us consent, you can always withdraw it.',
      },
    },
    how: (contact) =>
      `Do you want to use a right? A message to us is enough${
        contact === '' ? '' : `: ${contact}`
      }. You do not have to say why.`,
    identity:
      'We want to be sure that we do not give your data to somebody else. If you write to us from ' +
      'the e-mail address that we know of you, that is usually enough. Only if we still doubt, we ' +
      'ask for something more. You do not have to send a copy of your identity document.',
    promised: (period, rights, all) =>
      all
        ? `You get an answer as soon as possible, and within ${period} at the latest.`
        : `To a request for ${rights} you get an answer within ${period}.`,
    month: 'You get an answer as soon as possible, and within a month at the latest.',
    longer:
      'When a request is complex or there are many, the full answer may take two months longer. ' +
      'We then tell you so within a month, with the reason.',
    free: 'It is free.',
    names: {
      access: 'access',
      rectification: 'rectification',
      erasure: 'erasure',
      restriction: 'restriction',
      portability: 'portability',
      objection: 'an end to some use (objection)',
      'consent-withdrawal': 'withdrawal of consent',
    },
  },
  objection: {
    heading: 'Objecting',
    purposes: (purposes) =>
      'You can object to use of your data that rests on a legitimate interest. This goes for: ' +
      `${purposes}. We then stop that use, unless we have compelling reasons that outweigh your ` +
      'interest or need the data in a dispute. Until then we do not use the data for that purpose.',
    marketing:
      'Do you want no advertising from us? Tell us, and we stop at once. You need not give a reason.',
  },
  automated: {
    heading: 'Automated decisions',
    none:
      'We take no decisions about you that are made by a computer alone, not on the basis of a ' +
      'profile either.',
    some: 'This decision about you is taken automatically:',
    human: 'You can ask us to have a person look at it, give your view and contest the decision.',
  },
  complaint: {
    heading: 'Not satisfied?',
    us: 'Let us know first, and we will try to solve it together.',
    authority: (name) => `You can also always lodge a complaint with the ${name}:`,
  },
};
