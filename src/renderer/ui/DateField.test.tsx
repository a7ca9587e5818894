// @vitest-environment happy-dom
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { DateField, dayOrNull } from './DateField.tsx';

function Dated({ initial = '' }: { readonly initial?: string }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <DateField label="Begin" value={value} onChange={setValue} problem={undefined} />
      <output>{value}</output>
      <button type="button" onClick={() => setValue('2026-11-22')}>
        vandaag
      </button>
    </>
  );
}

describe('DateField', () => {
  it('reads a date typed day first and says it in words', async () => {
    const { user, screen } = renderScreen(<Dated />);
    await user.type(screen.getByLabelText('Begin'), '1/12/2026');
    expect(screen.getByRole('status').textContent).toBe('2026-12-01');
    expect(screen.getByText('over 9 dagen, di 1 december 2026')).toBeTruthy();
    await user.tab();
    expect((screen.getByLabelText('Begin') as HTMLInputElement).value).toBe('01-12-2026');
  });

  it('keeps what was typed and says what is wrong after leaving, when it is no date', async () => {
    const { user, screen } = renderScreen(<Dated />);
    const field = screen.getByLabelText('Begin') as HTMLInputElement;
    await user.type(field, '31-02-2026');
    expect(field.getAttribute('aria-invalid')).not.toBe('true');
    await user.tab();
    expect(field.value).toBe('31-02-2026');
    expect(screen.getByText('Deze dag bestaat niet in die maand.')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('31-02-2026');
  });

  it('shows a value that was set from outside', async () => {
    const { user, screen } = renderScreen(<Dated initial="2026-12-01" />);
    const field = screen.getByLabelText('Begin') as HTMLInputElement;
    expect(field.value).toBe('01-12-2026');
    await user.click(screen.getByRole('button', { name: 'vandaag' }));
    expect(field.value).toBe('22-11-2026');
  });

  it('takes a day from the calendar and gives the focus back', async () => {
    const { user, screen } = renderScreen(<Dated initial="2026-12-01" />);
    const button = screen.getByRole('button', { name: 'Kalender voor Begin' });
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: '15 december 2026' }));
    expect(screen.getByRole('status').textContent).toBe('2026-12-15');
    expect((screen.getByLabelText('Begin') as HTMLInputElement).value).toBe('15-12-2026');
  });

  it('is empty when everything is taken out', async () => {
    const { user, screen } = renderScreen(<Dated initial="2026-12-01" />);
    await user.clear(screen.getByLabelText('Begin'));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('dayOrNull', () => {
  it('sends null for empty and the text otherwise', () => {
    expect(dayOrNull('')).toBeNull();
    expect(dayOrNull('31-02-2026')).toBe('31-02-2026');
  });
});
