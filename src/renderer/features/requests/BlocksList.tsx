import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useTexts } from '#renderer/ui/i18n.ts';
import {
  ACCESS_BLOCKS,
  blocksPresent,
  COMMON_BLOCKS,
  type LetterDocument,
} from '#shared/domain/letters/document.ts';
import { answerTexts } from './answer-texts.ts';
import classes from './BlocksList.module.css';

const ALL = [...ACCESS_BLOCKS, ...COMMON_BLOCKS] as const;
type Block = (typeof ALL)[number];

/** Without any data of the person there is nothing to tell about these (GDPR art. 15(1)). */
const ALWAYS_NEEDED: ReadonlySet<Block> = new Set(['A0', 'A6', 'A11', ...COMMON_BLOCKS]);

/** Whether the letter carries everything an answer should, with the list behind it. */
export function BlocksList({ document }: { readonly document: LetterDocument }) {
  const t = useTexts(answerTexts);
  const present = new Set(blocksPresent(document));
  const none = document.kind === 'access.none';
  const blocks = ALL.map((block) => ({
    block,
    state: present.has(block)
      ? ('present' as const)
      : none && !ALWAYS_NEEDED.has(block)
        ? ('not-needed' as const)
        : ('missing' as const),
  }));
  const missing = blocks.filter(({ state }) => state === 'missing').length;
  const Icon = missing > 0 ? IconAlertTriangle : IconCheck;
  return (
    <details className={classes.blocks} open={missing > 0}>
      <summary className={classes.summary} data-missing={missing > 0 || undefined}>
        <Icon size={16} stroke={1.8} aria-hidden="true" />
        {missing > 0
          ? t('blocks-missing', { count: missing })
          : none
            ? t('blocks-none')
            : t('blocks-complete', { count: ALL.length })}
      </summary>
      <ul className={classes.list}>
        {blocks.map(({ block, state }) => {
          const Mark = { present: IconCheck, missing: IconAlertTriangle, 'not-needed': IconMinus }[
            state
          ];
          return (
            <li key={block} className={classes.block} data-state={state}>
              <Mark size={14} stroke={1.8} aria-hidden="true" />
              <span>
                {t(`block.${block}`)} <span className={classes.code}>{block}</span>
                <span className={state === 'present' ? 'dw-hidden' : classes.why}>
                  {' '}
                  {t(`block-${state}`)}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {blocks.some(({ block, state }) => block === 'B1' && state === 'missing') && (
        <Link href="/settings">{t('complete-business')}</Link>
      )}
    </details>
  );
}
