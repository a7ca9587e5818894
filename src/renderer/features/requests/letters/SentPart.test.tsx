// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { RequestView } from '#shared/contract/request-views.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aLetter, aRequest, installRequestBridge } from '#test/builders/request-bridge.ts';
import { LetterScreen } from '../LetterScreen.tsx';
import { LettersList } from '../LettersList.tsx';

afterEach(cleanup);

const day = getPlainDate;

function aKept(id: number, change: Partial<RequestView['letters'][number]>) {
  return {
    id,
    number: `2026-0${id}`,
    kind: 'ack',
    locale: 'nl-NL',
    madeOn: day('2026-11-20'),
    sentOn: null,
    sentHow: '',
    ...change,
  };
}

it('says in the list of kept letters what each is and whether it went out', async () => {
  const letters = [
    aKept(72, { kind: 'extension' }),
    aKept(71, { sentOn: day('2026-11-21'), sentHow: 'post' }),
    aKept(70, { kind: 'something-from-later' }),
  ];
  const bridge = installRequestBridge(aRequest({ letters }));
  const { user, screen } = renderScreen(<LettersList letters={letters} />);
  const lines = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
  expect(lines[0]).toMatch(/Verlenging van de termijn.*nog niet verstuurd/);
  expect(lines[1]).toMatch(/Ontvangstbevestiging.*verstuurd op za 21 november 2026 \(post\)/);
  expect(lines[2]).toMatch(/Brief.*nog niet verstuurd/);

  await user.click(screen.getByRole('button', { name: 'Leg het versturen vast: brief 2026-072' }));
  expect(screen.getByText(/wordt hiermee drie maanden/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Leg vast' }));
  await waitFor(() =>
    expect(bridge.inputsOf('letters.mark-sent')).toEqual([
      { letterId: 72, sentOn: '2026-11-22', how: 'e-mail' },
    ]),
  );
});

it('records on the page of a letter that it went out', async () => {
  const kept = aKept(70, { kind: 'access.answer', madeOn: day('2026-11-22') });
  installRequestBridge(aRequest({ letters: [kept] }));
  const { user, screen } = renderScreen(<LetterScreen letterId={70} />);
  await user.click(await screen.findByRole('button', { name: /^Leg het versturen vast/ }));
  expect(screen.getByText(/Is dit het hele antwoord/)).toBeTruthy();
  await user.keyboard('{Escape}{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Verstuurd op' })).toBeNull();
  await user.keyboard('{Enter}');
  await user.click(screen.getByRole('button', { name: 'Leg vast' }));
  expect((await screen.findByText(/verstuurd op/)).textContent).toContain('22 november 2026');
});

it('has nothing to record of a letter whose person was erased', async () => {
  installRequestBridge(undefined, {
    'letters.get': () => ({
      id: 70,
      number: '2026-070',
      madeOn: day('2026-11-20'),
      sentOn: null,
      sentHow: '',
      requestId: 14,
      personId: null,
      document: aLetter(),
      erasedOn: day('2026-11-21'),
    }),
  });
  const { screen } = renderScreen(<LetterScreen letterId={70} />);
  await screen.findByRole('article');
  expect(screen.queryByRole('button', { name: /^Leg het versturen vast/ })).toBeNull();
});

it('speaks English when the screen does', async () => {
  const letters = [aKept(70, { kind: 'identity' })];
  installRequestBridge(aRequest({ letters }));
  const { user, screen } = renderScreen(
    <LettersList letters={letters} deadline={aRequest().deadline} channel="post" />,
    { language: 'en' },
  );
  await user.click(screen.getByRole('button', { name: 'Record the sending: letter 2026-070' }));
  expect(screen.getByText(/The original day stays:/).textContent).toContain('3 December 2026');
  const way = screen.getByRole<HTMLSelectElement>('combobox', { name: 'By which way' });
  expect(way.value).toBe('post');
});
