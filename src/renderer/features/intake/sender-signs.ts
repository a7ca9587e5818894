/** What a letter says of its sender, in the sizes that the register takes. */
import type { Input } from '#shared/contract/index.ts';
import type { IntakeIdentifiers } from '#shared/domain/intake/identifiers.ts';
import { signsOf } from '#shared/domain/intake/match.ts';

type Signs = Input<'requests.suggest-persons'>;

const LONGEST: Readonly<Record<keyof Signs, number>> = {
  emails: 254,
  phones: 60,
  names: 200,
  addresses: 300,
  numbers: 80,
};

/** The signs of a letter; undefined when it has none. */
export function senderSigns(found: IntakeIdentifiers): Signs | undefined {
  const signs = signsOf(found);
  const fitting = (part: keyof Signs) =>
    signs[part].map(onOneLine).filter((text) => text !== '' && text.length <= LONGEST[part]);
  const all = {
    emails: fitting('emails'),
    phones: fitting('phones'),
    names: fitting('names'),
    addresses: fitting('addresses'),
    numbers: fitting('numbers'),
  };
  return Object.values(all).some((texts) => texts.length > 0) ? all : undefined;
}

function onOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(', ');
}
