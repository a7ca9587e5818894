/** The screen of importing with files on it, opened at a step. */
import { ImportsScreen } from '#renderer/features/imports/ImportsScreen.tsx';
import { type RenderedScreen, renderScreen } from '#test/builders/render-screen.tsx';

/** A small file as the owner chooses it. */
export function aFile(name = 'relaties.csv', content: BlobPart = 'Naam\nAn Peeters\n'): File {
  return new File([content], name);
}

/** Chooses files; one small file when none is given. Install a bridge first. */
export async function chooseFiles(...files: File[]): Promise<RenderedScreen> {
  const rendered = renderScreen(<ImportsScreen />);
  const chosen = files.length === 0 ? [aFile()] : files;
  await rendered.user.upload(rendered.screen.getByLabelText('Bestanden om in te lezen'), chosen);
  return rendered;
}

/** Chooses a small file, waits until it is read and opens a step. */
export async function openImportStep(name: RegExp): Promise<RenderedScreen> {
  const rendered = await chooseFiles();
  await rendered.screen.findByRole('button', { name: 'Verder naar Herkend' });
  await rendered.user.click(rendered.screen.getByRole('button', { name }));
  return rendered;
}
