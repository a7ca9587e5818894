/** Rights, objection, automated decisions and complaints, in Dutch. */
import type { LetterForm } from '../../letters/document.ts';
import type { StatementTexts } from './statement-texts.ts';

/** `ask` puts the form of address behind its verb. */
export function dutchRights(
  form: LetterForm,
  ask: (withU: string, withJe: string) => string,
): Pick<StatementTexts, 'rights' | 'objection' | 'automated' | 'complaint'> {
  const formal = form === 'formal';
  const u = formal ? 'u' : 'je';
  const U = formal ? 'U' : 'Je';
  const jou = formal ? 'u' : 'jou';
  const uw = formal ? 'uw' : 'je';
  return {
    rights: {
      heading: formal ? 'Uw rechten' : 'Je rechten',
      intro: `${U} hebt deze rechten als het om ${uw} gegevens gaat:`,
      list: {
        access: {
          term: 'Inzage.',
          text: `${U} kunt vragen welke gegevens wij van ${jou} hebben en er een kopie van krijgen.`,
        },
        rectification: {
          term: 'Rectificatie.',
          text: 'Klopt een gegeven niet of is het onvolledig, dan verbeteren wij het of vullen wij het aan.',
        },
        erasure: {
          term: 'Wissing.',
          text:
            `${U} kunt vragen gegevens te wissen. Gegevens die wij van de wet moeten bewaren, wissen ` +
            'wij zodra dat mag.',
        },
        restriction: {
          term: 'Beperking.',
          text: `${U} kunt vragen gegevens een tijd alleen te bewaren en er verder niets mee te doen.`,
        },
        portability: {
          term: 'Overdraagbaarheid.',
          text:
            `Gegevens die ${u} ons gaf met ${uw} toestemming of voor een overeenkomst, ` +
            `${ask('kunt', 'kun')} krijgen in een bestand dat een computer kan lezen. Als het technisch ` +
            `kan, sturen wij dat rechtstreeks naar een ander die ${u} noemt.`,
        },
        objection: {
          term: 'Bezwaar.',
          text: `${U} kunt bezwaar maken tegen gebruik van ${uw} gegevens. Hoe dat zit, staat hieronder.`,
        },
        'consent-withdrawal': {
          term: 'Toestemming intrekken.',
          text: `${formal ? 'Gaf u' : 'Gaf je'} ons toestemming, dan ${ask('kunt', 'kun')} die altijd weer intrekken.`,
        },
      },
      how: (contact) =>
        `${ask('Wilt', 'Wil')} een recht gebruiken? Een bericht aan ons is genoeg${
          contact === '' ? '' : `: ${contact}`
        }. ${U} hoeft niet te zeggen waarom.`,
      identity:
        `Wij willen zeker weten dat wij ${uw} gegevens niet aan een ander geven. ` +
        `${ask('Schrijft', 'Schrijf')} ons vanaf het e-mailadres dat wij van ${jou} kennen, dan is dat ` +
        'meestal genoeg. Alleen als wij dan nog twijfelen, vragen wij iets extra’s. Een kopie van ' +
        `${uw} identiteitsbewijs ${ask('hoeft', 'hoef')} niet mee te sturen.`,
      promised: (period, rights, all) =>
        all
          ? `${U} krijgt zo snel mogelijk antwoord, en uiterlijk binnen ${period}.`
          : `Op een verzoek om ${rights} ${ask('krijgt', 'krijg')} antwoord binnen ${period}.`,
      month: `${U} krijgt zo snel mogelijk antwoord, en uiterlijk binnen een maand.`,
      longer:
        'Is een verzoek ingewikkeld of zijn het er veel, dan mag het volledige antwoord twee maanden ' +
        `langer duren. Dat ${ask('hoort', 'hoor')} dan binnen een maand, met de reden erbij.`,
      free: 'Het kost niets.',
      names: {
        access: 'inzage',
        rectification: 'rectificatie',
        erasure: 'wissing',
        restriction: 'beperking',
        portability: 'overdracht van gegevens',
        objection: 'stopzetting (bezwaar)',
        'consent-withdrawal': 'intrekking van toestemming',
      },
    },
    objection: {
      heading: 'Bezwaar maken',
      purposes: (purposes) =>
        `${U} kunt bezwaar maken tegen gebruik van ${uw} gegevens dat op een gerechtvaardigd belang ` +
        `berust. Dat geldt voor: ${purposes}. Wij stoppen dan met dat gebruik, tenzij wij dwingende ` +
        `redenen hebben die zwaarder wegen dan ${uw} belang of de gegevens nodig hebben in een ` +
        'geschil. In de tussentijd gebruiken wij de gegevens niet voor dat doel.',
      marketing:
        `${ask('Wilt', 'Wil')} geen reclame van ons ontvangen? Zeg het ons, dan stoppen wij daar ` +
        'meteen mee. Een reden is niet nodig.',
    },
    automated: {
      heading: 'Automatische besluiten',
      none:
        `Wij nemen over ${jou} geen besluiten die helemaal door een computer worden gemaakt, ook niet ` +
        'op basis van een profiel.',
      some: `Dit besluit over ${jou} wordt automatisch genomen:`,
      human: `${U} kunt ons vragen dat een mens ernaar kijkt, ${uw} mening geven en het besluit aanvechten.`,
    },
    complaint: {
      heading: 'Niet tevreden?',
      us: 'Laat het ons eerst weten, dan proberen wij het samen op te lossen.',
      authority: (name) => `${U} kunt ook altijd een klacht indienen bij de ${name}:`,
    },
  };
}
