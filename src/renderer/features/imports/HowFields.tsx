import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { CheckField, ChoiceField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import type { ImportLook } from '#shared/contract/import-views.ts';
import { localized } from '#shared/domain/locale.ts';
import { RELATION_KINDS } from '#shared/domain/statement-profile.ts';
import { changeHow, hasDecided, useDesk } from './desk.ts';
import { lookAgain } from './desk-work.ts';
import classes from './imports.module.css';
import { previewTexts } from './preview-texts.ts';
import { recognisedTexts } from './recognised-texts.ts';
import { TopicFields } from './TopicFields.tsx';

/** The numbers in the files are those of the system: who is who is looked at again. */
async function chooseSystem(value: string): Promise<void> {
  const { how, choices } = useDesk.getState();
  const systemId = value === '' ? null : Number(value);
  changeHow(systemId === null ? { systemId, whole: false, takeOver: true } : { systemId });
  if (await lookAgain({ ...choices, systemId })) return;
  const { systemId: before, whole, takeOver } = how;
  changeHow({ systemId: before, whole, takeOver });
}

/** Whose content it is, what is kept of it, and whether it is taken over or only compared. */
export function HowFields({ look }: { readonly look: ImportLook }) {
  const t = useTexts(previewTexts);
  const r = useTexts(recognisedTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const how = useDesk((desk) => desk.how);
  const decided = useDesk(hasDecided);
  const systems = useQuery('systems.list', {});
  const categories = useQuery('categories.list', {});
  const { systemId, categoryId, relation, whole, takeOver } = how;
  const system = systems.data?.find(({ id }) => id === systemId);
  const systemName = system === undefined ? '' : localized(system.name, language);
  const choose = { value: '', label: t('choose') };

  return (
    <Section title={t('how')} purpose={t('how-purpose')}>
      <div className={classes.stack}>
        <ErrorNotice error={systems.error ?? categories.error} />
        <div className={classes.fields}>
          <ChoiceField
            label={t('system')}
            hint={decided ? `${t('system-hint')} ${r('anew-clears')}` : t('system-hint')}
            value={systemId === null ? '' : String(systemId)}
            onChange={(value) => void chooseSystem(value)}
            problem={undefined}
            options={[
              { value: '', label: t('system-none') },
              ...(systems.data ?? []).map(({ id, name }) => ({
                value: String(id),
                label: localized(name, language),
              })),
            ]}
          />
          {takeOver && (
            <ChoiceField
              label={t('category')}
              hint={t('category-hint')}
              value={categoryId === null ? '' : String(categoryId)}
              onChange={(value) => changeHow({ categoryId: value === '' ? null : Number(value) })}
              problem={undefined}
              options={[
                ...(categoryId === null ? [choose] : []),
                ...(categories.data ?? []).map(({ id, name, neverStore }) => ({
                  value: String(id),
                  label: neverStore
                    ? t('never-store', { name: localized(name, language) })
                    : localized(name, language),
                })),
              ]}
            />
          )}
          {takeOver && look.proposed.withoutRelation > 0 && (
            <ChoiceField
              label={t('relation-of', { count: look.proposed.withoutRelation })}
              hint={t('relation-hint')}
              value={relation ?? ''}
              onChange={(value) =>
                changeHow({ relation: RELATION_KINDS.find((kind) => kind === value) ?? null })
              }
              problem={undefined}
              options={[
                ...(relation === null ? [choose] : []),
                ...RELATION_KINDS.map((kind) => ({ value: kind, label: w(`relation.${kind}`) })),
              ]}
            />
          )}
        </div>
        {system !== undefined && (
          <>
            <CheckField
              label={t('whole', { system: systemName })}
              hint={t('whole-hint', { system: systemName })}
              value={whole}
              onChange={(value) => changeHow({ whole: value })}
              problem={undefined}
            />
            <CheckField
              label={t('compare')}
              hint={t('compare-hint')}
              value={!takeOver}
              onChange={(value) => changeHow({ takeOver: !value })}
              problem={undefined}
            />
          </>
        )}
        {takeOver && look.topics.length > 0 && <TopicFields topics={look.topics} />}
      </div>
    </Section>
  );
}
