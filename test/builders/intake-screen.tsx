/** The intake on a register made of functions, and what every test of it does first. */
import { IntakeScreen } from '#renderer/features/intake/IntakeScreen.tsx';
import { aController } from '#test/builders/controller.ts';
import { type Answers, installFakeBridge } from '#test/builders/fake-bridge.ts';
import { makePerson } from '#test/builders/person-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';

/** Passes the eleven-test of a BSN. */
export const BSN = '111222333';

/** Asks for access and erasure, and holds a BSN. */
export const LETTER = `Geachte heer,

Mijn naam is Piet Bakker. Op grond van artikel 15 AVG vraag ik inzage in mijn gegevens.
Verwijder daarna al mijn gegevens. Mijn BSN is ${BSN}.

Met vriendelijke groet,
Piet Bakker
piet@example.nl`;

interface Start {
  readonly answers?: Answers;
  readonly personId?: number;
  readonly language?: 'nl' | 'en';
}

/** Renders the intake, of a person when one is given. */
export function startIntake({ answers = {}, personId, language = 'nl' }: Start = {}) {
  const bridge = installFakeBridge({
    'controller.get': () => aController({ email: 'info@voorbeeld.nl' }),
    'requests.suggest-persons': () => [],
    'requests.create': () => ({ id: 77, number: '2026-003' }),
    'persons.get': () => makePerson(),
    'persons.list': () => ({ rows: [], more: false }),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => ({ done: true }),
    ...answers,
  });
  const rendered = renderScreen(<IntakeScreen {...(personId !== undefined && { personId })} />, {
    language,
    location: '/requests/new',
  });
  // By label: asking for a role in so large a form is slow.
  const box = (name: string | RegExp) => rendered.screen.getByLabelText<HTMLInputElement>(name);
  return { bridge, box, ...rendered };
}

export type StartedIntake = ReturnType<typeof startIntake>;

/** The field of the letter, as soon as the form is there. */
export async function findLetterField({ screen }: StartedIntake): Promise<HTMLTextAreaElement> {
  return await screen.findByLabelText<HTMLTextAreaElement>(/^Tekst van de brief/);
}

/** Pastes a letter. */
export async function pasteLetter(started: StartedIntake, text: string): Promise<void> {
  await started.user.click(await findLetterField(started));
  await started.user.paste(text);
}

/** Fills in what cannot be left out, for somebody outside the register. */
export async function fillIntake({ user, screen, box }: StartedIntake): Promise<void> {
  await user.click(box('Inzage'));
  await user.selectOptions(screen.getByLabelText('Hoe kwam het binnen?'), 'post');
  await user.click(screen.getByText('Iemand die niet in het register staat'));
  await user.type(screen.getByLabelText('Naam'), 'An Peeters');
}

/** Saves with the keyboard. */
export async function saveIntake({ user }: StartedIntake): Promise<void> {
  await user.keyboard('{Control>}s{/Control}');
}
