/** Texts of the certificate of a run, in the languages of the screens. */
import type {
  DisposalCause,
  DisposalStatus,
  KeptBecause,
  Outcome,
  TaskStatus,
} from '../../disposal/language.ts';
import type { UiLanguage } from '../../locale.ts';

export interface CertificateTexts {
  readonly title: string;
  readonly labels: Readonly<
    Record<
      'number' | 'cause' | 'approvedOn' | 'carriedOutOn' | 'doneOn' | 'madeOn' | 'status',
      string
    >
  >;
  readonly causes: Readonly<Record<DisposalCause, string>>;
  readonly statuses: Readonly<Record<DisposalStatus, string>>;
  /** What was done, in one sentence. */
  intro(items: number, persons: number, whole: number): string;
  readonly nobody: string;
  readonly what: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly outcomes: Readonly<Record<Outcome, string>>;
    readonly because: Readonly<Record<KeptBecause, string>>;
  };
  readonly systems: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly statuses: Readonly<Record<TaskStatus, string>>;
    readonly none: string;
    confirmed(on: string): string;
    excepted(on: string): string;
    expected(on: string): string;
    readonly withProof: string;
  };
  readonly search: {
    readonly heading: string;
    readonly notYet: string;
    done(pages: number, values: number): string;
    readonly interrupted: string;
    readonly clean: string;
    found(count: number): string;
    shared(count: number): string;
    inTasks(count: number): string;
    inProofs(count: number): string;
    readonly log: string;
    logLeft(bytes: number): string;
    backups(count: number, until: string): string;
    readonly noBackups: string;
  };
  readonly journal: {
    readonly heading: string;
    readonly explanation: string;
    readonly hash: string;
    readonly list: string;
    readonly anchor: string;
  };
  readonly remark: string;
}

