import { describe, expect, it } from 'vitest';
import { type LetterCase, recognise, summaryOf } from '#test/builders/intake.ts';

const ENGLISH: readonly LetterCase[] = [
  {
    when: 'a formal letter asks for access',
    letter: `John Carter
8 Lange Nieuwstraat
3512 PH Utrecht

March 3, 2026

Subject: Subject access request (Article 15 GDPR)

Dear Sir or Madam,

Please confirm whether you process personal data concerning me. If so, please send me:

a) a copy of my data;
b) the purposes of the processing;
c) the recipients to whom you disclosed them.

Please reply within one month.

Yours faithfully,
John Carter`,
    expected: {
      locale: 'en',
      rights: ['access article'],
      addresses: ['3512PH 8'],
      names: ['John Carter'],
      terms: ['P1M'],
      items: ['a', 'b', 'c'],
      asksRecipients: true,
      dates: ['2026-03-03'],
    },
  },
  {
    when: 'data have to go to another provider',
    letter: `Hi Fred,

I am moving to another provider. Under Art. 20(1) GDPR I would like to receive my data in a
structured, commonly used and machine-readable format, or have it transferred directly to the
new provider. My customer number is C-1182.

Kind regards,
Emma Stone
emma.stone@example.org`,
    expected: {
      locale: 'en',
      rights: ['portability article'],
      emails: ['emma.stone@example.org'],
      references: ['customer C-1182'],
      names: ['Emma Stone'],
    },
  },
  {
    when: 'a range of articles is cited',
    letter: 'I am exercising my rights under Articles 15 to 17 of the GDPR. Anna Lind',
    expected: {
      locale: 'en',
      rights: ['access article', 'rectification article', 'erasure article'],
    },
  },
  {
    when: 'a right is not used',
    letter: `Hello,

I do not want you to delete my data. I only want to know why I have not received the invoice.

Thanks,
Paul`,
    expected: { locale: 'en', names: ['Paul'] },
  },
  {
    when: 'it reminds of an earlier request',
    letter: `Dear Fred,

On 12 January 2026 I sent you a request to erase my data. You have not deleted my account yet.
If you do not delete my data within two weeks, I will lodge a complaint with the supervisory
authority.

Regards,
Ann Brown`,
    expected: {
      locale: 'en',
      rights: ['erasure words'],
      names: ['Ann Brown'],
      terms: ['P2W'],
      reminders: ['2026-01-12'],
      complaints: ['authority'],
    },
  },
  {
    when: 'marketing is objected to',
    letter: `Please stop sending me your newsletter. I object to the use of my data for direct
marketing (Article 21(2) GDPR).`,
    expected: {
      locale: 'en',
      rights: ['objection article'],
      objections: ['direct-marketing'],
    },
  },
  {
    when: 'a lawyer writes for a client',
    letter: `Dear Mr Koel,

I am writing on behalf of my client, Ms J. Doe, and enclose a power of attorney. My client
requests erasure of her personal data pursuant to Articles 17 and 19 GDPR, and restriction of
processing until then. A copy of her passport is enclosed.

Yours sincerely,
Peter Parker`,
    expected: {
      locale: 'en',
      rights: ['erasure article', 'restriction words'],
      names: ['Peter Parker'],
      representative: ['client'],
      idCopies: 1,
      asksRecipients: true,
    },
  },
  {
    when: 'only the small print speaks of data',
    letter: `Hi Fred, can you come on Tuesday to look at the printer? My number is 020 1234567.
Best,
Sue

This e-mail and any attachments are confidential. If you are not the intended recipient, please
notify the sender and delete this message. We process personal data in line with our privacy policy.`,
    expected: { locale: 'en', phones: ['+31201234567'], names: ['Sue'] },
  },
  {
    when: 'a reply stands above the older mail',
    letter: `Dear Fred,

Yes, please correct the spelling of my name: it is Brown, not Braun.

Ann

On Mon, 2 Mar 2026 at 14:12, Koel ICT <info@koelict.example> wrote:

You have the right to access your data and to have it erased.`,
    expected: { locale: 'en', rights: ['rectification words'], names: ['Ann'], quoted: true },
  },
];

