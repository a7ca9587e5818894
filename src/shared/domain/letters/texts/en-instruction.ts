/** English texts of the letters that tell a party what to erase. */
import type { InstructionTexts } from './instruction-texts.ts';
import type { CommonTexts } from './texts.ts';

const GDPR = 'General Data Protection Regulation (GDPR)';
const EXCEPTION_TERM = 'Exception.';
const SUB_PROCESSORS = {
  term: 'Sub-processors.',
  text:
    'Pass this instruction on to every sub-processor that has the data, and make sure that they erase ' +
    'them too (Article 28(4) GDPR).',
};

/** The texts. */
export function englishInstruction(date: CommonTexts['date']): InstructionTexts {
  const ofPersons = (persons: number) => (persons === 1 ? 'one person' : `${persons} persons`);

  return {
    titles: {
      'recipients.notify': 'Notice that personal data have been erased',
      'processor.deleteOne': 'Instruction to erase personal data',
      'processor.deleteAll': 'Instruction to erase everything at the end of the agreement',
    },
    reminderTitle: (title) => `Reminder: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    references: {
      agreement: 'Processing agreement',
      agreementOf: (reference, concludedOn) =>
        [reference, concludedOn === null ? '' : `of ${date(concludedOn)}`]
          .filter((part) => part !== '')
          .join(' '),
      earlierLetter: 'Our earlier letter',
    },
    reminder: (sentOn) =>
      `We wrote to you about this on ${date(sentOn)}. We have not seen a confirmation yet, so we ` +
      'send you this letter again.',
    agreement: (reference, concludedOn) => {
      if (reference === '' && concludedOn === null) {
        return 'the terms that apply between us for the processing of personal data';
      }
      const named = reference === '' ? '' : ` ${reference}`;
      const dated = concludedOn === null ? '' : ` of ${date(concludedOn)}`;
      return `our data processing agreement${named}${dated}`;
    },
    opening: {
      notify: (erasedOn, persons) =>
        `On ${date(erasedOn)} we erased data of ${ofPersons(persons)}. You received such data from us. ` +
        `Article 19 of the ${GDPR} asks us to tell you of that erasure.`,
      deleteOne: (agreement, erasedOn, persons) =>
        `On ${date(erasedOn)} we erased data of ${ofPersons(persons)}. You process those data for us ` +
        `under ${agreement}. This is a documented instruction within the meaning of Article 28(3)(a) ` +
        `of the ${GDPR}. We also count on your assistance (Article 28(3)(e) GDPR) and hereby tell you ` +
        'of the erasure (Article 19 GDPR).',
      deleteAll: (agreement, endsOn) =>
        `You process personal data for us under ${agreement}. ${
          endsOn === null ? 'That work is ending.' : `That work ends on ${date(endsOn)}.`
        } Article 28(3)(g) of the ${GDPR} then leaves us the choice between erasure and return.`,
    },
    lead: {
      'recipients.notify': 'We ask you to erase these data on your side too.',
      'processor.deleteOne': 'We instruct you to erase the data in the table.',
      'processor.deleteAll': 'We choose erasure: of all personal data that you hold for us.',
    },
    subjects: {
      heading: 'Whom and which data it is about',
      intro: (persons) =>
        persons === 1 ? 'It is about this person:' : `It is about these ${persons} persons:`,
      columns: ['Our reference', 'To be found by', 'Which data', 'In which system'],
      everything: 'all data',
      partly: (category) => `${category} (in part)`,
      keepRest:
        'Where it says ‘in part’, the rest has to stay, for instance because tax law still asks ' +
        'for it. Erase only what we point out there; if it is not clear which part that is, ' +
        'please ask us first.',
      everywhere: 'every system that holds them',
      identifiersUnknown: 'please ask us',
      onlyToFind:
        'What is in the second column serves only to find the data. Keep it no longer than that ' +
        'takes, and mention only our reference in your answer.',
    },
    steps: {
      heading: 'What we ask of you',
      lists: {
        'recipients.notify': [
          { term: 'Erase.', text: 'Remove the data, with their copies and the links to them.' },
          {
            term: 'Pass on.',
            text: 'Did you give them to someone else? Then let them know too that the data have to be erased.',
          },
          {
            term: EXCEPTION_TERM,
            text:
              'Does the law oblige or allow you to keep them? Then write to us which data, under which ' +
              'provision and until when (Article 17(3) GDPR).',
          },
        ],
        'processor.deleteOne': [
          {
            term: 'Erase.',
            text: 'Remove the data from all systems mentioned, with their copies.',
          },
          SUB_PROCESSORS,
          {
            term: 'Backups.',
            text: 'Let us know on which day the data have disappeared from the last backup as well.',
          },
          {
            term: EXCEPTION_TERM,
            text:
              'Only a law of the European Union or of a Member State can make you keep something. In ' +
              'that case name the law, the data and the day on which those are gone too.',
          },
        ],
        'processor.deleteAll': [
          {
            term: 'Erase.',
            text: 'Remove all personal data once your work for us ends, existing copies and the data in backups included.',
          },
          {
            term: 'If returned first.',
            text:
              'Should you give us a copy beforehand, use a common file that a computer can read (CSV, ' +
              'JSON or XML) and a secure way, and erase only after we have received it.',
          },
          SUB_PROCESSORS,
          {
            term: EXCEPTION_TERM,
            text:
              'Does a law of the European Union or of a Member State oblige you to keep something? Then ' +
              'name the law, the data and the end date, and use them for nothing else.',
          },
        ],
      },
    },
    returnAll: {
      title: 'Instruction to return and erase everything at the end of the agreement',
      lead: 'We choose return: we first receive all personal data that you hold for us, and you erase them afterwards.',
      steps: [
        {
          term: 'Return.',
          text: 'Give us all personal data that you hold for us in a common file that a computer can read (CSV, JSON or XML), by a secure way and before your work for us ends.',
        },
        {
          term: 'Then erase.',
          text: 'Remove everything once we write to you that it arrived in good order, existing copies and the data in backups included.',
        },
      ],
    },
    confirmation: {
      heading: 'Your confirmation',
      expected: (on) =>
        `You let us know that your last copy is gone by ${date(on)} at the latest. We name no earlier day ` +
        'to the persons concerned either.',
      by: (on) =>
        `Please confirm to us in writing by ${date(on)} that it has been done, and on which day.`,
      twice: (by, erasesFrom) =>
        `Please confirm to us in writing by ${date(by)} that you received this letter. Write to ` +
        `us again once it has been done, and on which day; we expect that around ${date(erasesFrom)}.`,
      content: {
        'recipients.notify':
          'Please add when the data have disappeared from your backups too. A message by email is enough.',
        'processor.deleteOne':
          'Please add when the last backup with these data disappears, and which sub-processors have ' +
          'erased them. A message by email is enough.',
        'processor.deleteAll':
          'We would like a statement of destruction: what was erased, on which day and how, by whom, at ' +
          'which sub-processors, when the last backup disappears and what has to stay by law.',
      },
      duty:
        'Do you think that this instruction goes against the rules on data protection? Then let us ' +
        'know at once (Article 28(3) GDPR).',
    },
  };
}
