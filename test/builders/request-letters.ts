/** Letters of a request as the register would compose them, of Jan, with what the owner says. */
import type { Input } from '#shared/contract/index.ts';
import { getPlainDate } from '#shared/domain/calendar.ts';
import { composeConsentWithdrawn } from '#shared/domain/letters/consent-letter.ts';
import type { LetterDocument } from '#shared/domain/letters/document.ts';
import { composeNotice } from '#shared/domain/letters/notice-letter.ts';
import {
  composeGeneralObjection,
  composeMarketingObjection,
} from '#shared/domain/letters/objection-letters.ts';
import { composePortability } from '#shared/domain/letters/portability-letter.ts';
import {
  composeAck,
  composeExtension,
  composeFee,
  composeIdentity,
  composeNotController,
  composeRefusal,
} from '#shared/domain/letters/procedure-letters.ts';
import { composeRecipientsTold } from '#shared/domain/letters/recipients-letter.ts';
import { composeRectification } from '#shared/domain/letters/rectification-letter.ts';
import {
  composeRestrictionOff,
  composeRestrictionOn,
} from '#shared/domain/letters/restriction-letters.ts';
import { noticeFacts } from './notice-facts.ts';
import {
  CONSENT,
  MARKETING,
  OBJECTION,
  PORTABILITY,
  RECIPIENTS_TOLD,
  RECTIFICATION,
  RESTRICTION_OFF,
  RESTRICTION_ON,
} from './outcome-facts.ts';
import {
  ackFacts,
  extensionFacts,
  feeFacts,
  identityFacts,
  notControllerFacts,
  refusalFacts,
} from './procedure-facts.ts';

/** The letter that `letters.compose` answers with. */
export function aRequestLetter({ choice, locale, form }: Input<'letters.compose'>): LetterDocument {
  const style = { locale, form };
  switch (choice.kind) {
    case 'ack':
      return composeAck(ackFacts('customer', { identityMethod: choice.identityMethod }), style);
    case 'identity': {
      const { doubt, methods, copyReason } = choice;
      return composeIdentity(
        identityFacts('customer', 'nl', { doubt, methods, copyReason }),
        style,
      );
    }
    case 'extension': {
      const { reason, explanation, sentNow } = choice;
      return composeExtension(
        extensionFacts('customer', 'nl', { reason, explanation, sentNow }),
        style,
      );
    }
    case 'refusal':
      return composeRefusal(refusalFacts('customer', 'nl'), style);
    case 'fee.notice': {
      const { amount, why } = choice;
      const replyBy = getPlainDate(choice.replyBy);
      return composeFee(feeFacts('customer', 'nl', { amount, why, replyBy }), style);
    }
    case 'not.controller':
      return composeNotController(
        notControllerFacts('customer', 'nl', { service: choice.service }),
        style,
      );
    case 'rectification.done': {
      const { statementAdded, unchanged } = choice;
      return composeRectification({ ...RECTIFICATION.customer, statementAdded, unchanged }, style);
    }
    case 'restriction.on':
      return composeRestrictionOn({ ...RESTRICTION_ON.customer, until: choice.until }, style);
    case 'restriction.off': {
      const endsOn = getPlainDate(choice.endsOn);
      return composeRestrictionOff({ ...RESTRICTION_OFF.customer, endsOn, why: choice.why }, style);
    }
    case 'recipients.tell':
      return composeRecipientsTold(RECIPIENTS_TOLD.customer, style);
    case 'recipients.notify':
      return composeNotice(noticeFacts({ about: choice.about }), style);
    case 'portability.answer':
      return composePortability(PORTABILITY.customer, style);
    case 'objection.marketing':
      return composeMarketingObjection(MARKETING.customer, style);
    case 'objection.general':
      return composeGeneralObjection(OBJECTION.customer, style);
    case 'consent.withdrawn':
      return composeConsentWithdrawn(
        { ...CONSENT.customer, consequence: choice.consequence },
        style,
      );
  }
}
