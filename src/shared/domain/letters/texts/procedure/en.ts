/** English texts of the letters about the course of a request. */
import type { CommonTexts } from '../texts.ts';
import { englishIdentity } from './en-identity.ts';
import { englishRefusal } from './en-refusal.ts';
import type { ProcedureTexts } from './texts.ts';

/** The texts; English has one form of address. */
export function englishProcedure({
  date,
  joined,
}: Pick<CommonTexts, 'date' | 'joined'>): ProcedureTexts {
  return {
    rights: {
      access: {
        term: 'Access',
        meaning:
          'You want to know whether we hold data about you and which, with a copy and an explanation.',
      },
      rectification: {
        term: 'Rectification',
        meaning: 'You want us to correct or complete data.',
      },
      erasure: { term: 'Erasure', meaning: 'You want us to erase data.' },
      restriction: {
        term: 'Restriction of processing',
        meaning: 'You want us to store data only, for a time, and do nothing else with them.',
      },
      portability: {
        term: 'Transfer of data',
        meaning: 'You want the data you gave us in a file that a computer can read.',
      },
      objection: {
        term: 'Objection',
        meaning: 'You want us to stop using your data in a certain way.',
      },
      'consent-withdrawal': {
        term: 'Withdrawal of consent',
        meaning: 'You withdraw consent that you gave us before.',
      },
    },
    ack: {
      title: 'We have received your request',
      lead: (answerBy) => `You will have our answer by ${date(answerBy)} at the latest.`,
      filedUnder: (number) => `Our reference for your request is ${number}.`,
      understood: {
        heading: 'How we understand your request',
        intro: 'This is what we read in your message:',
        correct:
          'Is this wrong, or is something missing? Let us know. You do not have to explain why you are asking.',
        unclear:
          'We could not tell from your message what exactly you are asking of us, such as access, ' +
          'correction or erasure of your data. Let us know. You do not have to explain why you are asking.',
      },
      term: {
        heading: 'When you will have an answer',
        runs: (receivedOn, answerBy) =>
          `Your request came in on ${date(receivedOn)}, and the term runs from that day. You will have ` +
          `our answer by ${date(answerBy)} at the latest. If we can answer sooner, we will.`,
        longer: (answerBy) =>
          'We may take longer only where that is necessary because a request is complex or because ' +
          'there are several, and then by two months at most (Article 12(3) GDPR). In that case you ' +
          `will receive a letter with the reason and the new date by ${date(answerBy)}.`,
      },
      identity: {
        heading: 'How we check who the request comes from',
        clear:
          'We have no doubt about who this request comes from, so there is nothing you need to do for that.',
        intro: 'Before we answer, we want to be sure who the request comes from.',
        methods: {
          'known-address':
            'We will send a message to an address that we already hold for you. If you confirm your request there, that is enough.',
          'call-back':
            'We will call you on a phone number that we already hold for you. If you confirm your request then, that is enough.',
          account:
            'We will ask you to log in to the account you already have with us, and to confirm your request there.',
          'known-fact':
            'We will ask you something that only you can know, such as the number and the amount of an invoice.',
          'in-person':
            'We will ask you to show your identity document, in person or in a video call. We will only look at it.',
          'masked-copy':
            'A separate letter will tell you how this can be done and why it is needed. Please do not send us a copy of your identity document yet.',
        },
        noCopy: 'We do not need a copy of your identity document, so please do not send one.',
      },
    },
    identity: englishIdentity(date),
    extension: {
      title: 'We need more time for your request',
      lead: (extendedDue) =>
        `You will have our complete answer by ${date(extendedDue)} at the latest.`,
      reason: {
        heading: 'Why we need more time',
        reasons: {
          complexity: 'The reason is that your request is complex.',
          number: 'The reason is that there are several requests, which we handle together.',
        },
        law: (receivedOn, extendedDue) =>
          'Only for such a reason may an answer come later than after one month, and then by two ' +
          `months at most (Article 12(3) GDPR). Your request came in on ${date(receivedOn)}; the last ` +
          `day is now ${date(extendedDue)}. It will not be later than that.`,
      },
      sentNow: {
        heading: 'What you have from us already',
        intro: 'We have already answered this:',
        nothing: (extendedDue) =>
          'No part of your request has been answered yet. The whole answer follows by ' +
          `${date(extendedDue)} at the latest. If a part is ready sooner, you will receive that part first.`,
        rest: (extendedDue) =>
          `The rest follows by ${date(extendedDue)} at the latest. If a part of it is ready sooner, you will receive that part first.`,
      },
    },
    refusal: englishRefusal(joined),
    fee: {
      title: 'There is a fee for this request',
      lead: (amount) =>
        `We ask for a fee of ${amount} for handling your request. You only pay if you agree to this.`,
      why: {
        heading: 'Why there is a fee',
        law:
          'A request normally costs nothing. Where it is manifestly unfounded or excessive, we may charge a ' +
          'reasonable fee for our administrative costs (Article 12(5)(a) GDPR). It is for us to show that ' +
          'this is the case here:',
      },
      choices: {
        heading: 'What you can do',
        intro: (replyBy) =>
          `Please let us know by ${date(replyBy)} what you choose. You have these options:`,
        items: [
          {
            term: 'Narrow your request.',
            text:
              'If you ask for less, for example for one subject or a shorter period, we will look at it ' +
              'again. If the request is then no longer excessive, it is free.',
          },
          { term: 'Withdraw your request.', text: 'Then it costs you nothing.' },
          {
            term: 'Agree to the fee.',
            text: 'Then we carry out your request as it stands.',
          },
        ],
        silence: (replyBy) =>
          `If we have not heard from you by ${date(replyBy)}, we charge nothing. You will then hear from us ` +
          'what we do with your request.',
      },
      costs: (amount) => `The fee is ${amount}, and no more than that.`,
      onlyWhenAgreed: 'Unless you expressly agree, we charge nothing.',
    },
    notController: {
      title: (customer) => `Your request is for ${customer}`,
      lead: (customer) => `Your request will be answered by ${customer}, not by us.`,
      why: {
        heading: 'Why we do not answer',
        text: (customer, service) =>
          `Your request is about work that we do on behalf of ${customer}` +
          `${service === '' ? '' : ` (${service})`}. ${customer} decides which data that takes and what ` +
          'they are used for, and is therefore the controller. We are the processor (Article 4(7) and ' +
          '(8) GDPR).',
        law: 'A processor works on instructions only. Without them we hand over, change or erase nothing (Article 28(3)(a) GDPR).',
      },
      passedOn: {
        heading: 'What we do with your request',
        done: (customer, on) =>
          `On ${date(on)} we passed your request on to ${customer} (Article 28(3)(e) GDPR).`,
        coming: (customer) =>
          `We will pass your request on to ${customer} (Article 28(3)(e) GDPR).`,
        nothingElse: (customer) =>
          'We pass on your request and nothing else. Nor do we tell you whether there are any data ' +
          `about you: that answer is for ${customer} to give.`,
      },
      next: {
        heading: 'Who will answer you',
        text: (customer) =>
          `You will receive the answer from ${customer}. If you want to know how things stand, that is where you can ask.`,
      },
      rights: (customer) =>
        `You can turn to ${customer} for the data it decides about. For what we keep ` +
        'ourselves, such as your request and this letter, you can ask us for access, rectification, ' +
        'erasure or restriction, and object. A message to us is enough.',
    },
  };
}
