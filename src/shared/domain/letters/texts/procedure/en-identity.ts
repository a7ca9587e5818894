/** English texts of the question who is asking. */
import type { CommonTexts } from '../texts.ts';
import type { IdentityTexts } from './texts.ts';

/** The texts. */
export function englishIdentity(date: CommonTexts['date']): IdentityTexts {
  return {
    title: 'A question to be sure who the request comes from',
    lead: 'Before we carry out your request, we want to be sure who it comes from.',
    doubt: {
      heading: 'Why we ask this',
      intro:
        'Your data must not end up with someone else, and no one else may have them changed. With this ' +
        'request there is a reason for doubt:',
      law:
        'Only where there is such a reason may we ask for more information, and then for no more than ' +
        'is necessary (Article 12(6) GDPR).',
    },
    choices: {
      heading: (count) => (count === 1 ? 'What we ask of you' : 'What you can choose from'),
      intro: (count) =>
        count === 1
          ? 'This is enough:'
          : 'One of these ways is enough, and the choice is yours. The simplest comes first.',
      forPerson: (person) =>
        `This is about ${person} in person: where it says ‘you’ below, ${person} is meant. Would you pass this question on?`,
      methods: {
        'known-address': {
          term: 'A message from a known address.',
          text: 'Send us a message from an email address that we already hold, and confirm your request in it.',
        },
        'call-back': {
          term: 'A phone call.',
          text: 'Tell us when it suits you. We will then call a phone number that we already hold, and you confirm your request.',
        },
        account: {
          term: 'Logging in.',
          text: 'Log in to the account you already have with us, and confirm your request there.',
        },
        'known-fact': {
          term: 'Something only you know.',
          text: 'Give us, for example, the number and the amount of an invoice that we sent before.',
        },
        'in-person': {
          term: 'Showing your identity document.',
          text: 'Show it to us in person or in a video call. We will only look: we make no copy or recording and write down no numbers.',
        },
        'masked-copy': {
          term: 'A masked copy.',
          text: 'Send a copy of your identity document on which you have made a part unreadable. Below you find which part.',
        },
      },
    },
    copy: {
      heading: 'The masked copy',
      whyOnly:
        'We would rather not ask for a copy of an identity document. Why nothing lighter will do here:',
      whyLast:
        'A copy is the last resort, for when none of the other ways works. Why nothing lighter will do then:',
      mask: {
        NL: {
          intro: 'Make this unreadable on the copy:',
          items: [
            'the citizen service number (BSN), wherever it is printed;',
            'the lines of letters, digits and arrows at the bottom, as these may contain the BSN too;',
            'the photo;',
            'the number of the document.',
          ],
        },
        BE: {
          intro:
            'Copy only the front of the identity card and nothing of the back. Make this unreadable on the copy:',
          items: [
            'the card number;',
            'the photo;',
            'the national register number, if it is on the copy after all. We do not ask for it.',
          ],
        },
      },
      across: (business) =>
        `Write across the copy ‘copy for ${business}’ and the date on which you make it.`,
      app: {
        NL: 'The KopieID app of the Dutch government helps you with this and is free.',
        BE: '',
      },
      stays:
        'Your name and the expiry date stay readable. You are free to cover everything else as well.',
    },
    sending: {
      heading: 'How to answer safely',
      copy:
        'Send the copy by post, or as a file with a password. Give us the password by another route, for ' +
        'example by phone. An ordinary email is not safe enough for a copy.',
      withoutCopy: 'Please send no more than we ask for, and no copy of your identity document.',
      genuine:
        'Do you doubt whether this question really comes from us? Then contact us at an address or number that you already had.',
    },
    after: {
      heading: 'What we do with your answer',
      erased:
        'We use it only to check who the request comes from. Right after that check we erase what ' +
        'we received for it. We never keep it.',
      noted: 'We only note how and on which day we checked, and what came of it.',
      notedOfCopy:
        'We only note how and on which day we checked, what came of it and why a copy was needed.',
    },
    term: {
      heading: 'What this means for the date of our answer',
      text: (answerBy) =>
        `Without this question you would have our answer by ${date(answerBy)}, and that date remains our ` +
        'aim. According to the data protection authorities, the days on which we wait for you do not count; ' +
        'the law itself does not say so. Only if they are right may our answer come that many days later. ' +
        'The sooner you reply, the sooner you have your answer.',
      impossible:
        'If we are still not sure after that who the request comes from, we cannot carry it out ' +
        '(Articles 11(2) and 12(2) GDPR). We will then tell you so. If you later give us information ' +
        'with which we can be sure, we will take up the request after all.',
    },
  };
}
