// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { ACCESS_BLOCKS, COMMON_BLOCKS } from '#shared/domain/letters/document.ts';
import { renderScreen } from '#test/builders/render-screen.tsx';
import { aLetter, aPerson, aRequest, installRequestBridge } from '#test/builders/request-bridge.ts';
import { RequestScreen } from './RequestScreen.tsx';

afterEach(cleanup);

const PREVIEW = { name: 'Voorbeeld van de brief' };
// Typing into a whole letter takes a while on a small computer.
const SLOW = { timeout: 30_000 };
const LEAD = /^Wijzig: Ja/;

/** The screen with the letter in sight. */
async function openAnswer() {
  const rendered = renderScreen(<RequestScreen requestId={14} />);
  const { user, screen } = rendered;
  await user.click(await screen.findByRole('button', { name: /^Antwoord/ }));
  const preview = await screen.findByRole('article', PREVIEW);
  return { ...rendered, preview };
}

/** The screen with the systems to search. */
async function openCollect() {
  const rendered = renderScreen(<RequestScreen requestId={14} />);
  await rendered.user.click(await rendered.screen.findByRole('button', { name: /^Verzamelen/ }));
  return rendered;
}

describe('the clock', SLOW, () => {
  it('tells every day with its reason', async () => {
    installRequestBridge();
    const { user, screen } = renderScreen(<RequestScreen requestId={14} />);
    expect((await screen.findByText(/Antwoord uiterlijk/)).textContent).toContain(
      'over 11 dagen, do 3 december 2026',
    );
    for (const what of ['Ontvangen', 'Vandaag', 'Veilige datum', 'Beloofd in je verklaring']) {
      expect(screen.getAllByRole('term').map((term) => term.textContent)).toContain(what);
    }
    await user.click(screen.getByRole('button', { name: 'Waarom: Uiterlijk volgens de wet' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('Je belofte is eerder.');
  });

  it('says in words that the last day has passed', async () => {
    installRequestBridge();
    const { screen } = renderScreen(<RequestScreen requestId={14} />, { today: '2026-12-10' });
    expect(await screen.findByText(/De uiterste dag is voorbij/)).toBeTruthy();
  });
});

describe('collecting', SLOW, () => {
  it('puts the systems that hold something first', async () => {
    installRequestBridge();
    const { screen } = await openCollect();
    const boxes = await screen.findAllByRole('checkbox', { name: /^Gezocht/ });
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual([
      'Gezocht in Zoho CRM',
      'Gezocht in Papieren archief',
    ]);
  });

  it('sends what was collected and keeps it as a draft', async () => {
    const bridge = installRequestBridge();
    const { user, screen, unmount } = await openCollect();
    await user.click(await screen.findByRole('checkbox', { name: 'Gezocht in Papieren archief' }));
    await user.type(screen.getByRole('textbox', { name: /Papieren archief/ }), 'map 3');
    await user.click(screen.getByRole('button', { name: 'Voeg een bijlage toe' }));
    await user.keyboard('Gespreksverslag');
    await user.click(screen.getByRole('button', { name: 'Voeg iets toe' }));
    await user.keyboard('naam van een collega');
    expect(screen.getByRole('textbox', { name: 'Waarom' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
    await user.type(screen.getByRole('textbox', { name: 'Waarom' }), 'iemand anders');
    await user.click(screen.getByRole('checkbox', { name: 'eerdere datalekken' }));
    await user.click(screen.getByRole('button', { name: 'Verder naar Beoordelen' }));
    await user.click(screen.getByRole('button', { name: 'Verder naar Antwoord' }));
    expect(await screen.findByText(/Gespreksverslag/)).toBeTruthy();
    expect(bridge.inputsOf('letters.compose-answer').at(-1)).toEqual({
      requestId: 14,
      locale: 'nl-NL',
      form: 'formal',
      attachments: [{ name: 'Gespreksverslag', system: '', note: '' }],
      masked: [{ what: 'naam van een collega', why: 'iemand anders' }],
      questions: ['breaches'],
      searched: [{ systemId: 21, note: 'map 3' }],
    });

    unmount();
    const again = await openCollect();
    expect(await again.screen.findByDisplayValue('map 3')).toBeTruthy();
    expect(again.screen.getByDisplayValue('Gespreksverslag')).toBeTruthy();
  });
});

describe('the letter', SLOW, () => {
  it('is written in the language of the person when it is known', async () => {
    installRequestBridge(aRequest(), {
      'persons.get': () => aPerson({ language: 'fr', letterForm: 'informal' }),
    });
    const { preview } = await openAnswer();
    expect(preview.getAttribute('lang')).toBe('fr');
  });

  it('lists every block and says that it is complete', async () => {
    installRequestBridge();
    const { user, screen } = await openAnswer();
    await user.click(screen.getByText('Compleet: alle 23 onderdelen staan in de brief'));
    for (const block of [...ACCESS_BLOCKS, ...COMMON_BLOCKS]) {
      const [item] = screen
        .getAllByRole('listitem')
        .filter((entry) => entry.querySelector('span > span')?.textContent === block);
      expect(item?.textContent, block).toContain('staat erin');
    }
  });

  it('names the block that is missing when its paragraph is emptied', async () => {
    installRequestBridge();
    const { user, screen } = await openAnswer();
    await user.click(screen.getByRole('button', { name: LEAD }));
    await user.clear(screen.getByRole('textbox', { name: 'Tekst van deze alinea' }));
    expect(screen.getByText('Niet compleet: 1 onderdeel ontbreekt')).toBeTruthy();
    expect(screen.getByText(/deze alinea komt niet in de brief/)).toBeTruthy();
  });

  it('shows hostile text as text', async () => {
    const hostile = '<img src=x onerror="document.title=1"><b>vet</b>';
    installRequestBridge(aRequest({ person: hostile }), {
      'letters.compose-answer': (input) =>
        aLetter(input, { attachments: [{ name: hostile, system: '', note: '' }] }),
    });
    const { preview, user, screen } = await openAnswer();
    expect(preview.textContent).toContain(hostile);
    await user.click(screen.getByRole('button', { name: LEAD }));
    await user.keyboard(hostile);
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector('article b')).toBeNull();
  });
});

describe('own text in the letter', SLOW, () => {
  it('survives other changes and leaving the screen', async () => {
    installRequestBridge();
    const { user, screen, unmount } = await openAnswer();
    await user.click(screen.getByRole('button', { name: LEAD }));
    await user.clear(screen.getByRole('textbox', { name: 'Tekst van deze alinea' }));
    await user.keyboard('Ja, ik heb gegevens van u.{Escape}');
    await user.click(screen.getByRole('button', { name: /^Verzamelen/ }));
    await user.click(screen.getByRole('checkbox', { name: 'Gezocht in Zoho CRM' }));
    await user.click(screen.getByRole('button', { name: /^Antwoord/ }));
    expect(await screen.findByText('Ja, ik heb gegevens van u.')).toBeTruthy();
    expect(screen.getByText('Zelf geschreven')).toBeTruthy();

    unmount();
    const again = await openAnswer();
    expect(await again.screen.findByText('Ja, ik heb gegevens van u.')).toBeTruthy();
  });

  it('goes back to the standard text when asked', async () => {
    installRequestBridge();
    const { user, screen, preview } = await openAnswer();
    const before = preview.textContent;
    await user.click(screen.getByRole('button', { name: LEAD }));
    await user.keyboard(' En nog iets.');
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    expect(preview.textContent).toContain('En nog iets.');
    await user.click(screen.getByRole('button', { name: 'Terug naar de standaardtekst' }));
    expect(screen.queryByText('Zelf geschreven')).toBeNull();
    expect(preview.textContent).toBe(before);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: LEAD }));
  });

  it('asks before another language and finds the text again on the way back', async () => {
    installRequestBridge();
    const { user, screen } = await openAnswer();
    await user.click(screen.getByRole('button', { name: LEAD }));
    await user.keyboard(' En nog iets.');
    await user.click(screen.getByRole('button', { name: 'Klaar' }));
    const language = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Taal van de brief' });

    await user.selectOptions(language, 'fr');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Je hebt 1 alinea zelf geschreven.');
    await user.click(within(dialog).getByRole('button', { name: 'Annuleer' }));
    expect(language.value).toBe('nl-NL');
    expect(screen.getByText(/En nog iets\./)).toBeTruthy();

    await user.selectOptions(language, 'fr');
    await user.click(await screen.findByRole('button', { name: 'Ga naar Frans, u' }));
    expect(await screen.findByText(/^Oui/)).toBeTruthy();
    expect(screen.queryByText(/En nog iets\./)).toBeNull();
    await user.selectOptions(language, 'nl-NL');
    expect(await screen.findByText(/En nog iets\./)).toBeTruthy();
  });

  it('is offered to the owner when the standard text changed since', async () => {
    installRequestBridge();
    const first = await openAnswer();
    await first.user.click(first.screen.getByRole('button', { name: LEAD }));
    await first.user.clear(first.screen.getByRole('textbox', { name: 'Tekst van deze alinea' }));
    await first.user.keyboard('Mijn eigen woorden.');
    const bridge = window.dossierwacht as ReturnType<typeof installRequestBridge>;
    first.unmount();
    bridge.answer({
      'letters.compose-answer': (input) => {
        const [intro, ...rest] = aLetter(input).sections;
        if (intro === undefined) throw new Error('no section');
        const content = intro.content.map((node) =>
          node.type === 'paragraph' && node.role === 'lead'
            ? { ...node, runs: [{ text: 'Een andere standaardtekst.' }] }
            : node,
        );
        return { ...aLetter(input), sections: [{ ...intro, content }, ...rest] };
      },
    });
    const { user, screen, preview } = await openAnswer();
    expect(preview.textContent).toContain('Een andere standaardtekst.');
    expect(screen.getByText('De standaardtekst is intussen veranderd')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Gebruik mijn tekst' }));
    expect(preview.textContent).toContain('Mijn eigen woorden.');
    expect(screen.queryByText('De standaardtekst is intussen veranderd')).toBeNull();
  });
});

describe('keeping the letter', SLOW, () => {
  it('keeps it with Ctrl+S, with the own text, and only then offers files', async () => {
    const bridge = installRequestBridge();
    const { user, screen } = await openAnswer();
    expect(screen.queryByRole('button', { name: 'PDF' })).toBeNull();
    await user.click(screen.getByRole('button', { name: LEAD }));
    await user.keyboard(' En nog iets.{Control>}s{/Control}');
    await user.click(await screen.findByRole('button', { name: 'PDF' }));
    expect(await screen.findByText('Opgeslagen: /home/eigenaar/brief.pdf')).toBeTruthy();
    expect(bridge.inputsOf('files.save-letter')).toEqual([{ letterId: 50, format: 'pdf' }]);
    expect(screen.getByText(/buiten het versleutelde register/)).toBeTruthy();
    const [sent] = bridge.inputsOf('letters.create');
    expect(JSON.stringify(sent?.document)).toContain('En nog iets.');

    await user.keyboard('{Control>}p{/Control}');
    expect(bridge.inputsOf('files.print-letter')).toEqual([{ letterId: 50 }]);
  });

  it('does not keep the same letter twice, and says when it was changed since', async () => {
    const bridge = installRequestBridge();
    const { user, screen } = await openAnswer();
    await user.click(screen.getByRole('button', { name: 'Bewaar brief' }));
    await screen.findByRole('button', { name: 'PDF' });
    await user.click(screen.getByRole('button', { name: 'Bewaar brief' }));
    expect(bridge.inputsOf('letters.create')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: LEAD }));
    await user.keyboard(' Anders.');
    expect(screen.getByText(/wijkt af van de bewaarde brief/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'PDF' })).toBeNull();
  });

  it('says quietly that nothing was saved when the owner cancels', async () => {
    const bridge = installRequestBridge();
    const { user, screen } = await openAnswer();
    await user.click(screen.getByRole('button', { name: 'Bewaar brief' }));
    await user.click(await screen.findByRole('button', { name: 'Uitvoerpakket (ZIP)' }));
    expect(await screen.findByText(/Niet opgeslagen/)).toBeTruthy();
    expect(bridge.inputsOf('files.save-export')).toEqual([
      { personId: 3, locale: 'nl-NL', form: 'formal' },
    ]);
  });
});

