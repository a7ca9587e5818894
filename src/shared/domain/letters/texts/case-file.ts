/** Texts of the file of a request, in the languages of the screens. */
import type { UiLanguage } from '../../locale.ts';
import type {
  Decision,
  IdentityMethod,
  IdentityResult,
  RefusalGround,
  RequestChannel,
  RequestKind,
  RestrictionGround,
} from '../../requests.ts';
import type { DataSubjectRight } from '../../statement-profile.ts';

export interface CaseFileTexts {
  readonly title: string;
  readonly labels: Readonly<
    Record<
      | 'number'
      | 'kind'
      | 'person'
      | 'representative'
      | 'received'
      | 'channel'
      | 'due'
      | 'safe'
      | 'promised'
      | 'extended'
      | 'answered'
      | 'forwarded'
      | 'keptUntil'
      | 'madeOn',
      string
    >
  >;
  readonly intro: string;
  readonly open: string;
  readonly none: string;
  readonly kinds: Readonly<Record<RequestKind, string>>;
  readonly channels: Readonly<Record<RequestChannel, string>>;
  readonly rights: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly names: Readonly<Record<DataSubjectRight, string>>;
    readonly decisions: Readonly<Record<Decision, string>>;
    readonly grounds: Readonly<Record<RefusalGround, string>>;
    readonly undecided: string;
  };
  readonly terms: { readonly heading: string };
  readonly identity: {
    readonly heading: string;
    readonly methods: Readonly<Record<IdentityMethod, string>>;
    readonly results: Readonly<Record<IdentityResult, string>>;
    readonly unchecked: string;
    readonly doubt: string;
    readonly copyReason: string;
    readonly pause: (from: string, to: string | null) => string;
  };
  readonly changes: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
  };
  readonly restrictions: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly grounds: Readonly<Record<RestrictionGround, string>>;
    readonly everything: string;
    readonly items: (count: number) => string;
    readonly span: (from: string, to: string | null) => string;
  };
  readonly notices: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly about: Readonly<
      Record<'rectification' | 'restriction' | 'restriction-lifted', string>
    >;
    readonly told: (on: string) => string;
    readonly notYet: string;
  };
  readonly letters: {
    readonly heading: string;
    readonly columns: readonly [string, string, string, string];
    readonly notSent: string;
  };
  readonly attachments: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
  };
  readonly closing: {
    readonly heading: string;
    readonly erasure: string;
    readonly run: (number: string, on: string | null) => string;
    readonly because: string;
    readonly note: string;
  };
  readonly exports: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
    readonly protected: string;
  };
  readonly history: {
    readonly heading: string;
    readonly columns: readonly [string, string, string];
  };
  readonly message: { readonly heading: string; readonly masked: string };
  readonly remark: string;
}

