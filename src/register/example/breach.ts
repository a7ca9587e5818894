/** A data breach of the example: found through a report from outside, reported in two parts. */
import type { Input } from '#shared/contract/index.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';

interface ExampleBreach {
  readonly begun: Input<'breaches.create'>;
  readonly breach: Input<'breaches.update'>['breach'];
  readonly addition: Omit<Input<'breaches.add-notice'>, 'breachId'>;
  readonly followUp: Omit<Input<'breaches.add-follow-up'>, 'breachId'>;
}

/** What happened on `day`, and what followed on the two days after it. */
export function exampleBreach(
  day: PlainDate,
  nextDay: PlainDate,
  followedOn: PlainDate,
): ExampleBreach {
  const begun = {
    name: 'Nieuwsbrief met zichtbare adressen',
    role: 'controller',
    origin: 'report',
    awareAt: `${day}T10:40:00Z`,
    facts:
      'Een nieuwsbrief ging met alle adressen in het veld ‘aan’ de deur uit, zodat elke ontvanger de andere adressen zag.',
  } satisfies Input<'breaches.create'>;
  return {
    begun,
    breach: {
      ...begun,
      discoveredAt: `${day}T09:55:00Z`,
      occurredFromOn: day,
      occurredToOn: day,
      natures: ['confidentiality'],
      personCategories: 'Klanten en abonnees van de nieuwsbrief',
      approxPersons: 46,
      dataCategories: 'E-mailadressen; uit sommige blijkt een naam of een bedrijf',
      approxRecords: 46,
      cause: 'De mail werd met de hand verstuurd in plaats van met het mailprogramma.',
      protection: 'Geen: e-mailadressen waren voor alle ontvangers leesbaar.',
      processorId: null,
      consequences: 'Ontvangers kunnen ongevraagde of valse berichten krijgen.',
      measuresTaken:
        'Alle ontvangers kregen dezelfde dag bericht, met het verzoek de mail te verwijderen.',
      measuresPlanned: 'Nieuwsbrieven gaan alleen nog uit met het mailprogramma.',
      advice: 'Klik niet op links in berichten die je niet verwacht.',
      assessment: ['harm', 'many'],
      noBreachBecause: '',
      risk: 'risk',
      riskReason:
        'De adressen kunnen voor valse berichten worden gebruikt; meer gegevens stonden er niet in.',
      authorityNotifiedAt: `${nextDay}T08:20:00Z`,
      authorityReasonNot: '',
      authorityReference: 'VB-0417',
      lateReason: '',
      personsToldOn: day,
      personsNotToldBecause: null,
      personsNotToldNote: '',
      controllerToldAt: null,
    },
    addition: {
      kind: 'addition',
      sentAt: `${followedOn}T13:05:00Z`,
      what: 'Het aantal ontvangers is geteld: 46. Er kwamen geen klachten binnen.',
      reference: 'VB-0417-2',
    },
    followUp: {
      on: followedOn,
      note: 'Het mailprogramma ingesteld zodat ontvangers elkaar nooit zien.',
    },
  };
}
