import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import classes from './RulesScreen.module.css';
import { rulesTexts } from './texts.ts';

type Preview = Output<'rules.preview-choice'>;
type Counts = Omit<Preview, 'examples' | 'items'>;

/** How many items go earlier, later, at once; what is zero is left out. */
export function PreviewCounts({ counts }: { readonly counts: Counts }) {
  const t = useTexts(rulesTexts);
  const rows = [
    ['become-due', counts.becomeDue],
    ['no-longer-due', counts.noLongerDue],
    ['earlier', counts.earlier],
    ['later', counts.later],
    ['undated', counts.undated],
    ['unchanged', counts.unchanged],
  ] as const;
  return (
    <dl className={classes.counts}>
      {rows
        .filter(([, count]) => count > 0)
        .map(([key, count]) => [
          <dt key={key}>{count}</dt>,
          <dd key={`${key}-words`}>{t(key)}</dd>,
        ])}
    </dl>
  );
}

/** How many items change date, in which direction, and for whom. */
export function ChoicePreview({ preview }: { readonly preview: Preview }) {
  const t = useTexts(rulesTexts);
  const language = useLanguage();
  if (preview.items === 0) return <p className="dw-muted">{t('preview-none')}</p>;
  return (
    <div aria-live="polite">
      <p>{t('preview-items', { count: preview.items })}</p>
      <PreviewCounts counts={preview} />
      {preview.examples.length > 0 && (
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
            {preview.examples.map((example, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a person may stand here more than once
              <tr key={index}>
                <td>{example.person}</td>
                <td>{localized(example.category, language)}</td>
                <td>
                  <DateText date={example.before} as="short" missing={t('no-date')} />
                </td>
                <td>
                  <DateText date={example.after} as="short" missing={t('no-date')} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
