/**
 * Measures that small businesses usually take. In general terms only: no product, version or
 * password policy, because letters and statements may name them.
 */
import type { Period } from './calendar.ts';
import type { LocalizedText } from './locale.ts';
import type { SecurityAspect, Threat } from './measures.ts';

export const SUGGESTION_IDS = [
  'own-passwords',
  'password-manager',
  'two-steps',
  'disk-encryption',
  'screen-lock',
  'phone-code',
  'firewall',
  'tls',
  'updates',
  'backups',
  'paper-locked',
] as const;
export type SuggestionId = (typeof SUGGESTION_IDS)[number];

export interface MeasureSuggestion {
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly threats: readonly Threat[];
  readonly aspects: readonly SecurityAspect[];
  readonly checkPeriod: Period | null;
}

/** Key of the measure that was taken over from a suggestion. */
export function suggestionKey(id: SuggestionId): string {
  return `suggested.${id}`;
}

function text(nl: string, en: string, fr: string): LocalizedText {
  return { nl, en, fr };
}

export const MEASURE_SUGGESTIONS: Readonly<Record<SuggestionId, MeasureSuggestion>> = {
  'own-passwords': {
    name: text(
      'Inloggen met eigen naam en wachtwoord',
      'Login with a name and password of one’s own',
      'Connexion avec un nom et un mot de passe personnels',
    ),
    description: text(
      'Elk programma heeft een eigen wachtwoord, en niemand deelt het.',
      'Every program has a password of its own, and nobody shares it.',
      'Chaque programme a son propre mot de passe, que personne ne partage.',
    ),
    threats: ['misuse', 'access', 'change'],
    aspects: ['b'],
    checkPeriod: 'P1Y',
  },
  'password-manager': {
    name: text(
      'Wachtwoordkluis voor alle wachtwoorden',
      'Password manager for all passwords',
      'Gestionnaire de mots de passe pour tous les mots de passe',
    ),
    description: text(
      'Wachtwoorden zijn lang, overal anders en staan in een kluis.',
      'Passwords are long, different everywhere and kept in a vault.',
      'Les mots de passe sont longs, partout différents et gardés dans un coffre.',
    ),
    threats: ['misuse', 'access'],
    aspects: ['b'],
    checkPeriod: 'P1Y',
  },
  'two-steps': {
    name: text('Inloggen in twee stappen', 'Login in two steps', 'Connexion en deux étapes'),
    description: text(
      'Naast het wachtwoord is een tweede bewijs nodig, zoals een code.',
      'Beside the password a second proof is needed, such as a code.',
      'En plus du mot de passe, une deuxième preuve est demandée, comme un code.',
    ),
    threats: ['misuse', 'access', 'disclosure'],
    aspects: ['b'],
    checkPeriod: 'P1Y',
  },
  'disk-encryption': {
    name: text('Versleutelde schijven', 'Encrypted disks', 'Disques chiffrés'),
    description: text(
      'Wie een verloren of gestolen computer vindt, kan de gegevens niet lezen.',
      'Whoever finds a lost or stolen computer cannot read the data.',
      'Qui trouve un ordinateur perdu ou volé ne peut pas lire les données.',
    ),
    threats: ['access', 'disclosure'],
    aspects: ['a', 'b'],
    checkPeriod: 'P1Y',
  },
  'screen-lock': {
    name: text(
      'Scherm gaat vanzelf op slot',
      'Screen locks by itself',
      'Écran verrouillé automatiquement',
    ),
    description: text(
      'Na een paar minuten zonder gebruik is er een wachtwoord nodig.',
      'After a few minutes without use a password is needed.',
      'Après quelques minutes sans utilisation, un mot de passe est nécessaire.',
    ),
    threats: ['misuse', 'access'],
    aspects: ['b'],
    checkPeriod: 'P1Y',
  },
  'phone-code': {
    name: text(
      'Code op telefoon en tablet',
      'Code on phone and tablet',
      'Code sur le téléphone et la tablette',
    ),
    description: text(
      'De telefoon opent alleen met een code, en is op afstand te wissen.',
      'The phone only opens with a code, and can be wiped from a distance.',
      'Le téléphone ne s’ouvre qu’avec un code et peut être effacé à distance.',
    ),
    threats: ['access', 'disclosure'],
    aspects: ['b'],
    checkPeriod: 'P1Y',
  },
  firewall: {
    name: text('Firewall', 'Firewall', 'Pare-feu'),
    description: text(
      'Verbindingen van buiten komen er alleen door als ze nodig zijn.',
      'Connections from outside only get through when they are needed.',
      'Les connexions de l’extérieur ne passent que si elles sont nécessaires.',
    ),
    threats: ['access', 'change', 'outage'],
    aspects: ['b'],
    checkPeriod: 'P1Y',
  },
  tls: {
    name: text(
      'Website met een beveiligde verbinding (TLS)',
      'Website with a secured connection (TLS)',
      'Site web avec une connexion sécurisée (TLS)',
    ),
    description: text(
      'Wat iemand op de website invult, kan onderweg niet worden gelezen. Noteer tot wanneer het certificaat geldt.',
      'What somebody fills in on the website cannot be read on the way. Note until when the certificate is valid.',
      'Ce que l’on saisit sur le site ne peut pas être lu en route. Notez la date de fin du certificat.',
    ),
    threats: ['access', 'disclosure', 'change'],
    aspects: ['a', 'b'],
    checkPeriod: null,
  },
  updates: {
    name: text(
      'Updates worden snel geïnstalleerd',
      'Updates are installed quickly',
      'Mises à jour installées rapidement',
    ),
    description: text(
      'Bekende lekken in programma’s en apparaten blijven niet open staan.',
      'Known holes in programs and devices do not stay open.',
      'Les failles connues des programmes et des appareils ne restent pas ouvertes.',
    ),
    threats: ['misuse', 'access', 'change', 'outage'],
    aspects: ['b', 'd'],
    checkPeriod: 'P3M',
  },
  backups: {
    name: text(
      'Back-ups, en terugzetten geoefend',
      'Backups, and restoring rehearsed',
      'Sauvegardes, avec restauration testée',
    ),
    description: text(
      'Er is een kopie op een andere plek, en het terugzetten is geprobeerd.',
      'There is a copy in another place, and restoring it was tried.',
      'Une copie se trouve ailleurs, et sa restauration a été essayée.',
    ),
    threats: ['loss', 'change', 'outage'],
    aspects: ['c', 'd'],
    checkPeriod: 'P6M',
  },
  'paper-locked': {
    name: text('Papier achter slot', 'Paper under lock', 'Papiers sous clé'),
    description: text(
      'Papieren met gegevens liggen in een afgesloten kast en gaan door de versnipperaar.',
      'Papers with data lie in a locked cabinet and go through the shredder.',
      'Les papiers contenant des données sont dans une armoire fermée et passent au destructeur.',
    ),
    threats: ['loss', 'access', 'disclosure'],
    aspects: ['b'],
    checkPeriod: 'P1Y',
  },
};
