import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { Caution } from '#renderer/ui/Caution.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { dayOf, timeOf } from '#renderer/ui/moment.ts';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { longDate } from '#renderer/ui/speak-date.ts';
import type { ImportReport } from '#shared/contract/import-reports.ts';
import { localized } from '#shared/domain/locale.ts';
import { speakBytes } from './bytes.ts';
import { Findings } from './Findings.tsx';
import classes from './imports.module.css';
import { useNameOf } from './known-words.ts';
import { LeftOutPart } from './LeftOutPart.tsx';
import { recognisedTexts } from './recognised-texts.ts';
import { reportTexts } from './report-texts.ts';
import { SkippedTable } from './SkippedTable.tsx';
import { UndoImport } from './UndoImport.tsx';

/** What one import did, what it found, and taking it back. */
export function ReportScreen({ importId }: { readonly importId: number }) {
  const [, navigate] = useLocation();
  const { data, error } = useQuery('imports.get', { importId });
  useShortcut('escape', () => navigate('/imports'));
  if (data !== undefined) return <Report report={data} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={10} />}</Page>;
}

function Report({ report }: { readonly report: ImportReport }) {
  const t = useTexts(reportTexts);
  const r = useTexts(recognisedTexts);
  const nameOf = useNameOf();
  const language = useLanguage();
  const { madeAt, format, system, takeOver, undoneOn, files, whole, findings } = report;
  const day = dayOf(madeAt);
  const about = [
    nameOf('format', format),
    system === null ? t('own-list') : localized(system, language),
    day === undefined
      ? ''
      : t('made-on', { day: longDate(day, language), time: timeOf(madeAt) ?? '' }),
  ];
  return (
    <Page>
      <PageHeader
        back={<Link href="/imports">‹ {t('back')}</Link>}
        title={t(takeOver ? 'title' : 'title-compared')}
        purpose={about.filter((part) => part !== '').join(' · ')}
      />
      {undoneOn !== null && (
        <Caution title={t('undone-on', { day: longDate(undoneOn, language) })}>{null}</Caution>
      )}
      <Section title={t('counts-title')}>
        <div className={classes.stack}>
          {!takeOver && <p>{t('counts-compared')}</p>}
          {whole && <p>{t('whole')}</p>}
          <Counts counts={report.counts} />
          {report.counts.consentsWithoutProof > 0 && (
            <p className="dw-muted">{t('without-proof-help')}</p>
          )}
        </div>
      </Section>
      {(whole || !takeOver || findings.length > 0) && (
        <Section title={t('findings-title')} purpose={t('findings-purpose')}>
          <Findings findings={findings} />
        </Section>
      )}
      <Section title={t('left-title')}>
        <LeftOutPart leftOut={report.leftOut} rows={report.leftOutRows} />
      </Section>
      <Section title={r('skipped')} purpose={t('skipped-purpose')}>
        <SkippedTable skipped={report.skipped} />
      </Section>
      <Section title={t('files')}>
        <ul className={classes.lines}>
          {files.map(({ sha256, bytes }) => (
            <li key={sha256}>{t('file', { size: speakBytes(bytes, language), hash: sha256 })}</li>
          ))}
        </ul>
      </Section>
      <UndoImport report={report} />
    </Page>
  );
}

/** What there is none of is not told, but for the rows. */
function Counts({ counts }: Pick<ImportReport, 'counts'>) {
  const t = useTexts(reportTexts);
  const names = Object.keys(counts) as (keyof typeof counts)[];
  return (
    <ul className={classes.lines}>
      {names
        .filter((name) => name === 'rows' || counts[name] > 0)
        .map((name) => (
          <li key={name}>{t(`count.${name}`, { count: counts[name] })}</li>
        ))}
    </ul>
  );
}
