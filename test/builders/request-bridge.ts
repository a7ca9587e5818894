/** A register that knows one request, for the tests of these screens. */
import type { Input, Output } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import type { Dossier } from '#shared/domain/dossier.ts';
import { composeAccessAnswer } from '#shared/domain/letters/access-answer.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { aDossier } from '#test/builders/dossier.ts';
import { type Answers, type FakeBridge, installFakeBridge } from '#test/builders/fake-bridge.ts';
import { aRequestLetter } from '#test/builders/request-letters.ts';

const day = getPlainDate;

/** An open request of Jan de Vries for access. */
export function aRequest(change: Partial<Output<'requests.get'>> = {}): Output<'requests.get'> {
  return {
    id: 14,
    number: '2026-014',
    kind: 'request',
    personId: 3,
    person: 'Jan de Vries',
    subject: { name: '', address: '', email: '' },
    representative: null,
    rights: ['access'],
    receivedOn: day('2026-11-05'),
    channel: 'email',
    status: 'open',
    answeredOn: null,
    closedBecause: '',
    keptUntil: null,
    message: '',
    controllerName: '',
    forwardedOn: null,
    remindedOn: null,
    identity: {
      result: null,
      method: null,
      on: null,
      doubt: '',
      copyReason: '',
      possible: ['known-address', 'call-back', 'in-person', 'masked-copy'],
      pauses: [],
    },
    tasks: [],
    outcomes: [],
    recipients: [],
    notices: [],
    changes: [],
    restrictions: [],
    consents: [],
    marketingBlockedOn: null,
    attachments: [],
    exports: [],
    note: 'Vroeg er aan de telefoon ook al om.',
    deadline: {
      rawDue: day('2026-12-05'),
      due: day('2026-12-07'),
      safeDate: day('2026-12-04'),
      promisedDue: day('2026-12-03'),
      effectiveDue: day('2026-12-03'),
      rawExtendedDue: day('2027-02-05'),
      extendedDue: day('2027-02-05'),
      latestExtensionOn: { careful: day('2026-12-03'), legal: day('2026-12-07') },
      extendedOn: null,
      answerBy: day('2026-12-03'),
      withPause: null,
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
    'letters.compose': (input) => aRequestLetter(input),
    'letters.create': ({ document, notice }) => {
      const id = 50 + kept.size;
      kept.set(id, document);
      const letter = {
        id,
        number: `B-${id}`,
        kind: document.kind,
        locale: document.locale,
        madeOn: document.date,
        sentOn: null,
        sentHow: '',
      };
      current = { ...current, letters: [letter, ...current.letters] };
      if (notice != null) {
        const told = { ...notice, name: 'Zoho CRM', letterId: id, toldOn: null, whyNot: '' };
        current = { ...current, notices: [...current.notices, told] };
      }
      return { id, number: letter.number };
    },
    'letters.get': ({ letterId }) => ({
      ...keptFacts(current, letterId),
      requestId: current.id,
      personId: current.personId,
      document: kept.get(letterId) ?? aLetter(),
      erasedOn: null,
    }),
    'requests.timeline': () => [],
    'letters.mark-sent': ({ letterId, sentOn, how }) => {
      const letters = current.letters.map((letter) =>
        letter.id === letterId ? { ...letter, sentOn: day(sentOn), sentHow: how } : letter,
      );
      const sent = letters.find(({ id }) => id === letterId);
      const { deadline } = current;
      current = {
        ...current,
        letters,
        notices: current.notices.map((notice) =>
          notice.letterId === letterId ? { ...notice, toldOn: day(sentOn) } : notice,
        ),
        ...(sent?.kind === 'extension' && {
          deadline: { ...deadline, extendedOn: day(sentOn), answerBy: deadline.extendedDue },
        }),
      };
      return { done: true };
    },
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

/** What the register knows of a kept letter beside its text. */
function keptFacts({ letters }: Output<'requests.get'>, letterId: number) {
  const letter = letters.find(({ id }) => id === letterId);
  return {
    id: letterId,
    number: letter?.number ?? '2026-001',
    madeOn: letter?.madeOn ?? day('2026-11-22'),
    sentOn: letter?.sentOn ?? null,
    sentHow: letter?.sentHow ?? '',
  };
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
    marketingBlockedOn: null,
    restrictedOn: null,
    requests: [],
    letters: [],
    ...change,
  };
}
