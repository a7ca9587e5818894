/** The register of breaches as a CSV file: a line per breach, its three parts in columns. */
import { csvDelimiter, toCsv } from '../csv.ts';
import {
  type BreachRegisterInput,
  partsOfBreach,
  type RegisteredParts,
} from '../letters/breach-register.ts';
import { printable } from '../letters/printable.ts';
import { BREACH_REGISTER_TEXTS } from '../letters/texts/breach/register.ts';

/** Every breach in the order given: quoted, guarded, for a spreadsheet in this language. */
export function breachRegisterCsv(input: BreachRegisterInput): string {
  const { language, breaches } = input;
  const texts = BREACH_REGISTER_TEXTS[language];
  const header = [texts.number, texts.name, texts.facts, texts.effects, texts.action];
  const rows = breaches.map((entry) => {
    const { facts, effects, action } = partsOfBreach(entry, input);
    return [
      entry.number,
      printable(entry.name),
      ...[facts, effects, action].map((part) => printable(inOneCell(part))),
    ];
  });
  return toCsv([header, ...rows], { delimiter: csvDelimiter(language) });
}

/** `Oorzaak: …` for each term that has lines. */
function inOneCell(items: RegisteredParts[keyof RegisteredParts]): string {
  return items
    .filter(({ lines }) => lines.some((line) => line !== ''))
    .map(({ term, lines }) => `${term}: ${lines.join(' ')}`)
    .join(' | ');
}
