/** Which texts the letters with the outcome of a request use. */
import type { LetterLocale } from '../../../locale.ts';
import type { LetterForm } from '../../document.ts';
import { withFrenchSpacing } from '../wording.ts';
import { ENGLISH_DATA } from './en-data.ts';
import { ENGLISH_NOTICE } from './en-notice.ts';
import { ENGLISH_USE } from './en-use.ts';
import { frenchData } from './fr-data.ts';
import { FRENCH_NOTICE } from './fr-notice.ts';
import { frenchUse } from './fr-use.ts';
import { frenchVoice } from './fr-voice.ts';
import { dutchData } from './nl-data.ts';
import { dutchNotice } from './nl-notice.ts';
import { dutchUse } from './nl-use.ts';
import { dutchVoice } from './nl-voice.ts';
import type { OutcomeTexts } from './texts.ts';

/** The texts of a locale in a form of address; English has one form, and a notice is formal. */
export function outcomeTexts(locale: LetterLocale, form: LetterForm): OutcomeTexts {
  switch (locale) {
    case 'nl-NL':
    case 'nl-BE':
      return dutch(locale, form);
    case 'en':
      return { ...ENGLISH_DATA, ...ENGLISH_USE, notice: ENGLISH_NOTICE };
    case 'fr':
      return withFrenchSpacing(french(form));
  }
}

function dutch(locale: 'nl-NL' | 'nl-BE', form: LetterForm): OutcomeTexts {
  const voice = dutchVoice(locale, form);
  const notice = dutchNotice(dutchVoice(locale, 'formal'));
  return { ...dutchData(voice), ...dutchUse(voice), notice };
}

function french(form: LetterForm): OutcomeTexts {
  const voice = frenchVoice(form);
  return { ...frenchData(voice), ...frenchUse(voice), notice: FRENCH_NOTICE };
}
