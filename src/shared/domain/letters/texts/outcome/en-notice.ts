/** English texts of the notice to a party that data were corrected or restricted. */
import { writtenDay } from '../../../written-dates.ts';
import type { CommonTexts } from '../texts.ts';
import type { NoticeTexts, TermText } from './texts.ts';

const date: CommonTexts['date'] = (on) => writtenDay(on, 'en');
const GDPR = 'General Data Protection Regulation (GDPR)';

const SUB_PROCESSORS: TermText = {
  term: 'Sub-processors.',
  text: 'Pass this on to every sub-processor that has the data, and make sure that they act on it too (Article 28(4) GDPR).',
};
const ONLY_STORE: TermText = {
  term: 'Store only.',
  text:
    'Do not use the data until we let you know that the restriction ends. The exception is use that ' +
    'Article 18(2) GDPR allows: with the consent of the person concerned, for a legal claim, to ' +
    'protect the rights of someone else or for an important reason of public interest.',
};
const LEAVE_AS_IS: TermText = {
  term: 'Do not erase.',
  text: 'Neither erase nor change the data in the meantime.',
};
const RELEASE: TermText = {
  term: 'Release.',
  text: 'Had you shielded or marked the data? That is no longer needed.',
};
const FAILED: TermText = {
  term: 'Not possible?',
  text: 'Then write to us which detail you do not correct, and why.',
};

/** The texts of this letter. */
export const ENGLISH_NOTICE: NoticeTexts = {
  titles: {
    instruction: {
      rectification: 'Instruction to correct personal data',
      restriction: 'Instruction to restrict the use of personal data',
      'restriction-lifted': 'Notice that a restriction ends',
    },
    notice: {
      rectification: 'Notice that personal data have been corrected',
      restriction: 'Notice that the use of personal data has been restricted',
      'restriction-lifted': 'Notice that a restriction ends',
    },
  },
  opening: (about, since) => {
    switch (about) {
      case 'rectification':
        return `On ${date(since)} we corrected data of one person.`;
      case 'restriction':
        return `We have restricted the use of data of one person with effect from ${date(since)}.`;
      case 'restriction-lifted':
        return `The use of data of one person was restricted on our side. From ${date(since)} that restriction no longer applies.`;
    }
  },
  because: {
    instruction: {
      change:
        `You process data of this person for us. Under the ${GDPR} this letter is a documented ` +
        'instruction (Article 28(3)(a) GDPR). We also count on your assistance (Article 28(3)(e) GDPR).',
      end: 'You process data of this person for us, so we let you know.',
    },
    notice: {
      change: `You received data of this person from us. Article 19 of the ${GDPR} asks us to tell you of this.`,
      end: 'You received data of this person from us, so we let you know.',
    },
  },
  lead: {
    instruction: {
      rectification: 'We instruct you to correct the data below on your side too.',
      restriction: 'We instruct you to do nothing but store these data for now.',
      'restriction-lifted': 'From that day you can process these data for us again as we agreed.',
    },
    notice: {
      rectification: 'We ask you to correct the data below on your side too.',
      restriction: 'We ask you to do nothing but store these data for now.',
      'restriction-lifted': 'We ask you to treat the data as restricted no longer from that day.',
    },
  },
  subject: {
    labels: { foundBy: 'To be found by', categories: 'Data', since: 'From' },
    everything: 'all data of this person',
    changes: 'This has been corrected:',
    columns: ['Detail', 'Right value'],
    removed: 'none; the old value can go',
    onlyToFind:
      'What the person can be found by serves only to find the data. Keep it no longer than that ' +
      'takes, and mention only our reference in your answer.',
  },
  steps: {
    instruction: {
      rectification: [
        {
          term: 'Correct.',
          text: 'Put the right value into every system in which you have these data for us, and remove the old one.',
        },
        SUB_PROCESSORS,
        FAILED,
      ],
      restriction: [ONLY_STORE, LEAVE_AS_IS, SUB_PROCESSORS],
      'restriction-lifted': [RELEASE, SUB_PROCESSORS],
    },
    notice: {
      rectification: [
        { term: 'Correct.', text: 'Put the right value into your data and remove the old one.' },
        {
          term: 'Pass on.',
          text: 'Did you give the old value to someone else? Then let them know of the change too.',
        },
        FAILED,
      ],
      restriction: [
        ONLY_STORE,
        LEAVE_AS_IS,
        {
          term: 'Pass on.',
          text: 'Did you give the data to someone else? Then let them know of the restriction too.',
        },
      ],
      'restriction-lifted': [
        RELEASE,
        {
          term: 'Pass on.',
          text: 'Did you pass the restriction on to someone else? Then let them know that it ends.',
        },
      ],
    },
  },
  confirm: (about, by) =>
    about === 'restriction-lifted'
      ? `Please confirm to us by ${date(by)} that you received this notice. An email is enough.`
      : `Please confirm to us in writing by ${date(by)} that it has been done, and on which day. An email is enough.`,
};
