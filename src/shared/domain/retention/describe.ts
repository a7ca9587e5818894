/** A rule in a few words, for tables and letters; addresses nobody. */
import type { Period } from '../calendar.ts';
import { isAtOnce, periodInWords } from '../written-dates.ts';
import { startKinds } from './clocks.ts';
import type { Clock, RetentionChoice, RetentionRule, StatutoryFloor } from './language.ts';
import { kindInWords, kindsInWords, type WordLanguage } from './words.ts';

/** What a description may know beside the rule itself. */
export interface DescribeOptions {
  /** The rule that `rule.joins` names. */
  readonly joined?: RetentionRule | undefined;
  /** The owner's choice; it replaces the period of the statement. */
  readonly choice?: RetentionChoice | undefined;
}

interface Phrases {
  readonly neverStored: string;
  readonly onSuspicion: string;
  readonly untilObjection: string;
  readonly onRequest: string;
  readonly onRequestAfterAgreement: string;
  readonly inAllSystems: string;
  readonly noPeriod: string;
  readonly cleanUp: string;
  readonly byCleanUp: string;
  readonly anonymous: string;
  readonly whenNotNeeded: string;
  readonly asLongAsLaw: string;
  readonly financialYear: string;
  readonly firstJanuary: string;
  readonly documentDate: string;
  readonly consentChange: string;
  readonly notBeforeAgreement: string;
  readonly atLeastLaw: string;
  readonly invoicesByLaw: string;
  readonly unlessLaw: string;
  readonly thenAnonymous: string;
  readonly after: (period: string, what: string) => string;
  readonly atOnceAfter: (what: string) => string;
  readonly otherwise: (rest: string) => string;
  readonly atMost: (rest: string) => string;
}

const PHRASES: Record<WordLanguage, Phrases> = {
  nl: {
    neverStored: 'wordt nooit bewaard',
    onSuspicion: 'meteen gewist bij een vermoeden',
    untilObjection: 'tot bezwaar',
    onRequest: 'tot een verzoek om wissing',
    onRequestAfterAgreement: 'op verzoek vanaf het einde van de overeenkomst',
    inAllSystems: ', in alle systemen',
    noPeriod: 'niet langer dan nodig; nog geen vaste termijn',
    cleanUp: 'bij elke opschoning',
    byCleanUp: ', weg te halen bij de eerstvolgende opschoning',
    anonymous: 'anoniem zodra het kan',
    whenNotNeeded: 'zodra vaststaat dat het niet nodig is',
    asLongAsLaw: 'zo lang als de belastingwet vraagt',
    financialYear: 'het einde van het boekjaar',
    firstJanuary: '31 december van het jaar van het document',
    documentDate: 'de documentdatum',
    consentChange: 'de laatste wijziging van de toestemming',
    notBeforeAgreement: ', en niet vóór het einde van de overeenkomst',
    atLeastLaw: ', en minstens zo lang als de wet vraagt',
    invoicesByLaw: '; gegevens op facturen zo lang als de wet vraagt',
    unlessLaw: ', tenzij een wettelijke plicht langer duurt',
    thenAnonymous: ', daarna alleen anoniem',
    after: (period, what) => `${period} na ${what}`,
    atOnceAfter: (what) => `meteen na ${what}`,
    otherwise: (rest) => `, anders ${rest}`,
    atMost: (rest) => `, en uiterlijk ${rest}`,
  },
  en: {
    neverStored: 'never stored',
    onSuspicion: 'erased at once on suspicion',
    untilObjection: 'until objection',
    onRequest: 'until erasure is requested',
    onRequestAfterAgreement: 'on request from the end of the agreement',
    inAllSystems: ', in all systems',
    noPeriod: 'no longer than needed; no fixed period yet',
    cleanUp: 'at every clean-up',
    byCleanUp: ', to be taken out at the next clean-up',
    anonymous: 'anonymous as soon as possible',
    whenNotNeeded: 'as soon as it is clear that it is not needed',
    asLongAsLaw: 'as long as tax law asks',
    financialYear: 'the end of the financial year',
    firstJanuary: '31 December of the year of the document',
    documentDate: 'the document date',
    consentChange: 'the last change of the consent',
    notBeforeAgreement: ', and not before the end of the agreement',
    atLeastLaw: ', and at least as long as the law asks',
    invoicesByLaw: '; data on invoices as long as the law asks',
    unlessLaw: ', unless a legal duty lasts longer',
    thenAnonymous: ', after that only anonymous',
    after: (period, what) => `${period} after ${what}`,
    atOnceAfter: (what) => `at once after ${what}`,
    otherwise: (rest) => `, otherwise ${rest}`,
    atMost: (rest) => `, and at most ${rest}`,
  },
  fr: {
    neverStored: 'jamais conservé',
    onSuspicion: 'effacement immédiat en cas de soupçon',
    untilObjection: "jusqu'à une opposition",
    onRequest: "jusqu'à une demande d'effacement",
    onRequestAfterAgreement: 'sur demande dès la fin du contrat',
    inAllSystems: ', dans tous les systèmes',
    noPeriod: 'pas plus longtemps que nécessaire ; pas encore de délai fixe',
    cleanUp: 'à chaque nettoyage des données',
    byCleanUp: ', à supprimer lors du prochain nettoyage',
    anonymous: 'anonymisation dès que possible',
    whenNotNeeded: "dès qu'il est établi que ce n'est pas nécessaire",
    asLongAsLaw: "aussi longtemps que la loi fiscale l'exige",
    financialYear: "la fin de l'exercice comptable",
    firstJanuary: "le 31 décembre de l'année du document",
    documentDate: 'la date du document',
    consentChange: 'la dernière modification du consentement',
    notBeforeAgreement: ', et pas avant la fin du contrat',
    atLeastLaw: ", et au moins aussi longtemps que la loi l'exige",
    invoicesByLaw: " ; les données figurant sur des factures aussi longtemps que la loi l'exige",
    unlessLaw: ', sauf obligation légale plus longue',
    thenAnonymous: ', ensuite uniquement anonyme',
    after: (period, what) => `${period} après ${what}`,
    atOnceAfter: (what) => `immédiatement après ${what}`,
    otherwise: (rest) => `, sinon ${rest}`,
    atMost: (rest) => `, et au plus tard ${rest}`,
  },
};

