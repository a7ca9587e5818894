/** Dutch texts of the letter that says what is not done, and why. */
import type { Country } from '../../../locale.ts';
import type { RefusalGround } from '../../../requests.ts';
import type { DataSubjectRight } from '../../../statement-profile.ts';
import type { LetterForm } from '../../document.ts';
import { type DutchLaw, FLANDERS } from '../nl-law.ts';
import type { CommonTexts } from '../texts.ts';
import type { RefusalTexts } from './texts.ts';

/** The texts in the form of address that was chosen, citing the law as the country does. */
export function dutchRefusal(
  form: LetterForm,
  joined: CommonTexts['joined'],
  law: DutchLaw,
): RefusalTexts {
  const { article } = law;
  const formal = form === 'formal';
  const flemish = law === FLANDERS;
  const u = formal ? 'u' : 'je';
  const U = formal ? 'U' : 'Je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  const leestU = formal ? 'leest u' : 'lees je';
  const krijgtU = formal ? 'krijgt u' : 'krijg je';
  const basis = flemish ? 'rechtsgrond' : 'grondslag';

  /** UAVG art. 41(1)(i): the rights and freedoms of others. */
  const dutchAct = flemish ? 'artikel 41, lid 1, i) UAVG' : 'artikel 41 lid 1 onder i UAVG';

  /** Why a right does not reach what was asked. */
  const outside: Readonly<Record<DataSubjectRight, string>> = {
    access: `Inzage gaat over persoonsgegevens van ${jou} (${article(15, 1)}). Daar gaat het hier niet om.`,
    rectification: `Rectificatie is er voor gegevens die onjuist of onvolledig zijn (${article(16)}). Dat zijn deze gegevens niet.`,
    erasure: `Wissing kan in de gevallen die in ${article(17, 1)} staan. Geen van die gevallen doet zich hier voor.`,
    restriction: `Beperking kan in de vier gevallen die in ${article(18, 1)} staan. Geen van die gevallen doet zich hier voor.`,
    portability:
      `Overdracht geldt voor gegevens die ${u} ons zelf gaf, die wij gebruiken met ${uw} toestemming of ` +
      `voor een overeenkomst, en die in een computer staan (${article(20, 1)}). Dat is hier niet zo.`,
    objection:
      'Bezwaar kan tegen gebruik voor een gerechtvaardigd belang of een taak van algemeen belang, en ' +
      `tegen reclame (${flemish ? 'artikel 21, leden 1 en 2' : 'artikel 21 lid 1 en 2'} AVG). Dat is hier niet zo.`,
    'consent-withdrawal':
      `Intrekken kan een toestemming die ${u} gaf (${article(7, 3)}). Deze gegevens gebruiken wij op ` +
      `een andere ${basis}.`,
  };

  function ground(reason: RefusalGround, right: DataSubjectRight, country: Country): string {
    switch (reason) {
      case 'identity':
        return (
          `Wij kunnen niet vaststellen van wie het verzoek komt (${article(11, 2)} en ` +
          `${article(12, 2)}). ${formal ? 'Geeft u' : 'Geef je'} ons later informatie waarmee dat wel lukt, ` +
          'dan gaan wij alsnog met het verzoek aan de slag.'
        );
      case 'excessive':
        return (
          `Dit verzoek is kennelijk ongegrond of buitensporig (${article(12, 5, 'b')}). ` +
          'Het is aan ons om dat te laten zien; daarom leggen wij het hier uit.'
        );
      case 'others-rights': {
        const own = right === 'portability' ? article(20, 4) : article(15, 4);
        return (
          'Hiermee zouden wij de rechten of vrijheden van iemand anders schaden ' +
          `(${own}${country === 'NL' ? ` en ${dutchAct}` : ''}). Wij houden niet meer achter dan daarvoor nodig is.`
        );
      }
      case 'legal-obligation':
        return `De wet verplicht ons deze gegevens te bewaren (${article(17, 3, 'b')}). Wij gebruiken ze alleen nog daarvoor.`;
      case 'legal-claims':
        return (
          'Wij hebben deze gegevens nodig voor een vordering of een geschil, om onze rechten vast te ' +
          `stellen, uit te oefenen of te verdedigen (${
            right === 'objection' ? article(21, 1) : article(17, 3, 'e')
          }).`
        );
      case 'compelling-grounds':
        return (
          'Wij hebben dwingende gerechtvaardigde gronden om door te gaan, die zwaarder wegen dan ' +
          `${uw} belangen, rechten en vrijheden (${article(21, 1)}).`
        );
      case 'still-needed':
        return (
          'Wij hebben deze gegevens nog nodig voor het doel waarvoor wij ze kregen, zoals een ' +
          `overeenkomst die loopt (${article(17, 1, 'a')}).`
        );
      case 'does-not-apply':
        return outside[right];
    }
  }

  return {
    titles: {
      whole: `Wij voeren ${uw} verzoek niet uit`,
      partly: `Wij voeren ${uw} verzoek voor een deel uit`,
    },
    lead: {
      whole: `Wij voeren ${uw} verzoek niet uit. Hieronder ${leestU} waarom.`,
      partly: `Een deel van ${uw} verzoek voeren wij niet uit. Hieronder ${leestU} welk deel, en waarom.`,
    },
    reasons: {
      heading: 'Wat wij niet doen, en waarom',
      intro:
        `${U} hebt recht op de redenen (${article(12, 4)}). Wat ${u} kunt doen als ${u} ` +
        `${flemish ? 'niet akkoord gaat' : 'het er niet mee eens bent'}, staat verderop in deze brief.`,
      right: (name, extent) =>
        extent === 'whole' ? `${name}: niet uitgevoerd` : `${name}: voor een deel niet uitgevoerd`,
      ground,
    },
    rest: {
      heading: 'Wat wij wel doen',
      partly: (rights) =>
        `De rest van ${uw} verzoek om ${joined(rights)} voeren wij uit. Daarover ${krijgtU} apart bericht, als ${u} dat nog niet hebt.`,
      others: (rights) =>
        `Over ${uw} verzoek om ${joined(rights)} gaat deze weigering niet. Daarop ${krijgtU} apart antwoord, als ${u} dat nog niet hebt.`,
    },
  };
}
