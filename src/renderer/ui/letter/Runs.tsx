import type { Run } from '#shared/domain/letters/document.ts';
import { printable } from '#shared/domain/letters/printable.ts';

/** Text with its styles. It is always shown as text, never read as markup. */
export function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map(({ text, strong, em }, index) => {
    const shown = printable(text);
    const key = `${index}`;
    if (strong) return <strong key={key}>{shown}</strong>;
    return em ? <em key={key}>{shown}</em> : <span key={key}>{shown}</span>;
  });
}
