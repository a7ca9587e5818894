// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GapRow } from '#shared/contract/gaps.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { GapsScreen } from './GapsScreen.tsx';

const DONE = { done: true } as const;
const OPEN = { about: null, state: 'open', answer: null } as const;
const EMAIL: GapRow = { key: 'controller-email', question: 'controller-email', ...OPEN };
const OFFICER: GapRow = {
  key: 'data-protection-officer',
  question: 'data-protection-officer',
  ...OPEN,
};
const RULE: GapRow = {
  key: 'rule-period-koel-14',
  question: 'rule-period',
  ...OPEN,
  about: { id: 7, name: { nl: 'Inloggegevens van websites', en: 'Login data of websites' } },
};
const RIGHTS: GapRow = { key: 'rights-offered-koel-ict', question: 'rights-offered', ...OPEN };
const ADDRESS: GapRow = {
  key: 'controller-address',
  question: 'controller-address',
  ...OPEN,
  state: 'answered',
};
const PHONES: GapRow = {
  key: 'system-party-koel-ict-phones',
  question: 'system-party',
  about: { id: 9, name: { nl: 'Telefoons', en: 'Telephones' } },
  state: 'answered',
  answer: {
    answer: 'all-mine',
    reason: 'geen reservekopie',
    answeredOn: getPlainDate('2026-11-01'),
  },
};

function open(rows: GapRow[], answers: Answers = {}) {
  const bridge = installFakeBridge({
    'gaps.list': () => ({ rows }),
    'gaps.answer': () => DONE,
    'gaps.withdraw-answer': () => DONE,
    ...answers,
  });
  return { bridge, ...renderScreen(<GapsScreen />, { location: '/gaps' }) };
}

const asked = (screen: ReturnType<typeof open>['screen'], name: RegExp) =>
  screen.findByRole('heading', { level: 2, name });

describe('what the statement leaves open', () => {
  it('is asked one at a time, the most important first, with how far one is', async () => {
    const { screen } = open([ADDRESS, EMAIL, OFFICER, RULE]);
    await asked(screen, /e-mailadres/);
    expect(screen.queryByRole('heading', { name: /functionaris/ })).toBeNull();
    const bar = screen.getByRole('progressbar', { name: '1 van de 4 beantwoord' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1', '4']);
    expect(screen.getByText(/artikel 12 lid 2, 13 lid 1 onder a AVG/)).toBeTruthy();
  });

  it('is saved as one value with the keyboard alone', async () => {
    const { screen, user, bridge } = open([EMAIL, OFFICER]);
    await user.type(
      await screen.findByLabelText('E-mailadres'),
      'privacy@voorbeeld.example.nl{Enter}',
    );
    await waitFor(() =>
      expect(bridge.inputsOf('gaps.answer')).toEqual([
        {
          key: 'controller-email',
          answer: { kind: 'value', value: 'privacy@voorbeeld.example.nl' },
        },
      ]),
    );
  });

  it('says beside the field what is wrong with it', async () => {
    const { screen, user } = open([EMAIL], {
      'gaps.answer': () => {
        throw new Refusal({ code: 'bad-input', fields: { 'answer.value': 'email.invalid' } });
      },
    });
    await user.type(await screen.findByLabelText('E-mailadres'), 'geen adres{Enter}');
    await waitFor(() =>
      expect(screen.getByLabelText('E-mailadres').getAttribute('aria-invalid')).toBe('true'),
    );
  });

  it('can wait: the next is asked, and it comes back after the others', async () => {
    const { screen, user } = open([EMAIL, OFFICER]);
    await asked(screen, /e-mailadres/);
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await asked(screen, /functionaris/);
    expect(screen.getByText('later')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await asked(screen, /e-mailadres/);
  });

  it('has nothing chosen beforehand, and takes an answer in own words only with the words', async () => {
    const { screen, user, bridge } = open([RIGHTS]);
    await asked(screen, /rechten/);
    const save = screen.getByRole('button', { name: 'Bewaar en ga verder' });
    for (const choice of screen.getAllByRole('radio')) {
      expect(choice.getAttribute('aria-checked')).toBe('false');
    }
    expect((save as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'Alle rechten uit de AVG' }));
    await user.click(save);
    await waitFor(() =>
      expect(bridge.inputsOf('gaps.answer')).toEqual([
        {
          key: 'rights-offered-koel-ict',
          answer: { kind: 'choice', choice: 'all-rights', reason: '' },
        },
      ]),
    );
  });

  it('does not apply only with a reason', async () => {
    const { screen, user, bridge } = open([OFFICER]);
    await user.click(await screen.findByRole('button', { name: 'Geldt niet voor mij' }));
    const save = screen.getByRole('button', { name: 'Leg vast dat dit niet geldt' });
    expect((save as HTMLButtonElement).disabled).toBe(true);
    expect(document.activeElement).toBe(screen.getByLabelText('Waarom geldt dit niet voor jou?'));
    await user.keyboard('klein bedrijf');
    await user.click(save);
    await waitFor(() =>
      expect(bridge.inputsOf('gaps.answer')).toEqual([
        {
          key: 'data-protection-officer',
          answer: { kind: 'not-applicable', reason: 'klein bedrijf' },
        },
      ]),
    );
  });

  it('is answered elsewhere where the register keeps it, and says of what', async () => {
    const { screen, user, location } = open([RULE]);
    expect(await screen.findByText('Inloggegevens van websites')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Kies de termijn' }));
    expect(location()).toBe('/rules/open');
  });

  it('can be chosen from the list of all, and an answer be taken back', async () => {
    const { screen, user, bridge } = open([ADDRESS, EMAIL, OFFICER, PHONES]);
    await asked(screen, /e-mailadres/);
    await user.click(screen.getByRole('button', { name: /functionaris/ }));
    const heading = await asked(screen, /functionaris/);
    expect(document.activeElement).toBe(heading);
    await user.click(screen.getByText('2 vragen zijn beantwoord'));
    const phones = screen.getByText(/Telefoons/).closest('li') as HTMLElement;
    expect(within(phones).getByText(/geen reservekopie/)).toBeTruthy();
    expect(within(phones).getByText(/1 november 2026/)).toBeTruthy();
    await user.click(within(phones).getByRole('button', { name: /^Vraag dit opnieuw/ }));
    await waitFor(() =>
      expect(bridge.inputsOf('gaps.withdraw-answer')).toEqual([
        { key: 'system-party-koel-ict-phones' },
      ]),
    );
  });

  it('says so when nothing is open', async () => {
    const { screen } = open([ADDRESS, PHONES]);
    expect(await screen.findByText('Alles is ingevuld.')).toBeTruthy();
  });
});