describe('closing', SLOW, () => {
  it('refuses a day before the request came in, beside the field', async () => {
    const bridge = installRequestBridge();
    const { user, screen } = renderScreen(<RequestScreen requestId={14} />);
    await user.click(await screen.findByRole('button', { name: /^Afsluiten/ }));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Beantwoord op' });
    expect(field.value).toBe('22-11-2026');
    await user.clear(field);
    await user.type(field, '1-11-2026');
    await user.click(screen.getByRole('button', { name: 'Sluit het verzoek af' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(bridge.inputsOf('requests.close')).toEqual([]);
  });

  it('records the day and forgets the draft', async () => {
    const bridge = installRequestBridge();
    const { user, screen } = await openCollect();
    await user.click(await screen.findByRole('checkbox', { name: 'Gezocht in Zoho CRM' }));
    await user.click(screen.getByRole('button', { name: /^Afsluiten/ }));
    await user.click(screen.getByRole('button', { name: 'Sluit het verzoek af' }));
    expect(bridge.inputsOf('requests.close')).toEqual([]);
    await user.type(
      screen.getByRole('textbox', { name: 'Waarom je afsluit zonder besluit' }),
      'ingetrokken',
    );
    await user.click(screen.getByRole('button', { name: 'Sluit het verzoek af' }));
    expect(await screen.findByText(/Dit verzoek is beantwoord op/)).toBeTruthy();
    expect(bridge.inputsOf('requests.close')).toEqual([
      { requestId: 14, answeredOn: '2026-11-22', undecidedBecause: 'ingetrokken' },
    ]);
    expect(bridge.inputsOf('drafts.save').at(-1)).toEqual({ key: 'request:14', value: null });
  });

  it('opens on the end when it is answered, with nothing left to change', async () => {
    installRequestBridge(aRequest({ status: 'answered', answeredOn: getPlainDate('2026-11-20') }));
    const { user, screen } = renderScreen(<RequestScreen requestId={14} />);
    expect(await screen.findByText(/Op tijd beantwoord/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Antwoord/ }));
    expect(screen.queryByRole('button', { name: 'Bewaar brief' })).toBeNull();
  });
});

describe('keys', SLOW, () => {
  it('closes a dialog with Esc first and then goes back to the list', async () => {
    installRequestBridge();
    const { user, screen, location } = renderScreen(<RequestScreen requestId={14} />);
    await user.click(
      await screen.findByRole('button', { name: 'Waarom: Uiterlijk volgens de wet' }),
    );
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(location()).toBe('/');
    await user.keyboard('{Escape}');
    expect(location()).toBe('/requests');
  });
});
