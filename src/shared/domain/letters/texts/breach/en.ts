/** English texts of the letters about a breach. */
import { letterTexts } from '../letter-texts.ts';
import type {
  BreachLabels,
  BreachNoticeTexts,
  BreachReportTexts,
  BreachTexts,
  BreachToControllerTexts,
  BreachValues,
} from './texts.ts';

/** The texts; English has one form of address. */
export function englishBreach(): BreachTexts {
  return {
    labels: LABELS,
    values: values(),
    report: report(),
    notice: notice(),
    toController: TO_CONTROLLER,
  };
}

const LABELS: BreachLabels = {
  state: 'Kind of report',
  earlier: 'Earlier report',
  number: 'Own number',
  organisation: 'Organisation',
  registration: 'Registration',
  address: 'Address',
  contact: 'Contact',
  reach: 'Reached through',
  officer: 'Data protection officer',
  processor: 'Processor involved',
  occurred: 'When it happened',
  discovered: 'Discovered',
  aware: 'Became aware',
  due: 'End of the 72 hours',
  clockChange: 'Change of the clock',
  reported: 'Reported',
  lateReason: 'Reason for the later report',
  facts: 'What happened',
  natures: 'Nature of the breach',
  cause: 'Cause',
  dataCategories: 'Categories of data',
  approxRecords: 'Number of data records',
  personCategories: 'Categories of persons',
  approxPersons: 'Number of persons',
  protection: 'Protection beforehand',
  consequences: 'Likely consequences',
  risk: 'Risk to the persons',
  riskReason: 'Why this risk',
  personsTold: 'Persons informed',
  measuresTaken: 'Measures taken after the breach',
  measuresPlanned: 'Measures proposed',
};

function values(): BreachValues {
  const { date, number } = letterTexts('en', 'formal');
  return {
    unknown: 'not known yet',
    none: 'none',
    moment: ({ on, time }) => `${date(on)} at ${time}`,
    approx: (count) => (count === 0 ? '0' : `about ${number(count)}`),
    occurred: (from, to) => {
      if (from === null) return to === null ? 'not known yet' : `until ${date(to)}`;
      if (to === null) return `from ${date(from)}; the end is not known yet`;
      return from === to ? `on ${date(from)}` : `from ${date(from)} to ${date(to)}`;
    },
    clockChange: ({ on, direction, timeWithout }, { time }) =>
      `On ${date(on)} the clock goes ${direction === 'back' ? 'back' : 'forward'} an hour. The 72 ` +
      `hours therefore end at ${time} and not at ${timeWithout}.`,
    natures: {
      confidentiality: 'data seen or passed on without permission (confidentiality)',
      integrity: 'data changed without permission (integrity)',
      availability: 'data lost or destroyed (availability)',
    },
    risks: {
      unlikely: 'A risk is unlikely.',
      risk: 'There is a risk, but not a high one.',
      high: 'A high risk is likely.',
    },
    reasonsNotTelling: {
      unreadable:
        'nobody can read the data, for instance because of encryption (Article 34(3)(a) GDPR)',
      'risk-removed': 'later measures took the high risk away (Article 34(3)(b) GDPR)',
      'public-notice':
        'informing everyone separately asks too much; a public notice takes its place (Article 34(3)(c) GDPR)',
    },
    told: (on) => `yes, on ${date(on)}`,
    notTold: (reason, note) => `no, because ${reason}${note === '' ? '' : `. ${note}`}`,
    notHigh: 'no, because there is no high risk',
    undecided: 'not decided yet',
  };
}

function report(): BreachReportTexts {
  const { date } = letterTexts('en', 'formal');
  return {
    titles: {
      complete: 'Report of a data breach',
      provisional: 'Provisional report of a data breach',
      supplement: 'Supplement to the report of a data breach',
    },
    states: {
      complete: 'first report, complete',
      provisional: 'first report, provisional; a supplement follows',
      supplement: 'supplement to an earlier report',
    },
    where: {
      AP:
        'This sheet follows the questions of the report form at www.autoriteitpersoonsgegevens.nl. ' +
        'The answers are copied there; the sheet itself is not sent.',
      GBA:
        'This sheet follows the questions of the electronic report form at ' +
        'www.dataprotectionauthority.be. The answers are copied there, in Dutch, French or German. ' +
        'A report by email is not dealt with.',
    },
    lead: {
      complete: 'Everything that Article 33(3) GDPR asks for is on this sheet.',
      provisional:
        'Provisional: part of the information is not known yet and follows later, without undue ' +
        'further delay (Article 33(4) GDPR).',
      supplement: 'Supplement: this adds to an earlier report (Article 33(4) GDPR).',
    },
    late: 'The 72 hours are over. Article 33(1) GDPR therefore asks for the reason of the later report.',
    parts: {
      about: 'About this report',
      organisation: 'Organisation and contact',
      timeline: 'Timeline',
      breach: 'The breach',
      data: 'The personal data',
      persons: 'The persons',
      protection: 'Measures beforehand',
      consequences: 'Consequences',
      measures: 'What followed',
    },
    missing: {
      heading: 'What is not known yet',
      intro: 'This is still missing and follows in a supplement:',
      part: (part) =>
        ({
          facts: 'what happened (Article 33(3)(a) GDPR)',
          natures: 'the nature of the breach (Article 33(3)(a) GDPR)',
          personCategories: 'the categories of persons (Article 33(3)(a) GDPR)',
          approxPersons: 'the approximate number of persons (Article 33(3)(a) GDPR)',
          dataCategories: 'the categories of data (Article 33(3)(a) GDPR)',
          approxRecords: 'the approximate number of data records (Article 33(3)(a) GDPR)',
          contact: 'where to get more information (Article 33(3)(b) GDPR)',
          consequences: 'the likely consequences (Article 33(3)(c) GDPR)',
          measures: 'the measures taken or proposed (Article 33(3)(d) GDPR)',
          lateReason: 'the reason for the later report (Article 33(1) GDPR)',
        })[part],
    },
    other: {
      heading: 'What else the form asks',
      text:
        'The form also asks whether people in other countries are affected and whether it was ' +
        'reported elsewhere. This register does not hold that.',
    },
    filledInBy: 'Filled in by',
    earlier: (reference, on) =>
      reference === ''
        ? `on ${date(on)}; its number was not noted`
        : `${reference}, on ${date(on)}`,
  };
}

