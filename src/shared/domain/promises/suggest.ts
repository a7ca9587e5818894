/**
 * What a sentence of the owner's own text may be about, by its words. Only a proposal: the
 * owner confirms each, or says that the sentence promises nothing.
 */
import type { PROMISE_KINDS } from '../statement-profile.ts';
import type { PromiseTarget } from './targets.ts';

export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** The first that fits is proposed: what is rare and sure comes before what stands everywhere. */
const KIND_WORDS: readonly (readonly [PromiseKind, RegExp])[] = [
  ['IDV', /legitimatie|identiteitsbewijs|paspoort|rijbewijs|identity (?:card|document)|passport/],
  ['CMP', /klacht|klachten|autoriteit persoonsgegevens|gegevensbeschermingsautoriteit|complain/],
  [
    'TRF',
    /buiten (?:de )?(?:eu|eer|europa|europese)|verenigde staten|doorgifte|outside (?:the )?(?:eu|eea|europe)|transfer/,
  ],
  [
    'TRM',
    /binnen (?:\S+ ){1,3}(?:dag|dagen|week|weken|maand)\b|within (?:\S+ ){1,3}(?:days?|weeks?|month)/,
  ],
  [
    'RET',
    /bewaartermijn|bewaren we|bewaard|bewaart|bewaren|(?:jaar|maanden|dagen) (?:na|lang|bewaar)|retention|we keep|are kept|retained|stored for/,
  ],
  ['DIS', /verwijder|gewist|wissen|vernietig|anonim|delete|erase|destroy|anonymi/],
  ['CON', /toestemming|afmeld|uitschrijv|inschrijv|consent|unsubscribe|opt[- ]?(?:in|out)/],
  [
    'RGT',
    /\brecht(?:en)?\b (?:op|om|van)|inzage|bezwaar|overdraagbaar|rectificatie|\bright(?:s)?\b|access request|\bobject\b|portab/,
  ],
  [
    'GRD',
    /grondslag|gerechtvaardigd belang|wettelijke (?:plicht|verplichting)|uitvoering van (?:een|de) overeenkomst|legal basis|legitimate interest|legal obligation/,
  ],
  [
    'SEC',
    /beveilig|wachtwoord|versleutel|firewall|ssl|tls|certificaat|back-?up|secur|encrypt|password/,
  ],
  [
    'DUTY',
    /regelmatig|periodiek|elke (?:dag|week|maand|\d+)|elk (?:jaar|kwartaal)|jaarlijks|regularly|every (?:month|year|quarter|\d+)/,
  ],
  [
    'LIM',
    /\bnooit\b|\bniet (?:verkocht|gedeeld|verstrekt|doorgegeven|gebruikt)|verkopen|geen (?:bijzondere|gevoelige)|uitsluitend|never|do(?:es)? not (?:sell|share|use)|not sold/,
  ],
  [
    'REC',
    /verwerker|derden|derde partij|delen (?:wij|we)|ontvanger|leverancier|third part|processor|supplier|share(?:d)? with/,
  ],
  [
    'ID',
    /\bkvk\b|handelsregister|gevestigd|ondernemingsnummer|btw-nummer|chamber of commerce|registered (?:office|under)/,
  ],
  [
    'DOC',
    /(?:deze|onze) (?:privacy)?verklaring|laatst (?:gewijzigd|bijgewerkt)|versie|this (?:privacy )?(?:statement|policy|notice)|last updated/,
  ],
  [
    'CAT',
    /(?:volgende|deze) gegevens|naam|e-?mailadres|telefoonnummer|adresgegevens|ip-adres|following data|name|e-?mail address|phone number|ip address/,
  ],
  [
    'PUR',
    /\bom (?:\S+ ){0,8}te \S+|doel(?:en|einden)?\b|gebruiken (?:wij|we)|in order to|purpose|we use|to be able to/,
  ],
];

/** Below this many words and without an end, a line is a heading. */
const HEADING_WORDS = 7;

/** Which kind of promise it may be; null for a heading or a line that seems to promise nothing. */
export function suggestKind(sentence: string): PromiseKind | null {
  const words = sentence.split(/\s+/).length;
  if (words < HEADING_WORDS && !/[.!?;]$/.test(sentence)) return null;
  const text = sentence.toLowerCase();
  return KIND_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The records and rights whose words stand in the sentence; at most this many are proposed. */
const MOST_TARGETS = 5;

/** What could carry the sentence out: what it calls by name, then what its words are about. */
export function suggestTargets(
  sentence: string,
  targets: readonly PromiseTarget[],
): readonly PromiseTarget[] {
  const text = sentence.toLowerCase();
  const named = targets.filter(({ name }) =>
    [name?.nl, name?.en].some((one) => one !== undefined && isNamed(text, one)),
  );
  const about = targets.filter(({ words }) => words?.test(text) === true);
  return [...new Set([...named, ...about])].slice(0, MOST_TARGETS);
}

/** A name stands in the text, or its first word does when that is long enough to be one. */
function isNamed(text: string, name: string): boolean {
  const whole = name.toLowerCase();
  if (whole.length >= 4 && text.includes(whole)) return true;
  const first = whole.split(/[\s(,]+/)[0] ?? '';
  return first.length >= 6 && text.includes(first);
}
