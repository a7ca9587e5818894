import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { fullDate } from '#renderer/ui/speak-date.ts';
import type { BreachView } from '#shared/contract/breaches.ts';
import { localMoment } from '#shared/domain/breach-clock.ts';
import { assessmentTexts } from './assessment-texts.ts';
import classes from './breaches.module.css';
import { useMomentWords } from './ClockText.tsx';
import { formTexts } from './form-texts.ts';
import { breachesTexts } from './texts.ts';

/** What was recorded of a case that is closed, to read. */
export function Summary({ breach }: { readonly breach: BreachView }) {
  const t = useTexts(breachesTexts);
  const f = useTexts(formTexts);
  const a = useTexts(assessmentTexts);
  const language = useLanguage();
  const momentWords = useMomentWords();
  const moment = (at: string | null) =>
    at === null ? '' : momentWords(localMoment(at, breach.timeZone));
  const day = (on: BreachView['personsToldOn']) => (on === null ? '' : fullDate(on, language));
  const count = (number: number | null) =>
    number === null ? '' : new Intl.NumberFormat(language).format(number);
  const facts: readonly (readonly [string, string])[] = [
    [f('facts'), breach.facts],
    [f('role'), f(`role-${breach.role}`)],
    [a('origin'), a(`origin-${breach.origin}`)],
    [f('natures'), breach.natures.map((nature) => f(`nature-${nature}`)).join('\n')],
    [f('cause'), breach.cause],
    [f('processor'), breach.processor],
    [f('person-categories'), breach.personCategories],
    [f('approx-persons'), count(breach.approxPersons)],
    [f('data-categories'), breach.dataCategories],
    [f('approx-records'), count(breach.approxRecords)],
    [f('protection'), breach.protection],
    [f('consequences'), breach.consequences],
    [f('measures-taken'), breach.measuresTaken],
    [f('measures-planned'), breach.measuresPlanned],
    [f('risk'), breach.risk === null ? '' : f(`risk-${breach.risk}`)],
    [a('points'), (breach.assessment ?? []).map((point) => a(point)).join('\n')],
    [f('risk-reason'), breach.riskReason],
    [a('no-breach'), breach.noBreachBecause],
    [f('notified-on'), moment(breach.authorityNotifiedAt)],
    [f('reason-not'), breach.authorityReasonNot],
    [f('reference'), breach.authorityReference],
    [f('late-reason'), breach.lateReason],
    [f('persons-told'), day(breach.personsToldOn)],
    [
      f('not-told'),
      breach.personsNotToldBecause === null
        ? ''
        : [f(`not-told-${breach.personsNotToldBecause}`), breach.personsNotToldNote]
            .filter((part) => part !== '')
            .join('\n'),
    ],
    [f('controller-on'), moment(breach.controllerToldAt)],
  ];
  return (
    <Section title={t('summary')}>
      <dl className={classes.summary}>
        {facts
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
