/** Words of what an erasure left of an item, and of deciding whether it is needed. */
import { defineTexts } from '#renderer/ui/i18n.ts';

export const needTexts = defineTexts('person-need', {
  nl: {
    question: 'Nodig?',
    'question-help':
      'Dit kwam binnen zonder dat je erom vroeg. Zolang je niet beslist of je het nodig hebt, staat er geen datum bij.',
    decide: 'Beslis of dit nodig is',
    'decide-again': 'Beslis opnieuw',
    'form-help':
      'Heb je het niet nodig, dan kan het meteen weg. Heb je het wel nodig, of kan wissen technisch niet, leg dan vast waarom en wanneer je opnieuw kijkt.',
    answer: 'Heb je dit nodig?',
    'answer.not-needed': 'Nee, niet nodig',
    'answer-hint.not-needed': 'Het staat op de lijst om te wissen.',
    'answer.needed': 'Ja, voorlopig nodig',
    'answer-hint.needed': 'Bijvoorbeeld om een lopende vraag te beantwoorden.',
    'answer.impossible': 'Wissen kan technisch niet',
    'answer-hint.impossible':
      'Bijvoorbeeld omdat het deel is van een bericht dat om een andere reden blijft.',
    reason: 'Waarom?',
    'review-on': 'Opnieuw bekijken op',
    save: 'Leg de beslissing vast',
    saved: 'De beslissing is vastgelegd',

    decision: 'Beslissing',
    'kind.postponed': 'Wissen uitgesteld',
    'kind.not-needed': 'Niet nodig',
    'kind.needed': 'Nodig',
    'kind.impossible': 'Wissen kan technisch niet',
    'decided-on': 'Besloten op',
    'review-line': 'Opnieuw bekijken',

    left: 'Wat er nog staat',
    'reduced-on': 'Beperkt sinds',
    'reduced-help':
      'Alleen wat de bewaarplicht vraagt staat er nog, en alleen daarvoor te gebruiken.',
    'rest-due-on': 'Een deel van de velden gaat eerder',
    'rest-due-help':
      'Op die dag gaan de velden weg die de wet niet vraagt. De rest blijft tot de datum hierboven.',

    'identity-until': 'Tot wanneer weten we wie dit is',
    'identity-until-help': 'Elk deel blijft zolang één gegeven het nog nodig heeft.',
    'identity-part': 'Wat',
    'identity-to': 'Tot',
    'identity-for': 'Nodig voor',
    'identity-why': 'Waarom dan',
    'identity-none': 'Geen enkel gegeven heeft nog een deel van de naam of het contact nodig.',
    'no-date': 'geen datum',
    'part.name': 'naam',
    'part.function': 'functie',
    'part.organisation': 'organisatie',
  },
  en: {
    question: 'Needed?',
    'question-help':
      'This came in without you asking for it. As long as you have not decided whether you need it, there is no date.',
    decide: 'Decide whether this is needed',
    'decide-again': 'Decide again',
    'form-help':
      'When you do not need it, it can go at once. When you do, or erasing is technically impossible, record why and when you look again.',
    answer: 'Do you need this?',
    'answer.not-needed': 'No, not needed',
    'answer-hint.not-needed': 'It is on the list to be erased.',
    'answer.needed': 'Yes, needed for now',
    'answer-hint.needed': 'For instance to answer a question that is still open.',
    'answer.impossible': 'Erasing is technically impossible',
    'answer-hint.impossible':
      'For instance because it is part of a message that stays for another reason.',
    reason: 'Why?',
    'review-on': 'Look again on',
    save: 'Record the decision',
    saved: 'The decision has been recorded',

    decision: 'Decision',
    'kind.postponed': 'Erasure postponed',
    'kind.not-needed': 'Not needed',
    'kind.needed': 'Needed',
    'kind.impossible': 'Erasing is technically impossible',
    'decided-on': 'Decided on',
    'review-line': 'Look again',

    left: 'What is still there',
    'reduced-on': 'Restricted since',
    'reduced-help':
      'Only what the duty to keep asks for is still there, to be used for that alone.',
    'rest-due-on': 'Some of the fields go earlier',
    'rest-due-help':
      'On that day the fields go that the law does not ask for. The rest stays until the date above.',

    'identity-until': 'Until when do we know who this is',
    'identity-until-help': 'Each part stays as long as one item still needs it.',
    'identity-part': 'What',
    'identity-to': 'Until',
    'identity-for': 'Needed for',
    'identity-why': 'Why then',
    'identity-none': 'No item needs any part of the name or contact any more.',
    'no-date': 'no date',
    'part.name': 'name',
    'part.function': 'function',
    'part.organisation': 'organisation',
  },
});
