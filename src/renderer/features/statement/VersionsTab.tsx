import { Button } from '@mantine/core';
import { DateText } from '#renderer/ui/DateText.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { VersionView } from '#shared/contract/statement.ts';
import { Difference } from './Difference.tsx';
import classes from './statement.module.css';
import { statementTexts } from './texts.ts';

/** Two texts side by side; null is the register as it is now. */
export interface Compared {
  readonly fromId: number;
  readonly toId: number | null;
}

interface VersionsTabProps {
  readonly versions: readonly VersionView[];
  readonly compared: Compared | null;
  readonly onCompare: (compared: Compared | null) => void;
}

/** Every version with its days, and what differs from the one before it. */
export function VersionsTab({ versions, compared, onCompare }: VersionsTabProps) {
  const t = useTexts(statementTexts);
  if (compared !== null) {
    return <Difference {...compared} versions={versions} onBack={() => onCompare(null)} />;
  }
  if (versions.length === 0) {
    return <EmptyState title={t('versions-empty')}>{t('versions-empty-help')}</EmptyState>;
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.versions}>
        <thead>
          <tr>
            <th scope="col">{t('version-number')}</th>
            <th scope="col">{t('version-from')}</th>
            <th scope="col">{t('version-to')}</th>
            <th scope="col">{t('version-language')}</th>
            <th scope="col">{t('version-note')}</th>
            <th scope="col">
              <span className="dw-hidden">{t('version-compare')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version, index) => (
            <Row
              key={version.id}
              version={version}
              before={versions.slice(index + 1).find(({ hasText }) => hasText)}
              onCompare={onCompare}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly version: VersionView;
  /** The version before it that has a text. */
  readonly before: VersionView | undefined;
  readonly onCompare: (compared: Compared) => void;
}

function Row({ version, before, onCompare }: RowProps) {
  const t = useTexts(statementTexts);
  const w = useTexts(words);
  const { id, number, validFrom, validTo, hasText, locale, form, note } = version;
  return (
    <tr>
      <th scope="row">{hasText ? number : t('version-earlier')}</th>
      <td>{validFrom === null ? t('version-draft') : <DateText date={validFrom} as="full" />}</td>
      <td>
        {validTo !== null && <DateText date={validTo} as="full" />}
        {validTo === null && validFrom !== null && t('version-current')}
      </td>
      <td>{hasText && `${w(`locale.${locale}`)}, ${w(`form.${form}`)}`}</td>
      <td className={classes.written}>{note}</td>
      <td>
        {hasText && before !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('version-compare-label', { number })}
            onClick={() => onCompare({ fromId: before.id, toId: id })}
          >
            {t('version-compare')}
          </Button>
        )}
      </td>
    </tr>
  );
}
