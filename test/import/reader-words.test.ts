// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { GENERIC_READER } from '#register/import/generic.ts';
import { READERS } from '#register/import/readers.ts';
import { formatWords } from '#renderer/features/imports/format-words.ts';

it('has a name for every reader, and for none that does not exist', () => {
  const named = Object.keys(formatWords.nl).filter((key) => key.startsWith('format.'));
  const ids = [...READERS.map(({ id }) => id), GENERIC_READER.id, 'several'];
  expect(named.sort()).toEqual(ids.map((id) => `format.${id}`).sort());
});
