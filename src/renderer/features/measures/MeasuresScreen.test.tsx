// @vitest-environment happy-dom
import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import type { MeasureView } from '#shared/contract/measures.ts';
import type { SystemView } from '#shared/contract/processors.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { type Answers, installFakeBridge } from '#test/builders/fake-bridge.ts';
import { makePerson } from '#test/builders/person-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { type MeasuresPart, MeasuresScreen } from './MeasuresScreen.tsx';

const SLOW = { timeout: 30_000 };
const DONE = { done: true } as const;
const on = getPlainDate;

const SYSTEMS: readonly SystemView[] = [
  {
    id: 1,
    name: { nl: 'Telefoon', en: 'Phone' },
    kind: 'own',
    processorId: null,
    processor: '',
    location: '',
    note: '',
    items: 0,
    persons: 0,
  },
];
const TLS: MeasureView = {
  id: 4,
  name: { nl: 'Websitecertificaat', en: 'Website certificate' },
  description: null,
  threats: ['access', 'disclosure'],
  aspects: ['a'],
  systemIds: [1],
  sinceOn: null,
  expiresOn: on('2026-12-01'),
  checkedOn: null,
  checkPeriod: null,
  endedOn: null,
  suggestion: 'tls',
};
const LIST: Output<'authorisations.list'> = {
  rows: [1, 2].map((id) => ({
    id,
    who: 'Stagiair',
    functionTitle: 'helpdesk',
    systemId: 1,
    may: 'view',
    sinceOn: on('2026-01-01'),
    note: '',
    system: { nl: 'Telefoon', en: 'Phone' },
    endedOn: null,
  })),
  reviews: [],
  reviewedOn: null,
  period: 'P6M',
};

function open(part: MeasuresPart, answers: Answers = {}, personId?: number) {
  const bridge = installFakeBridge({
    'measures.list': () => [TLS],
    'measures.adopt': () => ({ id: 4 }),
    'measures.check': () => DONE,
    'systems.list': () => [...SYSTEMS],
    'processors.list': () => [],
    'authorisations.list': () => LIST,
    'authorisations.end': () => DONE,
    'authorisations.review': () => ({ id: 8 }),
    'disclosures.list': () => [],
    'disclosures.create': () => ({ id: 9 }),
    'publications.list': () => [],
    'permissions.list': () => ({ rows: [], served: [] }),
    'permissions.create': () => ({ id: 10 }),
    'persons.list': () => ({ rows: [], more: false }) as never,
    'persons.get': () => makePerson(),
    'drafts.get': () => ({ value: null }),
    'drafts.save': () => DONE,
    ...answers,
  });
  const screen = <MeasuresScreen part={part} {...(personId !== undefined && { personId })} />;
  return { bridge, ...renderScreen(screen, { location: '/measures' }) };
}

describe('the measures', SLOW, () => {
  it('say in words that a certificate expires soon, and take its new day when checked', async () => {
    const { bridge, screen, user } = open('measures');
    expect(await screen.findByRole('note', { name: '1 maatregel vraagt aandacht' })).toBeTruthy();
    await user.click(await screen.findByText('Websitecertificaat'));
    const panel = within(await screen.findByRole('dialog'));
    expect(panel.getByText('verloopt bijna')).toBeTruthy();
    await user.click(panel.getByRole('button', { name: 'Nagekeken' }));
    const until = await screen.findByRole('textbox', { name: /^Geldig tot en met/ });
    await user.clear(until);
    await user.type(until, '01-12-2027');
    await user.click(screen.getByRole('button', { name: 'Leg vast' }));
    await waitFor(() =>
      expect(bridge.inputsOf('measures.check')).toEqual([
        { measureId: 4, checkedOn: '2026-11-22', expiresOn: '2027-12-01' },
      ]),
    );
  });

  it('offer what is usual and was not taken over yet, and ask where it holds', async () => {
    const { bridge, screen, user } = open('measures');
    await screen.findByText('Websitecertificaat');
    expect(screen.queryByRole('button', { name: /^Neem over: Website met/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Neem over: Firewall' }));
    expect(bridge.inputsOf('measures.adopt')).toEqual([{ suggestion: 'firewall' }]);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Voor welke systemen geldt het?')).toBeTruthy();
  });

  it('show per system what nothing stands against', async () => {
    const { screen } = open('systems');
    const row = (await screen.findByText('Telefoon')).closest<HTMLElement>('[role="row"]');
    expect(row?.textContent).toContain('toegang door onbevoegden (1)');
    expect(row?.textContent).toContain('verlies, misbruik');
  });
});

describe('the authorisations', SLOW, () => {
  it('signal that the list was never gone through', async () => {
    const { screen } = open('authorisations');
    expect(await screen.findByText('De lijst is nog nooit nagelopen.')).toBeTruthy();
  });

  it('are all taken back at once from somebody who leaves', async () => {
    const { bridge, screen, user } = open('authorisations');
    await user.click((await screen.findAllByText('Stagiair'))[0] as HTMLElement);
    await user.click(
      await screen.findByRole('button', { name: 'Neem alles van Stagiair terug (2)' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Beëindig' }));
    await waitFor(() =>
      expect(bridge.inputsOf('authorisations.end')).toEqual([
        { authorisationIds: [1, 2], endedOn: '2026-11-22' },
      ]),
    );
  });
});

describe('a disclosure', SLOW, () => {
  it('to a colleague begins with the agreement, and cannot be saved without', async () => {
    const { bridge, screen, user } = open('disclosures', {}, 31);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /^Collega-specialist/ }));
    const save = dialog.getByRole<HTMLButtonElement>('button', { name: 'Leg vast' });
    expect(save.disabled).toBe(true);
    expect(dialog.queryByRole('textbox', { name: /^Aan wie/ })).toBeNull();
    await user.type(dialog.getByRole('textbox', { name: /^Afgesproken op/ }), '20-11-2026');
    await user.type(dialog.getByRole('textbox', { name: /^Hoe afgesproken/ }), 'per mail');
    await user.type(dialog.getByRole('textbox', { name: /^Aan wie/ }), 'Netwerkbureau');
    await user.type(dialog.getByRole('textbox', { name: /^Welke gegevens/ }), 'naam en storing');
    expect(save.disabled).toBe(false);
    await user.click(save);
    await waitFor(() =>
      expect(bridge.inputsOf('disclosures.create')).toMatchObject([
        {
          kind: 'colleague',
          personId: 31,
          agreedOn: '2026-11-20',
          agreedHow: 'per mail',
          recipient: 'Netwerkbureau',
          silent: false,
        },
      ]),
    );
  });

  it('of another kind warns before it is logged', async () => {
    const { screen, user } = open('disclosures', {}, 31);
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('radio', { name: /^Iets anders/ }));
    expect(dialog.getByRole('note', { name: 'Staat dit in je verklaring?' })).toBeTruthy();
  });
});

describe('a permission for access', SLOW, () => {
  it('that follows from a question asks which question, not how it was given', async () => {
    const { screen, user } = open('access');
    expect(await screen.findByText('Nog geen toestemmingen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leg toestemming vast' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('textbox', { name: /^Hoe gegeven/ })).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: /^Volgt uit een vraag/ }));
    expect(dialog.getByRole('textbox', { name: /^Uit welke vraag volgt het/ })).toBeTruthy();
    expect(dialog.queryByRole('textbox', { name: /^Hoe gegeven/ })).toBeNull();
  });
});
