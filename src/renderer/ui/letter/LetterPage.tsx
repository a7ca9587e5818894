import { memo } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import type { LetterDocument, Section } from '#shared/domain/letters/document.ts';
import { nameLength } from '#shared/domain/letters/letter-css.ts';
import { type LetterLogo, logoMillimetres, logoUri } from '#shared/domain/letters/logo.ts';
import { oneLine, printable } from '#shared/domain/letters/printable.ts';
import { useTexts } from '../i18n.ts';
import { LetterNodeView } from './LetterNodeView.tsx';
import classes from './LetterPage.module.css';
import { letterTexts } from './letter-texts.ts';

/** Puts another text in the place of a paragraph; null gives the standard text back. */
export type EditParagraph = (sectionId: string, index: number, text: string | null) => void;

interface LetterPageProps {
  readonly document: LetterDocument;
  /** Level of the letter's title on this screen; its sections come below it. */
  readonly level: 2 | 3;
  readonly label: string;
  /** Makes the paragraphs editable. Keep it the same between renders. */
  readonly onEdit?: EditParagraph;
}

/** The letter as a page: the same model that becomes PDF, Word, HTML and text. */
export function LetterPage({ document, level, label, onEdit }: LetterPageProps) {
  const t = useTexts(letterTexts);
  // A letter holds no logo: it gets the one that is kept when it is shown or saved.
  const logo = useQuery('settings.get-logo', {}).data?.logo ?? null;
  const { sender, signature, enclosures } = document;
  const Title = `h${level}` as const;
  const Heading = `h${(level + 1) as 3 | 4}` as const;
  const sections = (part: Section['part']) =>
    document.sections
      .filter((section) => section.part === part)
      .map((section) => (
        <LetterSection
          key={section.id}
          section={section}
          locale={document.locale}
          level={level}
          onEdit={onEdit}
        />
      ));
  return (
    <div className={classes.desk}>
      <article className={classes.sheet} aria-label={label} lang={document.locale}>
        <div className={classes.letterhead} data-window={document.window}>
          <div className={classes.senderPart}>
            <div className={classes.senderHead}>
              {logo && <Logo logo={logo} name={oneLine(sender.name)} />}
              <p className={classes.senderName} data-length={nameLength(sender.name)}>
                {oneLine(sender.name)}
              </p>
            </div>
            <Lines className={classes.sender} label={t('sender')} lines={sender.lines} />
          </div>
          <Lines className={classes.addressee} label={t('addressee')} lines={document.addressee} />
        </div>
        <dl className={classes.references}>
          {document.references.map(({ label: name, value }) => (
            <div key={name}>
              <dt>{printable(name)}</dt>
              <dd>{oneLine(value)}</dd>
            </div>
          ))}
        </dl>
        <Title className={classes.title}>{printable(document.title)}</Title>
        {sections('letter')}
        <div className={classes.signature}>
          <p className={classes.closing}>{printable(signature.closing)}</p>
          {signature.lines.map((line) => (
            <p key={line}>{oneLine(line)}</p>
          ))}
        </div>
        <div className={classes.enclosures}>
          <Heading className={classes.enclosuresTitle}>{printable(enclosures.heading)}</Heading>
          <ul>
            {enclosures.items.map(({ name, description, sha256 }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two enclosures may have the same name
              <li key={index}>
                {oneLine(name)}
                {description !== '' && ` – ${oneLine(description)}`}
                {sha256 !== undefined && <span className={classes.hash}>SHA-256 {sha256}</span>}
              </li>
            ))}
          </ul>
        </div>
        <div className={classes.annex}>{sections('annex')}</div>
      </article>
    </div>
  );
}

function Logo({ logo, name }: { readonly logo: LetterLogo; readonly name: string }) {
  const { width, height } = logoMillimetres(logo);
  return (
    <img
      className={classes.logo}
      src={logoUri(logo)}
      alt={name}
      style={{ width: `${width}mm`, height: `${height}mm` }}
    />
  );
}

function Lines(props: {
  readonly className: string | undefined;
  readonly label: string;
  readonly lines: readonly string[];
}) {
  return (
    <address className={props.className}>
      <span className="dw-hidden">{props.label}: </span>
      {props.lines.map(printable).join('\n')}
    </address>
  );
}

interface LetterSectionProps {
  readonly section: Section;
  readonly locale: LetterDocument['locale'];
  readonly level: 2 | 3;
  readonly onEdit: EditParagraph | undefined;
}

/** One section; a long annex is not drawn again for every letter typed in another section. */
export const LetterSection = memo(function LetterSection(props: LetterSectionProps) {
  const { section, locale, level, onEdit } = props;
  const { id, heading, content } = section;
  const Heading = `h${(level + section.level - 1) as 3 | 4 | 5}` as const;
  return (
    <section className={classes.section} data-section={id} data-plain={heading === undefined}>
      {heading !== undefined && (
        <Heading className={section.level === 2 ? classes.heading : classes.subheading}>
          {printable(heading)}
        </Heading>
      )}
      {content.map((node, index) => (
        <LetterNodeView
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place
          key={index}
          node={node}
          heading={heading}
          locale={locale}
          {...(onEdit && { onEdit: (text: string | null) => onEdit(id, index, text) })}
        />
      ))}
    </section>
  );
});
