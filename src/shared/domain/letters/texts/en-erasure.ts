/** English texts of the letters that tell a person what was erased. */
import type { ErasureTexts } from './erasure-texts.ts';
import type { CommonTexts } from './texts.ts';

const GDPR = 'General Data Protection Regulation (GDPR)';

/** The texts. */
export function englishErasure(date: CommonTexts['date']): ErasureTexts {
  const asked = {
    request: `your request to erase data. Article 17 of the ${GDPR} gives you that right`,
    objection: `your objection to the use of your data. Article 21 of the ${GDPR} gives you that right`,
    withdrawal: `your message that you withdraw your consent. Article 7 of the ${GDPR} gives you that right`,
    expiry: `your message about your personal data. The rules for these are in the ${GDPR}`,
    emergency: `your message about your personal data. The rules for these are in the ${GDPR}`,
  };

  return {
    titles: {
      done: 'Your data have been erased',
      partial: 'What we erased and what stays for now',
      nothing: 'Why we do not erase your data yet',
    },
    opening: {
      asked: (receivedOn, channel, cause) =>
        `On ${date(receivedOn)} we received ${channel} ${asked[cause]}. This letter tells you what we did.`,
      unasked:
        'This letter is about personal data that we held about you. The rules for these are in the ' +
        `${GDPR}.`,
      electronic: 'You wrote to us electronically, so this letter comes to you in the same way.',
      otherMedium: 'With this letter you have it in writing.',
      keepThis: 'Please keep it: what has been erased we cannot look up again later.',
    },
    lead: {
      done: 'We have erased your data from our records.',
      partial: 'We have erased a part of your data. Another part stays for now.',
      nothing:
        'We have not erased anything yet. Below you find why for each kind of data, and until when.',
    },
    grounds: {
      expiry:
        'The reason: they were no longer needed for the purpose for which we received them ' +
        '(Article 17(1)(a) GDPR).',
      request: 'The reason: you asked us to (Article 17(1) GDPR).',
      withdrawal:
        'The reason: you withdrew your consent (Article 17(1)(b) GDPR). What we did with that consent ' +
        'before stays valid.',
      objection: 'The reason: you objected (Article 17(1)(c) GDPR).',
      emergency: 'The reason: we should not have held these data (Article 17(1)(d) GDPR).',
    },
    applicant: {
      title: 'The data of your application have been erased',
      procedureEnded: (on) =>
        on === null
          ? 'You applied for a job with us before. Here you find what happened to that application.'
          : `The procedure in which you applied for a job with us ended on ${date(on)}.`,
      lead: {
        done: 'We have erased the data of your application from our records.',
        partial: 'We have erased the data of your application, except for a part of them.',
        nothing: 'We cannot erase the data of your application yet. Below you find why.',
      },
      nothingKept: 'We hold back nothing else of your application.',
    },
    erased: {
      heading: 'What we erased',
      intro: (on) => `Today, on ${date(on)}, we took these data about you out of our records.`,
      columns: ['Data', 'In our records', 'Copy also in'],
      erasedOn: (on) => `erased on ${date(on)}`,
      anonymisedOn: (on) => `made anonymous on ${date(on)}`,
      partly: (category) => `${category} (in part)`,
      everything: 'all that we had of this',
      nowhereElse: 'nowhere else',
      anonymous:
        'Made anonymous means: what remains, such as a count, can no longer be traced back to you.',
      nothingKept: 'Of these data we hold nothing back.',
    },
    copies: {
      heading: 'Copies in other places',
      intro:
        'There are copies outside our records too. They are erased separately, and sometimes later:',
      columns: ['Where', 'What we do', 'When the copy is gone'],
      actions: {
        own: 'We use this ourselves; we erase the copy by hand.',
        processor: 'This party works on our instructions; we instruct it to erase the copy.',
        controller:
          'This party decides about its data itself; we tell it of the erasure and ask it to do the ' +
          'same (Article 19 GDPR).',
        recipient:
          'This party received data from us; we tell it of the erasure and ask it to do the same ' +
          '(Article 19 GDPR).',
      },
      ownGoneBy: (on) => `By ${date(on)} at the latest.`,
      partyGoneBy: (on) => `By its own word, by ${date(on)} at the latest.`,
      ownWithoutDate: 'As soon as possible.',
      partyWithoutDate: 'No day known yet; we ask for a confirmation.',
      partyBackups:
        'Parties like these often have backups as well. We ask them when the last copy disappears from those.',
      none: 'We know of no copies of these data outside our records.',
    },
    kept: {
      heading: 'What stays for now, and why',
      intro: 'These data we do not erase yet:',
      columns: ['Data', 'Fields', 'Why', 'Until when'],
      because: (reason, law) => {
        const named = law === '' ? '' : `: ${law}`;
        switch (reason) {
          case 'floor':
            return `The law obliges us to keep them${named} (Article 17(3)(b) GDPR).`;
          case 'floor-unknown':
            return `The law may oblige us to keep them${named} (Article 17(3)(b) GDPR). We are finding out until which day.`;
          case 'hold':
            return (
              'They are on hold, for example for a dispute or a legal duty, or because their use is ' +
              `restricted on request (Articles 17(3) and 18 GDPR)${law === '' ? '' : `; ${law}`}.`
            );
          case 'agreement-runs':
            return 'Your agreement with us is still running; they are needed for it.';
          case 'not-due':
            return 'The period in which we need them is not over yet.';
          case 'postponed':
            return 'We have put off erasing these, because we still need them now.';
        }
      },
      everything: 'all of it',
      until: (on) => `Until ${date(on)}. After that we erase them.`,
      reviewedOn: (on) =>
        `On ${date(on)} we look again whether the reason still applies. If not, we erase them.`,
      untilReasonEnds: 'Until the reason given here no longer applies. After that we erase them.',
      untilUnknown: 'The day is not certain yet. After it we erase them.',
      onlyForThat:
        'We use these data only for the reason given beside them and for nothing else. When that ' +
        'reason ends, we erase them too.',
    },
    backups: {
      heading: 'Backups',
      until: (on) =>
        `Our backups from before today may still contain these data up to and including ${date(on)}. ` +
        'After that the last copy is gone as well. Until then we do not use them; should we restore ' +
        'such a backup, we erase the data again at once.',
      none: 'We have no backups that still contain these data.',
    },
    proof: {
      heading: 'What we keep as proof',
      request:
        'To be able to show what we did with your request, we keep a record that there was one, what ' +
        'we decided and on which day. A copy of this letter belongs to it.',
      withoutRequest:
        'To be able to show that we erased, we keep a report without names: which kinds of data, on ' +
        'which day and why. A copy of this letter belongs to it.',
      letterCopy: 'What was erased is no longer in that copy either.',
      keptUntil: (on) => `We keep this proof until ${date(on)}.`,
      keptWithoutTerm:
        'No fixed period has been chosen for this proof yet; we keep it no longer than is needed.',
      openCopies:
        'Until the copies in other places are gone, we still know under what you can be found there, ' +
        'such as your name or email address. That serves only to have those copies erased.',
      suppressed:
        'We also keep codes (hashes) calculated from data such as your name and email address. Nobody ' +
        'can read from them who you are, but they tell us not to take you up again, for example when ' +
        'we read in a file.',
      rights:
        'For everything that we still hold about you, you keep your rights: access, rectification, ' +
        'erasure, restriction and objection. A message to us is enough.',
    },
    free: 'The erasure and this letter cost you nothing.',
  };
}
