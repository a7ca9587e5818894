/** A register that knows one request, for the tests of these screens. */
import type { Input, Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { type Answers, type FakeBridge, installFakeBridge } from '#test/builders/fake-bridge.ts';

const day = getPlainDate;

/** An open request of Jan de Vries for access. */
export function aRequest(change: Partial<Output<'requests.get'>> = {}): Output<'requests.get'> {
  return {
    id: 14,
    number: '2026-014',
    personId: 3,
    person: 'Jan de Vries',
    rights: ['access'],
    receivedOn: day('2026-11-05'),
    channel: 'email',
    status: 'open',
    answeredOn: null,
    note: 'Vroeg er aan de telefoon ook al om.',
    deadline: {
      rawDue: day('2026-12-05'),
      due: day('2026-12-07'),
      safeDate: day('2026-12-04'),
      promisedDue: day('2026-12-03'),
      effectiveDue: day('2026-12-03'),
      rawExtendedDue: day('2027-02-05'),
      extendedDue: day('2027-02-05'),
      because: ['Je kreeg het verzoek op donderdag 5 november 2026.', 'Je belofte is eerder.'],
    },
    systems: [
      { id: 21, name: { nl: 'Papieren archief', en: 'Paper archive' }, holdsItems: 0 },
      { id: 22, name: { nl: 'Zoho CRM', en: 'Zoho CRM' }, holdsItems: 4 },
    ],
    letters: [],
    disposal: null,
    ...change,
  };
}

/** The letter as the register would compose it. */
export function aLetter(
  { locale, form, attachments = [] }: Partial<Input<'letters.compose-answer'>> = {},
  dossier: Partial<Dossier> = {},
): LetterDocument {
  const named = attachments.map(({ name, system, note }) => ({ name, system, note }));
  return composeAccessAnswer(
    aDossier({ ...(named.length > 0 && { attachments: named }), ...dossier }),
    { locale: locale ?? 'nl-NL', form: form ?? 'formal' },
  );
}

/** A bridge on which this request can be answered from begin to end. */
export function installRequestBridge(
  request: Output<'requests.get'> = aRequest(),
  more: Answers = {},
): FakeBridge {
  let current = request;
  const kept = new Map<number, LetterDocument>();
  const drafts = new Map<string, string>();
  return installFakeBridge({
    'requests.get': () => current,
    'settings.get': () => ({
      warningDays: 30,
      letterLocale: 'nl-NL',
      letterForm: 'formal',
      requestFilePeriod: null,
      automatedDecisions: '',
    }),
    'persons.get': () => ({ ...aPerson() }),
    'drafts.get': ({ key }) => ({ value: drafts.get(key) ?? null }),
    'drafts.save': ({ key, value }) => {
      if (value === null) drafts.delete(key);
      else drafts.set(key, value);
      return { done: true };
    },
    'letters.compose-answer': (input) => aLetter(input),
    'letters.create': ({ document }) => {
      const id = 50 + kept.size;
      kept.set(id, document);
      const letter = {
        id,
        number: `B-${id}`,
        kind: document.kind,
        locale: document.locale,
        madeOn: document.date,
      };
      current = { ...current, letters: [letter, ...current.letters] };
      return { id, number: letter.number };
    },
    'letters.get': ({ letterId }) => ({
      id: letterId,
      number: '2026-001',
      madeOn: day('2026-11-22'),
      requestId: current.id,
      personId: current.personId,
      document: kept.get(letterId) ?? aLetter(),
      erasedOn: null,
    }),
    'requests.close': ({ answeredOn }) => {
      current = { ...current, status: 'answered', answeredOn: day(answeredOn) };
      return { done: true };
    },
    'files.save-letter': ({ format }) => ({
      state: 'saved',
      path: `/home/eigenaar/brief.${format}`,
      bytes: 1000,
    }),
    'files.print-letter': () => ({ done: true }),
    'files.save-export': () => ({ state: 'cancelled' }),
    ...more,
  });
}

/** Jan de Vries, of whom only the language matters here. */
export function aPerson(change: Partial<Output<'persons.get'>> = {}): Output<'persons.get'> {
  return {
    id: 3,
    displayName: 'Jan de Vries',
    givenName: 'Jan',
    infix: 'de',
    familyName: 'Vries',
    nickname: '',
    functionTitle: '',
    language: null,
    letterForm: null,
    source: '',
    note: '',
    contactPoints: [],
    relations: [],
    agreements: [],
    events: [],
    holds: [],
    items: [],
    identity: [],
    consents: [],
    requests: [],
    letters: [],
    ...change,
  };
}
