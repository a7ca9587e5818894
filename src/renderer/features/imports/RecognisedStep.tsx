import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { ImportPart } from '#shared/contract/import-views.ts';
import { hasDecided, isRead, useDesk } from './desk.ts';
import classes from './imports.module.css';
import { MappingTable } from './MappingTable.tsx';
import { PartView } from './PartView.tsx';
import { ReadChoicesFields } from './ReadChoicesFields.tsx';
import { recognisedTexts } from './recognised-texts.ts';
import { SkippedTable } from './SkippedTable.tsx';
import { stepTexts } from './step-texts.ts';
import { WarningList } from './WarningList.tsx';

/** What the files turned out to be and why, and choosing otherwise. */
export function RecognisedStep() {
  const t = useTexts(recognisedTexts);
  const s = useTexts(stepTexts);
  const desk = useDesk();
  const { look } = desk;
  const parts = look?.parts ?? [];
  const mapped = parts.filter(({ columns }) => columns !== null);
  const shown = isRead(desk) ? look : undefined;
  return (
    <>
      <Section title={s('step.recognised')} purpose={t('purpose')}>
        <div className={classes.stack}>
          {hasDecided(desk) && <p className="dw-muted">{t('anew-clears')}</p>}
          <ReadChoicesFields parts={parts} />
        </div>
      </Section>
      {shown !== undefined && (
        <>
          <Section title={t('parts')}>
            <div className={classes.stack}>
              {parts.map((part) => (
                <PartView key={part.entry} part={part} />
              ))}
            </div>
          </Section>
          {mapped.length > 0 && <Mapping parts={mapped} />}
          <Section title={t('warnings')}>
            <WarningList warnings={shown.warnings} total={shown.counts.warnings} />
          </Section>
          <Section title={t('skipped')} purpose={t('skipped-purpose')}>
            <SkippedTable skipped={shown.skipped} />
          </Section>
        </>
      )}
    </>
  );
}

function Mapping({ parts }: { readonly parts: readonly ImportPart[] }) {
  const t = useTexts(recognisedTexts);
  const [part] = parts;
  return (
    <Section title={t('mapping')} purpose={t('mapping-purpose')}>
      {parts.length > 1 && <p>{t('mapping-one')}</p>}
      {parts.length === 1 && part?.columns != null && <MappingTable columns={part.columns} />}
    </Section>
  );
}
