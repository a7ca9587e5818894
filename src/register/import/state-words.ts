/** Words by which exports say what somebody is, and whether they may be mailed. */
import { foldForSearch } from '#shared/domain/fold.ts';
import type { ConsentState } from '#shared/domain/imports/consent-states.ts';
import type { RelationKind } from '#shared/domain/statement-profile.ts';
import { readYesNo } from './yes-no.ts';

const CONSENT_WORDS: readonly (readonly [ConsentState, RegExp])[] = [
  ['complained', /^(?:complain(?:t|ed)|klacht|spam(?: complaint)?|junk|abuse|spam gemeld)$/],
  [
    'undeliverable',
    /^(?:cleaned|(?:hard |soft )?bounced?|bounce|invalid|ongeldig|onbestelbaar|blocked|geblokkeerd|undeliverable|suppressed)$/,
  ],
  [
    'withdrawn',
    /^(?:un ?-?subscribed?|unsubscribe|uitgeschreven|afgemeld|opt(?:ed)?[ -]?out|opgezegd|desinscrit|desabonne|ingetrokken|withdrawn|revoked|refused|geweigerd)$/,
  ],
  [
    'never-given',
    /^(?:non-?subscribed|not subscribed|never subscribed|unconfirmed|niet bevestigd|pending|transactional|niet ingeschreven|nooit|not opted in|waiting|not responded)$/,
  ],
  [
    'given',
    /^(?:subscribed?|active|actief|confirmed|bevestigd|ingeschreven|aangemeld|opt(?:ed)?[ -]?in|abonne|inscrit|obtained|granted|verkregen|toegestaan)$/,
  ],
];

/**
 * What a cell says of consent. A yes or no is read by what the column means: no
 * opt-out is no consent, and so `unknown`. `empty` and `unclear` give no state.
 */
export function readConsentState(
  text: string,
  means: 'opted-in' | 'opted-out',
): ConsentState | 'empty' | 'unclear' {
  const folded = foldForSearch(text).replaceAll('_', ' ');
  const word = CONSENT_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
  if (word !== undefined) return word;
  const yes = readYesNo(text);
  if (yes === 'empty' || yes === 'unclear') return yes;
  if (means === 'opted-out') return yes ? 'withdrawn' : 'unknown';
  return yes ? 'given' : 'never-given';
}

const RELATION_WORDS: readonly (readonly [RelationKind, RegExp])[] = [
  [
    'customer',
    /^(?:k|d|c|klant(?:en)?|debiteur(?:en)?|customer|client|afnemer|opdrachtgever|kunde)$/,
  ],
  [
    'supplier-contact',
    /^(?:l|leverancier(?:s)?|crediteur(?:en)?(?: \(leverancier\))?|supplier|vendor|creditor|fournisseur)$/,
  ],
  ['prospect', /^(?:p|s|prospect|lead|suspect|potentieel|potentiele klant|offerte)$/],
  ['subscriber', /^(?:abonnee|subscriber|nieuwsbrief|lezer)$/],
  ['applicant', /^(?:sollicitant|applicant|candidate|kandidaat)$/],
  ['colleague', /^(?:medewerker|collega|employee|colleague|werknemer|personeel|freelancer)$/],
  ['website-visitor', /^(?:bezoeker|visitor|website-?visitor|websitebezoeker)$/],
];

/** What somebody is, by a word or the letter of a bookkeeping; undefined when it is another. */
export function readRelationKind(text: string): RelationKind | undefined {
  const folded = foldForSearch(text);
  return RELATION_WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
}
