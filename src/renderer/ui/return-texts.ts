/** Words for when somebody who was erased seems to come back. */
import { defineTexts } from './i18n.ts';

export const returnTexts = defineTexts('return', {
  nl: {
    title: 'Deze persoon is eerder gewist',
    'cause.expiry': 'Op {{date}} is iemand gewist van wie de bewaartermijn voorbij was.',
    'cause.request':
      'Op {{date}} is iemand op eigen verzoek gewist, met de vraag om niet opnieuw opgenomen te worden.',
    'cause.objection':
      'Op {{date}} is iemand na bezwaar gewist, met de vraag om niet opnieuw opgenomen te worden.',
    'cause.withdrawal':
      'Op {{date}} is iemand gewist na het intrekken van toestemming, met de vraag om niet opnieuw opgenomen te worden.',
    'cause.emergency':
      'Op {{date}} is iemand met spoed gewist. Toen is vastgelegd dat die niet opnieuw wordt opgenomen.',
    recognised: 'Wat je nu invult is hetzelfde: {{what}}.',
    'matched.email': 'e-mailadres',
    'matched.phone': 'telefoonnummer',
    'matched.name-postcode': 'naam met postcode',
    'matched.external-id': 'nummer in een ander systeem',
    'matched.unknown': 'een kenmerk',
    hash: 'Van wie gewist is, bewaart het register alleen een onleesbare afdruk om te kunnen vergelijken.',
    who: 'Wie voeg je toe?',
    other: 'Het is iemand anders',
    'other-help': 'Die heeft toevallig hetzelfde. De persoon wordt bewaard.',
    back: 'De persoon kwam zelf terug',
    'back-help': 'Bijvoorbeeld met een nieuwe opdracht. De vraag van toen vervalt vandaag.',
    out: 'Laat deze persoon weg',
    'out-help': 'Er wordt niets bewaard; ook wat je net invulde niet.',
  },
  en: {
    title: 'This person was erased before',
    'cause.expiry': 'On {{date}} somebody was erased whose retention period was over.',
    'cause.request':
      'On {{date}} somebody was erased at their own request, asking not to be taken up again.',
    'cause.objection':
      'On {{date}} somebody was erased after objecting, asking not to be taken up again.',
    'cause.withdrawal':
      'On {{date}} somebody was erased after withdrawing consent, asking not to be taken up again.',
    'cause.emergency':
      'On {{date}} somebody was erased at once. It was recorded then that they are not taken up again.',
    recognised: 'What you fill in now is the same: {{what}}.',
    'matched.email': 'e-mail address',
    'matched.phone': 'phone number',
    'matched.name-postcode': 'name with postal code',
    'matched.external-id': 'number in another system',
    'matched.unknown': 'an identifier',
    hash: 'Of who was erased the register keeps only an unreadable print to compare with.',
    who: 'Whom are you adding?',
    other: 'It is someone else',
    'other-help': 'They happen to have the same. The person is saved.',
    back: 'The person came back themselves',
    'back-help': 'For instance with a new order. What was asked then lapses today.',
    out: 'Leave this person out',
    'out-help': 'Nothing is saved; nor is what you just filled in.',
  },
});