const FRENCH: readonly LetterCase[] = [
  {
    when: 'a customer in Namur asks for access',
    letter: `Marie Dupont
12, rue de la Station
5000 Namur

Namur, le 3 mars 2026

Objet : droit d'accès (article 15 du RGPD)

Madame, Monsieur,

En application de l'article 15 du RGPD, je vous prie de me communiquer une copie de toutes
les données à caractère personnel me concernant. Mon numéro de client est 20931. Je joins
une copie de ma carte d'identité (n° 592-1234567-89), numéro national 85.07.30-033.28.

Je vous prie de répondre dans un délai d'un mois.

Veuillez agréer, Madame, Monsieur, l'expression de mes salutations distinguées.

Marie Dupont`,
    expected: {
      locale: 'fr',
      rights: ['access article'],
      addresses: ['5000 12'],
      references: ['customer 20931'],
      names: ['Marie Dupont'],
      idCopies: 1,
      terms: ['P1M'],
      dates: ['2026-03-03'],
      masked: ['rijksregisternummer 1', 'identity-document 1'],
    },
  },
  {
    when: 'erasure, objection and withdrawal come together',
    letter: `Bonjour,

Conformément aux articles 17, 19 et 21 du règlement (UE) 2016/679, je vous demande
d'effacer mes données et de ne plus m'envoyer de publicité. Je retire mon consentement.
Merci de me dire à qui elles ont été transmises.

Cordialement,
Luc Lambert
0475 12 34 56`,
    expected: {
      locale: 'fr',
      rights: ['erasure article', 'objection article', 'consent-withdrawal words'],
      objections: ['direct-marketing'],
      phones: ['+32475123456'],
      names: ['Luc Lambert'],
      asksRecipients: true,
    },
  },
  {
    when: 'data must not be erased and an order is asked for',
    letter: `Bonjour,

Ne supprimez pas mes données, j'ai encore besoin de la facture. Quand arrive ma commande 20931 ?

Bien à vous,
Luc`,
    expected: { locale: 'fr', references: ['order 20931'], names: ['Luc'] },
  },
  {
    when: 'it reminds of an earlier request',
    letter: `Madame, Monsieur,

Le 12 janvier 2026, je vous ai adressé une demande d'effacement. Sans réponse endéans les
quinze jours, je déposerai plainte auprès de l'Autorité de protection des données.

Salutations distinguées,
Luc Lambert`,
    expected: {
      locale: 'fr',
      rights: ['erasure words'],
      names: ['Luc Lambert'],
      terms: ['P15D'],
      reminders: ['2026-01-12', 'undated'],
      complaints: ['authority'],
    },
  },
  {
    when: 'a mother objects for her son',
    letter: `Bonjour,
Au nom de mon fils mineur, je m'oppose au traitement de ses données à des fins de prospection.
Prénom : Sophie
Nom : Martin`,
    expected: {
      locale: 'fr',
      rights: ['objection words'],
      objections: ['direct-marketing'],
      names: ['Sophie Martin'],
      representative: ['child'],
    },
  },
  {
    when: 'the older mail below speaks of rights',
    letter: `Merci, à mardi !

Luc

Le lun. 2 mars 2026 à 14:12, Koel ICT <info@koelict.example> a écrit :
> Vous pouvez demander l'accès à vos données.`,
    expected: { locale: 'fr', names: ['Luc'], quoted: true },
  },
  {
    when: 'an address is wrong',
    letter: `Bonjour,

Mon adresse est incorrecte dans votre fichier. Pourriez-vous la corriger avant le 15 avril ?

Merci d'avance,
Chloé Fontaine`,
    expected: {
      locale: 'fr',
      rights: ['rectification words'],
      names: ['Chloé Fontaine'],
      terms: ['2026-04-15'],
    },
  },
];

describe('recogniseRequest on an English letter', () => {
  it.each(ENGLISH)('finds what is there when $when', ({ letter, expected }) => {
    expect(summaryOf(recognise(letter))).toEqual(expected);
  });
});

describe('recogniseRequest on a French letter', () => {
  it.each(FRENCH)('finds what is there when $when', ({ letter, expected }) => {
    expect(summaryOf(recognise(letter, 'BE'))).toEqual(expected);
  });
});

describe('recogniseRequest on a German letter', () => {
  it('finds the rights when they are asked for', () => {
    const letter = `Sehr geehrte Damen und Herren,

hiermit bitte ich Sie um Auskunft gemäß Art. 15 DSGVO, welche Daten Sie über mich gespeichert
haben, und um die Löschung meiner Daten.

Mit freundlichen Grüßen
Hans Müller`;
    expect(summaryOf(recognise(letter))).toEqual({
      locale: 'other',
      rights: ['access article', 'erasure words'],
      names: ['Hans Müller'],
    });
  });
});