/** A short phrase such as `7 jaar na het einde van het boekjaar` or `tot bezwaar`. */
export function describeRule(
  rule: RetentionRule,
  language: WordLanguage,
  options: DescribeOptions = {},
): string {
  const say = PHRASES[language];
  const { joined } = options;
  const chosen = describeChoice(rule, language, options);
  switch (rule.shape) {
    case 'R7':
      return say.onSuspicion;
    case 'R8':
      return say.untilObjection + (chosen === undefined ? '' : say.atMost(chosen));
    case 'R9':
    case 'R16':
      return describeOnRequest(rule, language, options);
    case 'R10':
      return say.neverStored;
    case 'R11':
      if (rule.joins !== undefined) return chosen ? chosen + say.atLeastLaw : say.asLongAsLaw;
      break;
    case 'R12':
      return (joined ? describeRule(joined, language, options) : say.noPeriod) + say.unlessLaw;
    case 'R14':
      return chosen ?? say.noPeriod;
    case 'R15':
      return chosen ?? say.whenNotNeeded;
    case 'R17':
      if (joined) return describeRule({ ...joined, disposal: rule.disposal }, language, options);
      return chosen ? chosen + say.thenAnonymous : say.anonymous;
    case 'R18':
      if (joined) return describeRule(joined, language, options) + say.byCleanUp;
      return chosen ?? say.cleanUp;
    default:
      break;
  }
  return (chosen ?? describePeriod(rule, language)) + describeEnds(rule, language);
}

/** What the law orders, such as `7 jaar na het einde van het boekjaar`. */
export function describeFloor(floor: StatutoryFloor, language: WordLanguage): string {
  const say = PHRASES[language];
  const from = {
    'financial-year-end': say.financialYear,
    'next-1-january': say.firstJanuary,
    start: say.documentDate,
  }[floor.countsFrom];
  return counted(floor.period, from, language);
}

function describePeriod(rule: RetentionRule, language: WordLanguage): string {
  return rule.period === undefined
    ? PHRASES[language].noPeriod
    : counted(rule.period, startPhrase(rule, rule.clock, language), language);
}

function describeEnds(rule: RetentionRule, language: WordLanguage): string {
  const say = PHRASES[language];
  const bookYear = countsBookYear(rule);
  return [
    rule.shape === 'R5' ? say.notBeforeAgreement : '',
    rule.floor !== undefined && !rule.floorNeedsDocument && !bookYear ? say.atLeastLaw : '',
    rule.disposal === 'anonymise' ? say.thenAnonymous : '',
    rule.floorNeedsDocument ? say.invoicesByLaw : '',
  ].join('');
}

function describeOnRequest(
  rule: RetentionRule,
  language: WordLanguage,
  options: DescribeOptions,
): string {
  const say = PHRASES[language];
  const { joined } = options;
  const rest = joined
    ? describeRule(joined, language, { choice: options.choice })
    : describeChoice(rule, language, options);
  if (rule.clock.starts.length === 0) return rest ?? say.noPeriod;
  const asked = rule.clock.agreements === 'last-end' ? say.onRequestAfterAgreement : say.onRequest;
  return (
    asked + (rule.cascade ? say.inAllSystems : '') + (rest === undefined ? '' : say.otherwise(rest))
  );
}

function describeChoice(
  rule: RetentionRule,
  language: WordLanguage,
  { choice }: DescribeOptions,
): string | undefined {
  if (choice === undefined) return undefined;
  const period = choice.period ?? rule.period;
  if (period === undefined) return undefined;
  const clock = choice.clock ?? rule.choiceClock ?? rule.clock;
  return counted(period, startPhrase(rule, clock, language), language);
}

function counted(period: Period, what: string, language: WordLanguage): string {
  const say = PHRASES[language];
  return isAtOnce(period)
    ? say.atOnceAfter(what)
    : say.after(periodInWords(period, language), what);
}

function startPhrase(rule: RetentionRule, clock: Clock, language: WordLanguage): string {
  const say = PHRASES[language];
  const kinds = startKinds(clock);
  const first = kinds[0];
  if (clock === rule.clock) {
    if (countsBookYear(rule)) return say.financialYear;
    if (rule.shape === 'R13') return say.consentChange;
    // Of a clock that restarts, or stops at several like facts, the first names them all.
    if (rule.shape !== 'R4' && first !== undefined) return kindInWords(first, language);
  }
  return kindsInWords(kinds, language);
}

// Tax records counted from their date: the law moves the start to the end of the year.
function countsBookYear(rule: RetentionRule): boolean {
  return (
    rule.floor !== undefined &&
    !rule.floorNeedsDocument &&
    rule.clock.starts.includes('document-date')
  );
}
