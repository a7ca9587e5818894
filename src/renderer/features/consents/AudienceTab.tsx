import { Button, SegmentedControl } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useCommand } from '#renderer/call/use-command.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { CheckField, ChoiceField, RadioField } from '#renderer/ui/fields.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { announce } from '#renderer/ui/status.ts';
import type { MailingInput } from '#shared/contract/audience.ts';
import type { Output } from '#shared/contract/index.ts';
import { localized } from '#shared/domain/locale.ts';
import { AudienceList } from './AudienceList.tsx';
import { audienceTexts } from './audience-texts.ts';
import classes from './consents.module.css';
import type { Topic } from './TopicTable.tsx';
import { useReasonWords } from './use-reason-words.ts';

const PURPOSES = ['marketing', 'service'] as const;
const ALL = 'all';

/** Who may get a mailing and why, and who may not (GDPR art. 6, 7, 18 and 21). */
export function AudienceTab({ topics }: { readonly topics: readonly Topic[] }) {
  const t = useTexts(audienceTexts);
  const language = useLanguage();
  const [purpose, setPurpose] = useState<(typeof PURPOSES)[number]>('marketing');
  const [topicId, setTopicId] = useState(topics[0]?.id ?? null);
  const [withoutProof, setWithoutProof] = useState(false);
  const mailing = useMemo((): MailingInput | null => {
    if (purpose === 'service') return { purpose };
    return topicId === null ? null : { purpose, topicId, withoutProof };
  }, [purpose, topicId, withoutProof]);
  return (
    <Section title={t('title')} purpose={t('purpose')}>
      <div className={classes.mailing}>
        <RadioField
          label={t('purpose-label')}
          value={purpose}
          onChange={setPurpose}
          problem={undefined}
          options={PURPOSES.map((value) => ({
            value,
            label: t(`purpose.${value}`),
            hint: t(`purpose.${value}-hint`),
          }))}
        />
        {purpose === 'marketing' && topicId !== null && (
          <>
            <ChoiceField
              label={t('topic')}
              problem={undefined}
              value={String(topicId)}
              onChange={(value) => setTopicId(Number(value))}
              options={topics.map(({ id, name }) => ({
                value: String(id),
                label: localized(name, language),
              }))}
            />
            <CheckField
              label={t('without-proof')}
              hint={t('without-proof-hint')}
              value={withoutProof}
              onChange={setWithoutProof}
              problem={undefined}
            />
          </>
        )}
      </div>
      {mailing === null ? (
        <EmptyState title={t('no-topics')}>{t('no-topics-help')}</EmptyState>
      ) : (
        <Result key={JSON.stringify(mailing)} mailing={mailing} />
      )}
    </Section>
  );
}

type Counts = Output<'audience.count'>;

function total(side: readonly { readonly count: number }[]): number {
  return side.reduce((sum, { count }) => sum + count, 0);
}

/** Both sides with their counts, and the persons behind them. */
function Result({ mailing }: { readonly mailing: MailingInput }) {
  const t = useTexts(audienceTexts);
  const counts = useQuery('audience.count', { mailing });
  const [side, setSide] = useState<'on' | 'off'>('on');
  const [because, setBecause] = useState(ALL);
  const inWords = useReasonWords();
  const reasons: Counts['on' | 'off'] = counts.data?.[side] ?? [];
  const chosen = reasons.find((reason) => reason.because === because)?.because ?? null;
  const [on, off] = [total(counts.data?.on ?? []), total(counts.data?.off ?? [])];
  return (
    <>
      <p className={classes.rule}>
        <strong>{t('rule')}:</strong>{' '}
        {counts.data !== undefined && t(`rule.${counts.data.audience ?? 'service'}`)}
      </p>
      <ErrorNotice error={counts.error} />
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('on-off')}
          value={side}
          onChange={(value) => {
            setSide(value as 'on' | 'off');
            setBecause(ALL);
          }}
          data={[
            { value: 'on', label: t('on-count', { count: on }) },
            { value: 'off', label: t('off-count', { count: off }) },
          ]}
        />
        <ChoiceField
          label={t('reason')}
          problem={undefined}
          value={chosen ?? ALL}
          onChange={setBecause}
          options={[
            { value: ALL, label: t('reason-all', { count: side === 'on' ? on : off }) },
            ...reasons.map((reason) => ({
              value: reason.because,
              label: t('reason-one', { reason: inWords(reason.because), count: reason.count }),
            })),
          ]}
        />
        <SaveList mailing={mailing} count={on} />
      </div>
      <AudienceList
        mailing={mailing}
        on={side === 'on'}
        because={chosen}
        total={total(chosen === null ? reasons : reasons.filter((one) => one.because === chosen))}
      />
      <p className="dw-muted">{t('save-help')}</p>
    </>
  );
}

function SaveList({ mailing, count }: { readonly mailing: MailingInput; readonly count: number }) {
  const t = useTexts(audienceTexts);
  const save = useCommand('files.save-audience');
  async function run() {
    const made = await save.run({ mailing });
    if (made?.state === 'saved') announce(t('saved', { path: made.path }));
  }
  return (
    <>
      <ErrorNotice error={save.error} />
      <Button
        leftSection={<IconFileTypeCsv size={16} stroke={1.6} aria-hidden="true" />}
        disabled={count === 0 || save.running}
        onClick={() => void run()}
      >
        {t('save', { count })}
      </Button>
    </>
  );
}
