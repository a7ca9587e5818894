import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { useSettled } from '#renderer/call/use-settled.ts';
import { DateText } from '#renderer/ui/DateText.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { StateBadge } from '#renderer/ui/StateBadge.tsx';
import type { Input, Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import type { RetentionRule } from '#shared/domain/retention/language.ts';
import { PreviewCounts } from './ChoicePreview.tsx';
import { editorTexts } from './editor-texts.ts';
import classes from './RulesScreen.module.css';
import { rulesTexts } from './texts.ts';

type Preview = Output<'rules.preview'>;

const FEW = 50;
const MOST = 200;

interface RulePreviewProps {
  readonly ruleId: number | null;
  /** Undefined while the rule is not complete. */
  readonly definition: RetentionRule | undefined;
  readonly categoryIds: readonly number[];
}

/** What saving would change, and for whom; nothing of it has happened. */
export function RulePreview({ ruleId, definition, categoryIds }: RulePreviewProps) {
  const t = useTexts(editorTexts);
  const [limit, setLimit] = useState(FEW);
  const asked = useSettled(JSON.stringify({ ruleId, definition, categoryIds, limit }));
  const input = JSON.parse(asked) as Input<'rules.preview'>;
  const preview = useQuery('rules.preview', input, {
    enabled: definition !== undefined && input.definition !== undefined,
  });
  return (
    <section>
      <h3 className={classes.preview}>{t('preview')}</h3>
      <ErrorNotice error={preview.error} />
      {definition === undefined ? (
        <p className="dw-muted">{t('preview-wait')}</p>
      ) : (
        preview.data && <Consequences preview={preview.data} onMore={() => setLimit(MOST)} />
      )}
    </section>
  );
}

function Consequences({
  preview,
  onMore,
}: {
  readonly preview: Preview;
  readonly onMore: () => void;
}) {
  const t = useTexts(editorTexts);
  const r = useTexts(rulesTexts);
  if (preview.items === 0) return <p className="dw-muted">{t('preview-none')}</p>;
  return (
    <div aria-live="polite">
      <p>{r('preview-items', { count: preview.items })}</p>
      <PreviewCounts counts={preview} />
      {preview.rows.length === 0 ? (
        <p className="dw-muted">{t('preview-nothing')}</p>
      ) : (
        <>
          <p>{t('preview-persons', { count: preview.persons })}</p>
          <Changes rows={preview.rows} />
        </>
      )}
      {preview.more &&
        (preview.rows.length >= MOST ? (
          <p className="dw-muted">{t('more-than-shown', { count: preview.rows.length })}</p>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={onMore}>
            {t('show-more')}
          </Button>
        ))}
    </div>
  );
}

function Changes({ rows }: Pick<Preview, 'rows'>) {
  const t = useTexts(editorTexts);
  const language = useLanguage();
  return (
    <table className={classes.examples}>
      <thead>
        <tr>
          <th scope="col">{t('person')}</th>
          <th scope="col">{t('category')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.dataItemId}>
            <td>{row.person}</td>
            <td>{localized(row.category, language)}</td>
            <td>
              <DateText date={row.before} as="short" missing={t('no-date')} />{' '}
              {row.beforeState !== null && <StateBadge state={row.beforeState} />}
            </td>
            <td>
              <DateText date={row.after} as="short" missing={t('no-date')} />{' '}
              <StateBadge state={row.afterState} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
