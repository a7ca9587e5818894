// @vitest-environment happy-dom
import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useCommand } from '#renderer/call/use-command.ts';
import { installFakeBridge, Refusal } from '#test/builders/fake-bridge.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { Form } from './Form.tsx';
import { TextField } from './fields.tsx';
import { useForm } from './form.ts';

function OrganisationForm({ onDone = () => undefined }: { readonly onDone?: () => void }) {
  const update = useCommand('organisations.update');
  const form = useForm(
    { name: '', registrationNumber: '', vatNumber: '', website: '', address: '' },
    { error: update.error, prefix: 'organisation' },
  );
  return (
    <Form
      submitLabel="Bewaar"
      running={update.running}
      error={update.error}
      onSubmit={async () => {
        if (await update.run({ organisationId: 1, organisation: form.values })) onDone();
      }}
    >
      <TextField label="Naam" {...form.bind('name')} />
      <TextField label="Website" {...form.bind('website')} />
    </Form>
  );
}

function refuseName() {
  return installFakeBridge({
    'organisations.update': ({ organisation }) => {
      if (organisation.name === '') {
        throw new Refusal({ code: 'bad-input', fields: { 'organisation.name': 'text.required' } });
      }
      return { done: true };
    },
  });
}

describe('Form', () => {
  it('keeps what was typed and names the problem beside the field when saving is refused', async () => {
    refuseName();
    const { user, screen } = renderScreen(<OrganisationForm />);
    await user.type(screen.getByLabelText('Website'), 'korenbloem.example.be');
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const name = screen.getByLabelText('Naam');
    await waitFor(() => expect(name.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('Dit is nog leeg.')).toBeTruthy();
    expect((screen.getByLabelText('Website') as HTMLInputElement).value).toBe(
      'korenbloem.example.be',
    );
    expect(document.activeElement).toBe(name);
  });

  it('takes the problem away when the field is changed', async () => {
    refuseName();
    const { user, screen } = renderScreen(<OrganisationForm />);
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    await screen.findByText('Dit is nog leeg.');
    await user.type(screen.getByLabelText('Naam'), 'K');
    expect(screen.queryByText('Dit is nog leeg.')).toBeNull();
  });

  it('saves with Ctrl+S', async () => {
    const bridge = refuseName();
    const onDone = vi.fn();
    const { user, screen } = renderScreen(<OrganisationForm onDone={onDone} />);
    await user.type(screen.getByLabelText('Naam'), 'Korenbloem');
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(bridge.inputsOf('organisations.update')[0]?.organisation.name).toBe('Korenbloem');
  });

  it('shows the reference of a fault', async () => {
    installFakeBridge({
      'organisations.update': () => {
        throw new Refusal({ code: 'fault', reference: 'F-7Q2K' });
      },
    });
    const { user, screen } = renderScreen(<OrganisationForm />);
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect((await screen.findByRole('alert')).textContent).toContain('F-7Q2K');
  });
});
