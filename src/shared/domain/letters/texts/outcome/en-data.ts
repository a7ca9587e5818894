/** English texts of the letters that tell what was corrected or restricted, and who was told. */
import { writtenDay } from '../../../written-dates.ts';
import type { CommonTexts } from '../texts.ts';
import type {
  DataTexts,
  OtherPartiesTexts,
  RecipientsToldTexts,
  RectificationTexts,
  RestrictionOffTexts,
  RestrictionOnTexts,
} from './texts.ts';

const date: CommonTexts['date'] = (on) => writtenDay(on, 'en');

const PROCESSOR = 'This party works on our instructions; ';
const CONTROLLER = 'This party decides about its data itself; ';
const RECIPIENT = 'This party received data from us; ';
const CHANGE = 'we tell it of the change.';
const RESTRICTION = 'we tell it of the restriction.';
const LIFTED = 'we let it know that the restriction ends.';
const OBJECTION = 'we tell it that you do not want marketing.';
const UNKNOWN = 'We know of no other parties that received these data from us.';
const INFORM = 'These parties have data about you too. We inform them (Article 19 GDPR):';

const OTHER_PARTIES: OtherPartiesTexts = {
  heading: 'Whom we inform of this',
  intro: {
    rectification: INFORM,
    restriction: INFORM,
    'restriction-lifted': 'These parties get a message about this too:',
    marketing:
      'These parties get a message about this too, so that the marketing stops everywhere:',
  },
  columns: ['Party', 'What we do'],
  actions: {
    rectification: {
      processor: `${PROCESSOR}we instruct it to correct the data too.`,
      controller: `${CONTROLLER}${CHANGE}`,
      recipient: `${RECIPIENT}${CHANGE}`,
    },
    restriction: {
      processor: `${PROCESSOR}we instruct it to do nothing but store the data for now.`,
      controller: `${CONTROLLER}${RESTRICTION}`,
      recipient: `${RECIPIENT}${RESTRICTION}`,
    },
    'restriction-lifted': {
      processor: `${PROCESSOR}${LIFTED}`,
      controller: `${CONTROLLER}${LIFTED}`,
      recipient: `${RECIPIENT}${LIFTED}`,
    },
    marketing: {
      processor: `${PROCESSOR}we instruct it to send you no more marketing from us.`,
      controller: `${CONTROLLER}${OBJECTION}`,
      recipient: `${RECIPIENT}${OBJECTION}`,
    },
  },
  none: {
    rectification:
      'We have not informed any other parties of this. If a party has these data from us, we will still ' +
      'inform it (Article 19 GDPR).',
    restriction: UNKNOWN,
    'restriction-lifted': 'There are no other parties that have to be told of this.',
    marketing: 'There are no other parties that have to be told of this.',
  },
};

const RECTIFICATION: RectificationTexts = {
  titles: {
    done: 'Your data have been corrected',
    partly: 'What we corrected and what we did not',
    nothing: 'Why we did not change your data',
    checking: 'We are checking whether your data are right',
    statement: 'Your statement has been added to your data',
  },
  lead: {
    done: 'We have corrected your data.',
    partly:
      'We have corrected part of what you asked us to. Further on you can read what happens to the rest.',
    nothing: 'We have not changed your data.',
    checking: 'We are still checking what is right, so we have not changed anything yet.',
    statement: 'We have added your own statement to your data.',
  },
  changed: {
    heading: 'What we corrected',
    intro: (on) => `On ${date(on)} we corrected this (Article 16 GDPR):`,
    columns: ['Detail', 'Before', 'Now', 'Corrected in'],
    wasEmpty: 'not filled in',
    removed: 'removed',
  },
  unchanged: {
    heading: 'What we did not correct',
    intro: 'We left this as it was:',
    columns: ['Detail', 'Why'],
  },
  statement: {
    heading: 'Your own statement',
    added:
      'We have added what you wrote about this to the data, as your own statement (Article 16 GDPR).',
    offer:
      'Do you disagree? Then send us your own statement; we will add it to the data (Article 16 GDPR).',
  },
  restricted: {
    heading: 'While we are checking',
    text:
      'While we check whether the data are right, we only store them and do not use them for anything ' +
      'else (Article 18(1)(a) GDPR). As soon as we are done we will write to you with the outcome, and ' +
      'in any case before we use the data again (Article 18(3) GDPR).',
  },
};

