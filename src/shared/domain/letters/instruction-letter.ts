/**
 * The letters to the parties that hold a copy: a notice to whoever received data
 * (GDPR art. 19), an instruction to a processor about persons (art. 28(3)(a) and
 * (e)), and the choice for erasure at the end of an agreement (art. 28(3)(g)).
 */
import { latest } from '../calendar.ts';
import { unique } from './access-facts.ts';
import { questionsText } from './closing.ts';
import type { LetterDocument, Section } from './document.ts';
import type { InstructionLetterFacts, InstructionSubject } from './erasure-facts.ts';
import { framed, type LetterStyle, lines } from './frame.ts';
import { lead, list, paragraph, plain, remark, salutation, section, table } from './nodes.ts';
import { oneLine } from './printable.ts';
import type { InstructionKind } from './texts/instruction-texts.ts';
import { letterTexts } from './texts/letter-texts.ts';
import type { LetterTexts } from './texts/texts.ts';

/** To a party nobody is greeted by name. */
const NO_NAME = { name: '', familyName: '', givenName: '' };

/**
 * The letter to a party, formal whatever form was asked for. Throws a RangeError
 * when a party that is no processor gets a letter about nobody.
 */
export function composeInstruction(
  facts: InstructionLetterFacts,
  { locale }: LetterStyle,
): LetterDocument {
  const texts = letterTexts(locale, 'formal');
  const words = texts.instruction;
  const { party, reminderOf } = facts;
  const kind = kindOf(facts);
  const returning = kind === 'processor.deleteAll' && facts.returnFirst;
  const title = returning ? words.returnAll.title : words.titles[kind];
  const address = party.addressLines.length > 0 ? party.addressLines : [party.email];
  return framed(
    {
      kind,
      title: reminderOf === null ? title : words.reminderTitle(title),
      number: facts.number,
      date: facts.madeOn,
      controller: facts.controller,
      addressee: [...new Set(lines(party.legalName, party.name)), ...lines(...address)],
      references: referencesOf(facts, texts),
      enclosures: [],
    },
    { locale, form: 'formal' },
    texts,
    [
      section(
        { id: 'intro' },
        salutation(texts.salutation(NO_NAME)),
        reminderOf === null ? undefined : paragraph(words.reminder(reminderOf)),
        paragraph(openingOf(facts, kind, texts)),
        lead(returning ? words.returnAll.lead : words.lead[kind]),
      ),
      kind === 'processor.deleteAll' ? undefined : subjectsSection(facts.subjects, texts),
      section(
        { id: 'steps', heading: words.steps.heading },
        list(
          returning
            ? [
                ...words.returnAll.steps,
                ...words.steps.lists[kind].slice(words.returnAll.steps.length),
              ]
            : words.steps.lists[kind],
        ),
        // GDPR art. 28(3), last subparagraph.
        kind === 'recipients.notify' ? undefined : paragraph(words.confirmation.duty),
      ),
      confirmationSection(facts, kind, texts),
      section({ id: 'questions' }, paragraph(questionsText(facts.controller, facts.number, texts))),
    ],
  );
}

function kindOf({ party, subjects }: InstructionLetterFacts): InstructionKind {
  if (party.role === 'processor') {
    return subjects.length === 0 ? 'processor.deleteAll' : 'processor.deleteOne';
  }
  if (subjects.length === 0) throw new RangeError('a notice of erasure is about somebody');
  return 'recipients.notify';
}

function referencesOf(
  { party, reminderOf }: InstructionLetterFacts,
  texts: LetterTexts,
): LetterDocument['references'] {
  const words = texts.instruction.references;
  const reference = oneLine(party.dpaReference);
  const hasAgreement =
    party.role === 'processor' && (reference !== '' || party.dpaConcludedOn !== null);
  return [
    ...(hasAgreement
      ? [{ label: words.agreement, value: words.agreementOf(reference, party.dpaConcludedOn) }]
      : []),
    ...(reminderOf === null ? [] : [{ label: words.earlierLetter, value: texts.date(reminderOf) }]),
  ];
}

function openingOf(
  { party, erasedOn, endsOn, subjects }: InstructionLetterFacts,
  kind: InstructionKind,
  { instruction: { opening, agreement } }: LetterTexts,
): string {
  const named = agreement(oneLine(party.dpaReference), party.dpaConcludedOn);
  switch (kind) {
    case 'recipients.notify':
      return opening.notify(erasedOn, subjects.length);
    case 'processor.deleteOne':
      return opening.deleteOne(named, erasedOn, subjects.length);
    case 'processor.deleteAll':
      return opening.deleteAll(named, endsOn);
  }
}

/** GDPR art. 5(1)(c): no more of a person than the party needs to find the data. */
function subjectsSection(subjects: readonly InstructionSubject[], texts: LetterTexts): Section {
  const words = texts.instruction.subjects;
  const [reference, foundBy, what, where] = words.columns;
  const listed = (values: readonly string[]) => unique(values.map(oneLine)).join('\n');
  return section(
    { id: 'subjects', heading: words.heading },
    paragraph(words.intro(subjects.length)),
    table(
      words.heading,
      [
        { header: reference, width: 18 },
        { header: foundBy, width: 32 },
        { header: what, width: 27 },
        { header: where, width: 23 },
      ],
      subjects.map((subject) => {
        const identifiers = listed(subject.identifiers);
        return [
          plain(oneLine(subject.reference)),
          identifiers === '' ? remark(words.identifiersUnknown) : plain(identifiers),
          plain(
            listed(
              subject.categories.map(({ name, partly }) => (partly ? words.partly(name) : name)),
            ) || words.everything,
          ),
          plain(listed(subject.systems) || words.everywhere),
        ];
      }),
    ),
    subjects.some(({ categories }) => categories.some(({ partly }) => partly))
      ? paragraph(words.keepRest)
      : undefined,
    paragraph(words.onlyToFind),
  );
}

/** By when and what the party confirms; never asked to have erased before its own day. */
function confirmationSection(
  { confirmBy, expectedOn, endsOn }: InstructionLetterFacts,
  kind: InstructionKind,
  texts: LetterTexts,
): Section {
  const words = texts.instruction.confirmation;
  // At the end of an agreement nothing is erased before that end.
  const ends = kind === 'processor.deleteAll' ? endsOn : null;
  const erasesFrom = latest([expectedOn, ends].filter((day) => day !== null));
  const later = erasesFrom !== undefined && erasesFrom >= confirmBy;
  return section(
    { id: 'confirmation', heading: words.heading },
    expectedOn === null ? undefined : paragraph(words.expected(expectedOn)),
    paragraph(later ? words.twice(confirmBy, erasesFrom) : words.by(confirmBy)),
    paragraph(words.content[kind]),
  );
}
