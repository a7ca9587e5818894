/** English texts of the letter that says what is not done, and why. */
import type { Country } from '../../../locale.ts';
import type { RefusalGround } from '../../../requests.ts';
import type { DataSubjectRight } from '../../../statement-profile.ts';
import type { CommonTexts } from '../texts.ts';
import type { RefusalTexts } from './texts.ts';

/** UAVG art. 41(1)(i): the rights and freedoms of others. */
const DUTCH_ACT = 'Article 41(1)(i) of the Dutch GDPR Implementation Act, UAVG';

/** Why a right does not reach what was asked. */
const OUTSIDE: Readonly<Record<DataSubjectRight, string>> = {
  access: 'Access is about personal data of yours (Article 15(1) GDPR). That is not the case here.',
  rectification:
    'Rectification is for data that are inaccurate or incomplete (Article 16 GDPR). These data are not.',
  erasure:
    'Erasure is possible in the cases listed in Article 17(1) GDPR. None of those cases applies here.',
  restriction:
    'Restriction is possible in the four cases listed in Article 18(1) GDPR. None of those cases applies here.',
  portability:
    'Transfer covers data that you gave us yourself, that we use with your consent or for a contract, ' +
    'and that are in a computer (Article 20(1) GDPR). That is not the case here.',
  objection:
    'You can object to use for a legitimate interest or a task in the public interest, and to ' +
    'advertising (Article 21(1) and (2) GDPR). That is not the case here.',
  'consent-withdrawal':
    'You can withdraw consent that you gave (Article 7(3) GDPR). We use these data on another lawful basis.',
};

/** The texts. */
export function englishRefusal(joined: CommonTexts['joined']): RefusalTexts {
  return {
    titles: {
      whole: 'We do not carry out your request',
      partly: 'We carry out a part of your request',
    },
    lead: {
      whole: 'We do not carry out your request. Below you can read why.',
      partly:
        'There is a part of your request that we do not carry out. Below you can read which part, and why.',
    },
    reasons: {
      heading: 'What we do not do, and why',
      intro:
        'You are entitled to the reasons (Article 12(4) GDPR). What you can do if you disagree is further ' +
        'on in this letter.',
      right: (name, extent) =>
        extent === 'whole' ? `${name}: refused` : `${name}: refused in part`,
      ground,
    },
    rest: {
      heading: 'What we do carry out',
      partly: (rights) =>
        `We do carry out the rest of your request for ${joined(rights)}. You will hear from us about that separately, if you have not already.`,
      others: (rights) =>
        `This refusal is not about your request for ${joined(rights)}. You will receive a separate answer to that, if you have not already.`,
    },
  };
}

function ground(reason: RefusalGround, right: DataSubjectRight, country: Country): string {
  switch (reason) {
    case 'identity':
      return (
        'We cannot establish who the request comes from (Articles 11(2) and 12(2) GDPR). If you ' +
        'later give us information with which we can, we will take up the request after all.'
      );
    case 'excessive':
      return (
        'This request is manifestly unfounded or excessive (Article 12(5)(b) GDPR). It is for us to show ' +
        'that, so we explain it here.'
      );
    case 'others-rights': {
      const own = right === 'portability' ? 'Article 20(4) GDPR' : 'Article 15(4) GDPR';
      return (
        'This would harm the rights or freedoms of someone else ' +
        `(${own}${country === 'NL' ? ` and ${DUTCH_ACT}` : ''}). We hold back no more than that requires.`
      );
    }
    case 'legal-obligation':
      return 'The law obliges us to keep these data (Article 17(3)(b) GDPR). We now use them for that only.';
    case 'legal-claims': {
      const article = right === 'objection' ? 'Article 21(1)' : 'Article 17(3)(e)';
      return (
        'We need these data for a claim or a dispute, to establish, exercise or defend our rights ' +
        `(${article} GDPR).`
      );
    }
    case 'compelling-grounds':
      return (
        'We have compelling legitimate grounds to continue, which override your interests, rights and ' +
        'freedoms (Article 21(1) GDPR).'
      );
    case 'still-needed':
      return (
        'We still need these data for the purpose for which we received them, such as a contract that is ' +
        'running (Article 17(1)(a) GDPR).'
      );
    case 'does-not-apply':
      return OUTSIDE[right];
  }
}
