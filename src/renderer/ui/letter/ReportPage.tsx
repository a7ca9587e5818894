import { oneLine, printable } from '#shared/domain/letters/printable.ts';
import type { ReportDocument } from '#shared/domain/letters/report.ts';
import { LetterNodeView } from './LetterNodeView.tsx';
import classes from './LetterPage.module.css';
import { LetterSection } from './LetterPage.tsx';

interface ReportPageProps {
  readonly document: ReportDocument;
  /** Level of the title on this screen; the sections come below it. */
  readonly level: 2 | 3;
  readonly label: string;
}

/** A report as a page: the same model that becomes PDF, Word, HTML and text. */
export function ReportPage({ document, level, label }: ReportPageProps) {
  const { locale, title, references, intro, sections, remark } = document;
  const Title = `h${level}` as const;
  return (
    <div className={classes.desk}>
      <article className={classes.sheet} aria-label={label} lang={locale}>
        <Title className={classes.title}>{printable(title)}</Title>
        <dl className={classes.references}>
          {references.map(({ label: name, value }) => (
            <div key={name}>
              <dt>{printable(name)}</dt>
              <dd>{oneLine(value)}</dd>
            </div>
          ))}
        </dl>
        {intro.map((node, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place
          <LetterNodeView key={index} node={node} heading={undefined} locale={locale} />
        ))}
        {sections.map((section) => (
          <LetterSection
            key={section.id}
            section={section}
            locale={locale}
            level={level}
            onEdit={undefined}
          />
        ))}
        <p className={classes.text} data-role="note">
          {printable(remark)}
        </p>
      </article>
    </div>
  );
}
