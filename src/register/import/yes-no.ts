/** Yes and no as exports write them. */
import { foldForSearch } from '#shared/domain/fold.ts';

const YES: ReadonlySet<string> = new Set(
  'true waar wahr vrai yes y ja j oui o 1 x on aan an active actief enabled checked'.split(' '),
);
const NO: ReadonlySet<string> = new Set(
  'false onwaar falsch faux no n nee neen nein non 0 off uit aus inactive inactief disabled unchecked -'.split(
    ' ',
  ),
);

/**
 * True or false; `empty` for an empty cell, which is neither, and `unclear` for
 * anything else. In Dutch `N` is no and `J` is yes, in English `N` and `Y`.
 */
export function readYesNo(text: string): boolean | 'empty' | 'unclear' {
  const word = foldForSearch(text);
  if (word === '') return 'empty';
  if (YES.has(word)) return true;
  return NO.has(word) ? false : 'unclear';
}