const RESTRICTION_ON: RestrictionOnTexts = {
  title: 'The use of your data is restricted',
  lead: (from) => `We have restricted the use of your data with effect from ${date(from)}.`,
  grounds: {
    accuracy:
      'The reason: you say that the data are not right, and we are checking that (Article 18(1)(a) GDPR).',
    unlawful:
      'The reason: we were not allowed to use these data as we did, but you do not want us to erase ' +
      'them (Article 18(1)(b) GDPR).',
    claims:
      'The reason: we no longer need these data, but you still need them for a legal claim ' +
      '(Article 18(1)(c) GDPR).',
    objection:
      'The reason: you objected, and we are finding out whether our reasons outweigh yours ' +
      '(Article 18(1)(d) GDPR).',
  },
  what: {
    heading: 'What is restricted',
    labels: { from: 'From', categories: 'Data', systems: 'Where', until: 'Until when' },
    everything: 'everything that we hold about you',
    until: {
      accuracy: 'until we have checked whether the data are right',
      unlawful: 'until you let us know that the restriction is no longer needed',
      claims: 'as long as you need the data for that legal claim',
      objection: 'until it is clear whose reasons weigh more',
    },
  },
  effect: {
    heading: 'What this means',
    intro:
      'We store these data and do not erase them in the meantime. We may use them otherwise only ' +
      '(Article 18(2) GDPR):',
    uses: [
      'with your consent;',
      'for a legal claim: to bring it, to support it or to defend ourselves against it;',
      'to protect the rights of someone else;',
      'for an important reason of public interest of the European Union or a Member State.',
    ],
    toldBefore:
      'Before the restriction ends you will hear from us about that (Article 18(3) GDPR).',
  },
};

const SINCE = {
  accuracy: 'you said that they were not right',
  unlawful: 'we were not allowed to use them as we did and you did not want us to erase them',
  claims: 'you still needed them for a legal claim',
  objection: 'you had objected',
};

const RESTRICTION_OFF: RestrictionOffTexts = {
  title: 'The restriction on the use of your data ends',
  lead: (ends) => `The restriction ends on ${date(ends)}.`,
  since: (from, ground) =>
    `Since ${date(from)} we have only stored your data, because ${SINCE[ground]}. With this ` +
    'letter we let you know beforehand that the restriction ends (Article 18(3) GDPR).',
  why: 'Why the restriction ends',
  next: {
    heading: 'What happens next',
    texts: {
      accuracy: 'From that day we use the data again, as they then stand in our records.',
      unlawful:
        'We do not take up again the use that was not allowed. Data that we may not keep for anything ' +
        'else are erased then.',
      claims:
        'We no longer needed these data ourselves. From that day our usual retention periods apply ' +
        'again; where such a period is over already, we erase the data.',
      objection: 'From that day we use the data only as our answer to your objection says.',
    },
    disagree: (ends) => `Do you disagree? Then let us know before ${date(ends)}.`,
  },
};

const RECIPIENTS_TOLD: RecipientsToldTexts = {
  title: 'Whom we informed',
  lead: {
    told: 'Below you find whom we informed of what we did with your data at your request.',
    notTold: 'We have not yet informed anyone of what we did with your data at your request.',
    nobody:
      'We know of no parties that received these data from us. So there was nobody that we had to inform.',
  },
  heading: 'The parties',
  columns: ['Party', 'Role', 'Informed'],
  toldOn: (on) => `on ${date(on)}`,
  notTold: (why) => (why === '' ? 'not yet' : `no – ${why}`),
  law:
    'We inform every party that received these data from us, unless that is impossible or takes a ' +
    'disproportionate effort. If you ask, we tell you who they are (Article 19 GDPR).',
};

/** The texts of these letters. */
export const ENGLISH_DATA: DataTexts = {
  otherParties: OTHER_PARTIES,
  rectification: RECTIFICATION,
  restrictionOn: RESTRICTION_ON,
  restrictionOff: RESTRICTION_OFF,
  recipientsTold: RECIPIENTS_TOLD,
};