export const CASE_FILE_TEXTS: Readonly<Record<UiLanguage, CaseFileTexts>> = {
  nl: {
    title: 'Dossier van een verzoek',
    labels: {
      number: 'Kenmerk',
      kind: 'Soort',
      person: 'Betrokkene',
      representative: 'Namens de betrokkene',
      received: 'Ontvangen op',
      channel: 'Langs welke weg',
      due: 'Uiterlijk volgens de wet',
      safe: 'Veilige datum',
      promised: 'Beloofd in de verklaring',
      extended: 'Verlengd op, tot',
      answered: 'Beantwoord op',
      forwarded: 'Doorgestuurd aan, op',
      keptUntil: 'Dossier bewaard tot',
      madeOn: 'Gemaakt op',
    },
    intro:
      'Dit dossier laat zien wat er met een verzoek over persoonsgegevens is gebeurd: wat er binnenkwam, ' +
      'wat er besloten is en waarom, wat er verstuurd is en wanneer.',
    open: 'nog open',
    none: 'geen',
    kinds: { request: 'verzoek', misdirected: 'niet voor ons bestemd', complaint: 'klacht' },
    channels: {
      email: 'e-mail',
      post: 'post',
      phone: 'telefoon',
      'in-person': 'gesprek',
      portal: 'website',
      other: 'anders',
    },
    rights: {
      heading: 'Wat gevraagd is en wat besloten is',
      columns: ['Recht', 'Besluit', 'Grond', 'Uitleg'],
      names: {
        access: 'inzage (art. 15)',
        rectification: 'rectificatie (art. 16)',
        erasure: 'wissing (art. 17)',
        restriction: 'beperking (art. 18)',
        portability: 'overdracht (art. 20)',
        objection: 'bezwaar (art. 21)',
        'consent-withdrawal': 'intrekking van toestemming (art. 7 lid 3)',
      },
      decisions: {
        granted: 'uitgevoerd',
        partly: 'gedeeltelijk uitgevoerd',
        refused: 'niet uitgevoerd',
        withdrawn: 'ingetrokken door de betrokkene',
      },
      grounds: {
        identity: 'identiteit niet vast te stellen (art. 12 lid 2 en art. 11 lid 2)',
        excessive: 'kennelijk ongegrond of buitensporig (art. 12 lid 5)',
        'others-rights': 'rechten van anderen (art. 15 lid 4 en art. 20 lid 4)',
        'legal-obligation': 'wettelijke verplichting (art. 17 lid 3 onder b)',
        'legal-claims': 'rechtsvordering (art. 17 lid 3 onder e)',
        'compelling-grounds': 'dwingende gerechtvaardigde gronden (art. 21 lid 1)',
        'does-not-apply': 'het recht geldt hier niet',
        'still-needed': 'nog nodig voor een lopende overeenkomst (art. 17 lid 1 onder a)',
      },
      undecided: 'nog niet beslist',
    },
    terms: { heading: 'De termijn, stap voor stap' },
    identity: {
      heading: 'Identiteit',
      methods: {
        'known-address': 'bericht vanaf of naar een adres dat al bekend was',
        'call-back': 'teruggebeld op een nummer dat al bekend was',
        account: 'ingelogd op het eigen account',
        'known-fact': 'een feit dat alleen de klant weet',
        'in-person': 'getoond in persoon of via video, niets bewaard',
        'masked-copy': 'afgeschermde kopie, direct na de controle gewist',
      },
      results: {
        asked: 'gevraagd, antwoord wordt verwacht',
        confirmed: 'bevestigd',
        'not-confirmed': 'niet bevestigd',
      },
      unchecked: 'Er is niets over de identiteit vastgelegd.',
      doubt: 'Reden van twijfel',
      copyReason: 'Waarom niets lichters kon',
      pause: (from, to) =>
        to === null
          ? `Sinds ${from} wordt op een antwoord gewacht. De oorspronkelijke termijn loopt door.`
          : `Van ${from} tot ${to} is op een antwoord gewacht. De oorspronkelijke termijn is daarnaast vermeld.`,
    },
    changes: {
      heading: 'Verbeterde gegevens',
      columns: ['Gegeven', 'Stond er', 'Staat er nu', 'Op, en waar'],
    },
    restrictions: {
      heading: 'Beperkt gebruik (art. 18)',
      columns: ['Gegevens', 'Grond', 'Wanneer'],
      grounds: {
        accuracy: 'de juistheid werd nagegaan (lid 1 onder a)',
        unlawful: 'het gebruik mocht niet, en de betrokkene wilde geen wissing (lid 1 onder b)',
        claims: 'de betrokkene had ze nodig voor een rechtsvordering (lid 1 onder c)',
        objection: 'het bezwaar werd afgewogen (lid 1 onder d)',
      },
      everything: 'alles van deze persoon',
      items: (count) => (count === 1 ? 'één gegeven' : `${count} gegevens`),
      span: (from, to) => (to === null ? `sinds ${from}` : `van ${from} tot ${to}`),
    },
    notices: {
      heading: 'Andere partijen (art. 19)',
      columns: ['Partij', 'Waarover', 'Ingelicht'],
      about: {
        rectification: 'rectificatie',
        restriction: 'beperking',
        'restriction-lifted': 'einde van de beperking',
      },
      told: (on) => `op ${on}`,
      notYet: 'nog niet',
    },
    letters: {
      heading: 'Brieven',
      columns: ['Brief', 'Gemaakt', 'Verstuurd', 'Bestand in dit dossier'],
      notSent: 'niet vastgelegd',
    },
    attachments: {
      heading: 'Bijlagen bij het antwoord',
      columns: ['Bijlage', 'Herkomst en opmerking', 'Bestand in dit dossier'],
    },
    closing: {
      heading: 'Afronding en aantekeningen',
      erasure: 'Opschoning',
      run: (number, on) =>
        on === null ? `${number}, niet uitgevoerd` : `${number}, uitgevoerd op ${on}`,
      because: 'Waarom niet over alles is besloten',
      note: 'Aantekeningen',
    },
    exports: {
      heading: 'Uitvoerpakketten',
      columns: ['Pakket', 'Gemaakt', 'SHA-256'],
      protected: 'met wachtwoord',
    },
    history: { heading: 'Tijdlijn', columns: ['Wanneer', 'Wat', 'Bijzonderheden'] },
    message: {
      heading: 'Het verzoek zoals het binnenkwam',
      masked:
        'Nationale nummers en nummers van identiteitsbewijzen zijn bij binnenkomst onleesbaar gemaakt.',
    },
    remark: 'Gemaakt met Dossierwacht. Dit is een hulpmiddel, geen juridisch advies.',
  },
  en: {
    title: 'File of a request',
    labels: {
      number: 'Reference',
      kind: 'Kind',
      person: 'Data subject',
      representative: 'On behalf of the data subject',
      received: 'Received on',
      channel: 'By which way',
      due: 'Last day by law',
      safe: 'Safe date',
      promised: 'Promised in the statement',
      extended: 'Extended on, until',
      answered: 'Answered on',
      forwarded: 'Passed on to, on',
      keptUntil: 'File kept until',
      madeOn: 'Made on',
    },
    intro:
      'This file shows what happened to a request about personal data: what came in, what was decided ' +
      'and why, what was sent and when.',
    open: 'still open',
    none: 'none',
    kinds: { request: 'request', misdirected: 'not meant for us', complaint: 'complaint' },
    channels: {
      email: 'email',
      post: 'post',
      phone: 'telephone',
      'in-person': 'conversation',
      portal: 'website',
      other: 'another way',
    },
    rights: {
      heading: 'What was asked and what was decided',
      columns: ['Right', 'Decision', 'Ground', 'Explanation'],
      names: {
        access: 'access (art. 15)',
        rectification: 'rectification (art. 16)',
        erasure: 'erasure (art. 17)',
        restriction: 'restriction (art. 18)',
        portability: 'portability (art. 20)',
        objection: 'objection (art. 21)',
        'consent-withdrawal': 'withdrawal of consent (art. 7(3))',
      },
      decisions: {
        granted: 'done',
        partly: 'partly done',
        refused: 'not done',
        withdrawn: 'withdrawn by the data subject',
      },
      grounds: {
        identity: 'identity could not be established (art. 12(2) and 11(2))',
        excessive: 'manifestly unfounded or excessive (art. 12(5))',
        'others-rights': 'rights of others (art. 15(4) and 20(4))',
        'legal-obligation': 'legal obligation (art. 17(3)(b))',
        'legal-claims': 'legal claims (art. 17(3)(e))',
        'compelling-grounds': 'compelling legitimate grounds (art. 21(1))',
        'does-not-apply': 'the right does not apply here',
        'still-needed': 'still needed for a running agreement (art. 17(1)(a))',
      },
      undecided: 'not decided yet',
    },
    terms: { heading: 'The term, step by step' },
    identity: {
      heading: 'Identity',
      methods: {
        'known-address': 'message from or to an address that was known already',
        'call-back': 'called back on a number that was known already',
        account: 'logged in to their own account',
        'known-fact': 'a fact that only the customer knows',
        'in-person': 'shown in person or by video, nothing kept',
        'masked-copy': 'masked copy, erased right after the check',
      },
      results: {
        asked: 'asked, answer awaited',
        confirmed: 'confirmed',
        'not-confirmed': 'not confirmed',
      },
      unchecked: 'Nothing was recorded about the identity.',
      doubt: 'Reason for doubt',
      copyReason: 'Why nothing lighter would do',
      pause: (from, to) =>
        to === null
          ? `Since ${from} an answer has been awaited. The original term runs on.`
          : `From ${from} to ${to} an answer was awaited. The original term is stated beside it.`,
    },
    changes: {
      heading: 'Corrected data',
      columns: ['Item', 'It said', 'It says now', 'On, and where'],
    },
    restrictions: {
      heading: 'Restricted use (art. 18)',
      columns: ['Data', 'Ground', 'When'],
      grounds: {
        accuracy: 'the accuracy was being checked (paragraph 1(a))',
        unlawful: 'the use was unlawful and the data subject did not want erasure (paragraph 1(b))',
        claims: 'the data subject needed them for a legal claim (paragraph 1(c))',
        objection: 'the objection was being weighed (paragraph 1(d))',
      },
      everything: 'everything of this person',
      items: (count) => (count === 1 ? 'one item' : `${count} items`),
      span: (from, to) => (to === null ? `since ${from}` : `from ${from} to ${to}`),
    },
    notices: {
      heading: 'Other parties (art. 19)',
      columns: ['Party', 'About', 'Told'],
      about: {
        rectification: 'rectification',
        restriction: 'restriction',
        'restriction-lifted': 'end of the restriction',
      },
      told: (on) => `on ${on}`,
      notYet: 'not yet',
    },
    letters: {
      heading: 'Letters',
      columns: ['Letter', 'Made', 'Sent', 'File in this archive'],
      notSent: 'not recorded',
    },
    attachments: {
      heading: 'Attachments to the answer',
      columns: ['Attachment', 'Origin and remark', 'File in this archive'],
    },
    closing: {
      heading: 'Conclusion and notes',
      erasure: 'Disposal',
      run: (number, on) =>
        on === null ? `${number}, not carried out` : `${number}, carried out on ${on}`,
      because: 'Why not everything was decided',
      note: 'Notes',
    },
    exports: {
      heading: 'Export packages',
      columns: ['Package', 'Made', 'SHA-256'],
      protected: 'with a password',
    },
    history: { heading: 'Timeline', columns: ['When', 'What', 'Details'] },
    message: {
      heading: 'The request as it came in',
      masked:
        'National numbers and numbers of identity documents were made unreadable when it came in.',
    },
    remark: 'Made with Dossierwacht. This is an aid, not legal advice.',
  },
};