export const CERTIFICATE_TEXTS: Readonly<Record<UiLanguage, CertificateTexts>> = {
  nl: {
    title: 'Verklaring van verwijdering',
    labels: {
      number: 'Opschoning',
      cause: 'Aanleiding',
      approvedOn: 'Akkoord gegeven op',
      carriedOutOn: 'Uitgevoerd op',
      doneOn: 'Afgerond op',
      madeOn: 'Verklaring gemaakt op',
      status: 'Stand',
    },
    causes: {
      expiry: 'bewaartermijn verlopen',
      request: 'verzoek om wissen',
      objection: 'bezwaar',
      withdrawal: 'toestemming ingetrokken',
      emergency: 'direct gewist (minderjarige of bijzondere gegevens)',
    },
    statuses: {
      proposed: 'voorgesteld',
      approved: 'akkoord',
      'carried-out': 'uitgevoerd, nog niet elk systeem heeft bevestigd',
      done: 'afgerond',
      cancelled: 'afgebroken',
    },
    intro: (items, persons, whole) =>
      `Van ${count(persons, 'persoon', 'personen')} ${items === 1 ? 'is' : 'zijn'} ` +
      `${count(items, 'gegeven', 'gegevens')} geheel of gedeeltelijk gewist of geanonimiseerd. ` +
      `${whole === 0 ? 'Niemand is' : `${count(whole, 'persoon is', 'personen zijn')}`} daarmee ` +
      'helemaal uit het register verdwenen.',
    nobody: 'Deze verklaring bevat geen persoonsgegevens: alleen aantallen, regels en datums.',
    what: {
      heading: 'Wat er is gebeurd',
      columns: ['Soort gegeven', 'Regel', 'Wat ermee is gebeurd', 'Aantal'],
      outcomes: {
        erase: 'gewist',
        anonymise: 'geanonimiseerd',
        reduce: 'deels gewist',
        keep: 'bewaard',
      },
      because: {
        hold: 'er ligt een blokkade op',
        floor: 'de wet vraagt het langer te bewaren',
        'floor-unknown': 'de wet kan vragen het te bewaren; de datum ontbreekt',
        'agreement-runs': 'de overeenkomst loopt nog',
        'not-due': 'de datum is nog niet bereikt',
        postponed: 'uitgesteld, met een reden',
      },
    },
    systems: {
      heading: 'Kopieën in systemen',
      columns: ['Systeem', 'Partij', 'Stand', 'Datum'],
      statuses: {
        open: 'nog te doen',
        sent: 'gevraagd',
        confirmed: 'bevestigd',
        excepted: 'uitzondering',
      },
      none: 'Er waren geen kopieën in andere systemen bekend.',
      confirmed: (on) => `bevestigd op ${on}`,
      excepted: (on) => `opnieuw bekijken op ${on}`,
      expected: (on) => `naar eigen zeggen weg uiterlijk op ${on}`,
      withProof: 'met bewijs',
    },
    search: {
      heading: 'Zelfcontrole',
      notYet: 'Het bestand is nog niet opgeschoond en doorzocht.',
      done: (pages, values) =>
        `Na het wissen is het hele bestand opnieuw opgebouwd. Daarna ${
          pages === 1 ? 'is 1 bladzijde' : `zijn ${pages} bladzijden`
        } van het ontsleutelde bestand, de zoekindex en de andere bestanden in de map doorzocht ` +
        `op ${values === 1 ? '1 waarde' : `${values} waarden`}.`,
      interrupted:
        'Het bestand is opnieuw opgebouwd. Doordat het programma onderbroken werd, waren de ' +
        'gewiste waarden daarna niet meer bekend en kon er niet op worden gezocht.',
      clean: 'Er is niets van teruggevonden.',
      found: (n) => `Let op: ${n === 1 ? '1 waarde is' : `${n} waarden zijn`} nog gevonden.`,
      shared: (n) =>
        `${n === 1 ? '1 waarde hoort' : `${n} waarden horen`} ook bij gegevens die blijven, zoals ` +
        'een gedeeld adres.',
      inTasks: (n) =>
        `${n === 1 ? '1 waarde staat' : `${n} waarden staan`} nog in taken voor andere systemen, ` +
        'tot die hebben bevestigd.',
      inProofs: (n) =>
        `${n === 1 ? '1 waarde staat' : `${n} waarden staan`} in een bewijsstuk dat bij een taak is ` +
        'bewaard.',
      log: 'Het logbestand van de database is leeg.',
      logLeft: (bytes) => `Het logbestand van de database is nog ${bytes} bytes groot.`,
      backups: (n, until) =>
        `${n === 1 ? 'Eén oudere back-up bevat' : `${n} oudere back-ups bevatten`} de gegevens nog, ` +
        `versleuteld, uiterlijk tot ${until}. Bij terugzetten wordt opnieuw gewist.`,
      noBackups: 'Er zijn geen oudere back-ups bekend.',
    },
    journal: {
      heading: 'Logboek',
      explanation:
        'Elke regel van het logboek bevat de controlesom van de regel ervoor. Met de waarden ' +
        'hieronder is later na te gaan dat er niets aan is veranderd.',
      hash: 'Controlesom na deze opschoning',
      list: 'Controlesom van de lijst waarvoor akkoord is gegeven',
      anchor: 'Laatste regel van het logboek bij het maken van deze verklaring',
    },
    remark: 'Dit is een hulpmiddel, geen juridisch advies.',
  },
  en: {
    title: 'Certificate of erasure',
    labels: {
      number: 'Disposal',
      cause: 'Cause',
      approvedOn: 'Approved on',
      carriedOutOn: 'Carried out on',
      doneOn: 'Completed on',
      madeOn: 'Certificate made on',
      status: 'State',
    },
    causes: {
      expiry: 'retention period over',
      request: 'request for erasure',
      objection: 'objection',
      withdrawal: 'consent withdrawn',
      emergency: 'erased at once (minor or special categories)',
    },
    statuses: {
      proposed: 'proposed',
      approved: 'approved',
      'carried-out': 'carried out, not every system has confirmed yet',
      done: 'completed',
      cancelled: 'cancelled',
    },
    intro: (items, persons, whole) =>
      `${items === 1 ? '1 item' : `${items} items`} of ${
        persons === 1 ? '1 person' : `${persons} persons`
      } ${items === 1 ? 'was' : 'were'} erased or anonymised, wholly or in part. ${
        whole === 0 ? 'Nobody has' : whole === 1 ? '1 person has' : `${whole} persons have`
      } disappeared from the register altogether.`,
    nobody: 'This certificate holds no personal data: only counts, rules and dates.',
    what: {
      heading: 'What was done',
      columns: ['Kind of data', 'Rule', 'What happened to it', 'Count'],
      outcomes: {
        erase: 'erased',
        anonymise: 'anonymised',
        reduce: 'erased in part',
        keep: 'kept',
      },
      because: {
        hold: 'a hold rests on it',
        floor: 'the law asks to keep it longer',
        'floor-unknown': 'the law may ask to keep it; the date is missing',
        'agreement-runs': 'the agreement still runs',
        'not-due': 'its date has not come',
        postponed: 'postponed, with a reason',
      },
    },
    systems: {
      heading: 'Copies in systems',
      columns: ['System', 'Party', 'State', 'Date'],
      statuses: {
        open: 'still to be done',
        sent: 'asked',
        confirmed: 'confirmed',
        excepted: 'exception',
      },
      none: 'No copies in other systems were known.',
      confirmed: (on) => `confirmed on ${on}`,
      excepted: (on) => `to be looked at again on ${on}`,
      expected: (on) => `by its own word gone by ${on}`,
      withProof: 'with proof',
    },
    search: {
      heading: 'Self-test',
      notYet: 'The file has not been cleaned and searched yet.',
      done: (pages, values) =>
        `After the erasure the whole file was built anew. Then ${
          pages === 1 ? '1 page' : `${pages} pages`
        } of the decrypted file, the search index and the other files of the folder were searched ` +
        `for ${values === 1 ? '1 value' : `${values} values`}.`,
      interrupted:
        'The file was built anew. As the program was interrupted, the erased values were no longer ' +
        'known afterwards and could not be searched for.',
      clean: 'Nothing of them was found.',
      found: (n) => `Note: ${n === 1 ? '1 value was' : `${n} values were`} still found.`,
      shared: (n) =>
        `${n === 1 ? '1 value belongs' : `${n} values belong`} to data that stay as well, such as a ` +
        'shared address.',
      inTasks: (n) =>
        `${n === 1 ? '1 value stands' : `${n} values stand`} in tasks for other systems until those ` +
        'have confirmed.',
      inProofs: (n) =>
        `${n === 1 ? '1 value stands' : `${n} values stand`} in a proof that was kept with a task.`,
      log: 'The log file of the database is empty.',
      logLeft: (bytes) => `The log file of the database still has ${bytes} bytes.`,
      backups: (n, until) =>
        `${n === 1 ? 'One older backup still holds' : `${n} older backups still hold`} the data, ` +
        `encrypted, until ${until} at the latest. Restoring one erases them again.`,
      noBackups: 'No older backups are known.',
    },
    journal: {
      heading: 'Journal',
      explanation:
        'Every line of the journal carries the checksum of the line before. With the values below ' +
        'it can be shown later that nothing in it was changed.',
      hash: 'Checksum after this disposal',
      list: 'Checksum of the list that was approved',
      anchor: 'Last line of the journal when this certificate was made',
    },
    remark: 'This is an aid, not legal advice.',
  },
};

function count(value: number, one: string, many: string): string {
  return value === 1 ? `1 ${one}` : `${value} ${many}`;
}