function notice(): BreachNoticeTexts {
  const { date } = letterTexts('en', 'formal');
  return {
    title: 'Notice of a data breach',
    addressee: 'To the person concerned',
    opening:
      'There was a data breach on our side, and data about you are among those affected. You have ' +
      'a right to know this (Article 34 GDPR).',
    lead: 'Something went wrong with data that we hold about you. We are sorry about that.',
    guide:
      'Below we tell you what happened, what it may mean for you and what you can do yourself.',
    what: {
      heading: 'What happened',
      unknown: 'We are still finding out what exactly happened.',
      occurred: (from, to) => {
        if (from !== null && from === to) return `It happened on ${date(from)}.`;
        if (from !== null && to !== null) {
          return `It happened between ${date(from)} and ${date(to)}.`;
        }
        if (from !== null) return `It began on ${date(from)}.`;
        if (to !== null) return `It lasted until ${date(to)}.`;
        return 'We do not know yet when exactly it happened.';
      },
      discovered: (on) => `We discovered it on ${date(on)}.`,
      at: (processor) => `It went wrong at ${processor}, a company that works for us.`,
      natures: {
        confidentiality:
          'Somebody without permission has seen the data or taken them, or may have done so.',
        integrity: 'Data were changed without that being intended, or may have been.',
        availability: 'Data were lost, or could not be used for a while.',
      },
    },
    data: {
      heading: 'Which data are affected',
      intro: 'These data are affected:',
      unknown: 'We are still finding out which data about you are affected.',
    },
    consequences: {
      heading: 'What this may mean for you',
      unknown: 'We are still finding out what the consequences for you may be.',
    },
    measures: {
      heading: 'What we are doing',
      unknown: 'We are finding out what is needed and will let you know.',
      planned: 'We are still going to do this:',
      reported: 'We reported the breach to the supervisory authority.',
    },
    advice: {
      heading: 'What you can do yourself',
      tips: [
        'Be careful with emails, text messages and calls in which somebody asks for data or money, ' +
          'even if they seem to come from us. If in doubt, ask us in a way you already knew.',
        'Do you use a password with us? Change it, also in other places where you use the same one.',
        'Check your bank statements regularly. Report a payment that you do not recognise to your ' +
          'bank at once.',
        'Do you notice that somebody misuses your data? Let us know, and report it to the police.',
      ],
    },
    contact: {
      heading: 'Questions',
      who: (name) => `The person to contact with us is ${name}.`,
    },
    complaint: {
      heading: 'Complaint',
      text: (authority) =>
        `Do you disagree with how we handle your data? You can lodge a complaint with the ${authority}:`,
    },
  };
}

const TO_CONTROLLER: BreachToControllerTexts = {
  title: 'Notice of a data breach at your processor',
  addressee: 'To the controller',
  opening:
    'We process personal data on your behalf. Under Article 33(2) GDPR we tell you without undue ' +
    'delay what happened to them.',
  lead: 'Personal data that we process for you were affected by a breach on our side.',
  known: 'What we know now',
  missing: {
    heading: 'What we do not know yet',
    intro: 'We are still finding this out:',
    later: 'As soon as we know more, you will hear it from us.',
  },
  next: {
    heading: 'What comes next',
    yours:
      'As the controller you decide yourself whether this is reported to the supervisory authority ' +
      'and to the persons concerned (Article 33 GDPR and Article 34 GDPR). For a report to the ' +
      'authority the starting point is 72 hours after you became aware of it.',
    help:
      'We help you with everything we know (Article 28(3)(f) GDPR). We tell others nothing about it ' +
      'without consulting you, unless the law asks us to.',
  },
};
