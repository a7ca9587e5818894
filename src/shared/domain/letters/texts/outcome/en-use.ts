/** English texts of the letters about what data are used for: taking them along, objecting, withdrawing. */
import { writtenDay } from '../../../written-dates.ts';
import type { CommonTexts } from '../texts.ts';
import type {
  ConsentTexts,
  MarketingTexts,
  ObjectionTexts,
  PortabilityTexts,
  UseTexts,
} from './texts.ts';

const date: CommonTexts['date'] = (on) => writtenDay(on, 'en');

const PORTABILITY: PortabilityTexts = {
  titles: {
    file: 'Your data to take with you',
    nothing: 'Answer to your request for a transfer of data',
  },
  lead: {
    enclosed: 'With this letter you get a file with your data that a computer can read.',
    sent: (to, on) => `We sent your data directly to ${to} on ${date(on)}.`,
    nothing: 'We hold no data about you that fall under this right.',
  },
  reach:
    'The right to data portability covers data that you gave us or that arose because you used our ' +
    'services, and that we process by computer with your consent or for a contract with you ' +
    '(Article 20(1) GDPR).',
  included: {
    heading: 'What is in the file',
    intro: 'These data are in it:',
    columns: ['Kind of data', 'Fields'],
    allFields: 'all that we have of this',
  },
  format: {
    heading: 'How the file is organised',
    intro: 'Everything is in it twice, in common file formats that nearly every program can read:',
    files: [
      { term: 'JSON.', text: 'One file with all data, meant for programs.' },
      { term: 'CSV.', text: 'The same data as tables, to be opened in a spreadsheet.' },
      {
        term: 'Readme.',
        text: 'An explanation in plain words, with the meaning of every file and every field.',
      },
    ],
  },
  leftOut: {
    heading: 'What is not in it, and why',
    columns: ['Kind of data', 'Fields', 'Why'],
    because: {
      'not-provided': 'We did not get them from you, and they did not arise from your use either.',
      'other-basis':
        'We do not use them with your consent or for a contract with you, but for another reason that the law allows.',
      'not-stored':
        'They are not in our records themselves; we only know where they can be found, as with a password.',
      'others-rights':
        'They are about someone else too, who would be harmed by this (Article 20(4) GDPR).',
    },
    access:
      'Would you like to know what we have of this? Then ask us for access (Article 15 GDPR).',
    none: 'We have left nothing out.',
  },
  transfer: {
    heading: 'Directly to another organisation',
    sent: (to, on) =>
      `On ${date(on)} the file went directly from us to ${to} (Article 20(2) GDPR). Would you like to ` +
      'have it yourself as well? Let us know.',
    notFeasible: (to) =>
      `You asked us to send the file directly to ${to}, but that was not technically feasible ` +
      '(Article 20(2) GDPR).',
    notAsked:
      'You get the file yourself. Would you rather have us send it directly to another organisation? ' +
      'Let us know to which one; we will do so if it is technically feasible (Article 20(2) GDPR).',
    yourself: (to) => `That is why the file for ${to} comes to you; you can pass it on yourself.`,
  },
  kept: {
    heading: 'What we keep ourselves',
    text:
      'This transfer changes nothing in what we keep about you. Would you like us to erase data? ' +
      'You can simply ask for that as well (Article 17 and Article 20(3) GDPR).',
  },
  enclosure: { name: 'File with your data', description: 'in JSON and CSV, with a readme' },
};

const MARKETING: MarketingTexts = {
  title: 'We will send you no more marketing',
  lead: (on) => `From ${date(on)} we no longer use your data for direct marketing.`,
  always:
    'You can always object to marketing, without giving a reason (Article 21(2) GDPR). We then stop ' +
    'at once (Article 21(3) GDPR).',
  stopped: {
    heading: 'What has stopped',
    intro: (on) => `This stopped on ${date(on)}:`,
    none:
      'We found no mailing list that you were on. Your objection also holds for marketing that we ' +
      'might send later.',
    profile: 'Nor do we work out which marketing would suit you.',
  },
  blocked: {
    heading: 'Why we still keep your address',
    text:
      'The address at which you got our marketing, such as an email address, is now on a block list: ' +
      'we send no more marketing there, not even if it turns up in a file again later. That list ' +
      'holds the address alone, and we use it for nothing else. The legal basis is our legitimate ' +
      'interest in making sure that you get no marketing later (Article 6(1)(f) GDPR).',
  },
  goesOn: {
    heading: 'What carries on as usual',
    text:
      'Do you have a contract with us? Nothing changes about that. You will still get the messages ' +
      'that belong to it, such as an invoice or an appointment.',
  },
};

