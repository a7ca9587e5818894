/** How a kind of letter is called in a list. */
import { defineTexts } from '#renderer/ui/i18n.ts';
import { LETTER_KIND_NAMES } from '#shared/domain/letters/texts/kind-names.ts';

export const letterKindWords = defineTexts('letter-kinds', LETTER_KIND_NAMES);