const RESTRICTED =
  'While we were looking at your objection we only stored these data and did not use them otherwise ' +
  '(Article 18(1)(d) GDPR).';

const OBJECTION: ObjectionTexts = {
  titles: {
    stopped: 'We accept your objection',
    continued: 'We do not accept your objection',
  },
  lead: {
    stopped: (on) => `Today, ${date(on)}, we stop the use that you objected to.`,
    continued: 'We will continue the use that you objected to. Below you find why.',
  },
  about: {
    heading: 'What it is about',
    intro: 'Your objection (Article 21(1) GDPR) is about the use of your data for:',
    unnamed:
      'Your objection (Article 21(1) GDPR) is about the use that you mentioned in your message.',
    situation: 'This is how we understand your situation:',
  },
  weighing: {
    heading: 'How we weighed it',
    intro: 'We weighed your interests against ours:',
  },
  decision: {
    heading: 'Our decision',
    stopped:
      'Data that we had for this use alone we erase (Article 17(1)(c) GDPR). Data that we also need ' +
      'for something else, such as a contract or our bookkeeping, stay. From now on we use those for ' +
      'that alone.',
    continued: {
      'compelling-grounds':
        'We continue because we have compelling legitimate grounds for it that outweigh your interests, ' +
        'rights and freedoms (Article 21(1) GDPR).',
      'legal-claims':
        'We continue because we need the data for a legal claim: to bring it, to support it or to defend ' +
        'ourselves against it (Article 21(1) GDPR).',
    },
    restricted: {
      stopped: RESTRICTED,
      continued: `${RESTRICTED} That restriction goes on until we let you know on which day it ends (Article 18(3) GDPR).`,
    },
    disagree:
      'Do you disagree with us? You can lodge a complaint or go to court. Further on in this letter ' +
      'you can read how.',
  },
};

const CONSENT: ConsentTexts = {
  titles: {
    withdrawn: 'Your consent has been withdrawn',
    nothing: 'Answer to the withdrawal of your consent',
  },
  lead: {
    withdrawn: 'We have stopped what we did with your consent.',
    nothing:
      'We found no consent of yours that was still in force. So there was nothing for us to stop.',
  },
  earlier:
    'You can withdraw consent at any time. What we did with your consent before the withdrawal stays lawful ' +
    '(Article 7(3) GDPR).',
  consents: {
    heading: 'Which consent this is about',
    columns: ['For what', 'Text', 'Given on', 'Stopped on'],
    wordingUnknown: 'not recorded',
  },
  consequence: 'What this means for you',
  data: {
    heading: 'What happens to your data',
    erased: 'We had these data with your consent only. We erase them (Article 17(1)(b) GDPR):',
    nothingErased: 'There are no data that we kept with this consent only, so we erase nothing.',
    kept: 'These data stay, because we also need them for something else. That has a legal basis of its own:',
    columns: ['Data', 'For what'],
  },
  proof: {
    heading: 'Proof of your consent',
    text: 'As proof, we keep on record that you gave this consent and withdrew it (Article 7(1) GDPR).',
    until: (on) => `We do so until ${date(on)}.`,
    withoutTerm:
      'No fixed period has been chosen for that yet; we keep it no longer than is needed.',
  },
};

/** The texts of these letters. */
export const ENGLISH_USE: UseTexts = {
  portability: PORTABILITY,
  marketing: MARKETING,
  objection: OBJECTION,
  consent: CONSENT,
};
