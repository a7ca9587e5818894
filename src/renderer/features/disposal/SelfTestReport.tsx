import { IconAlertOctagon, IconCircleCheck } from '@tabler/icons-react';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { SelfTest } from '#shared/contract/disposal-views.ts';
import { approveTexts } from './approve-texts.ts';
import classes from './disposal.module.css';

/** What the search of the file found afterwards: nothing is the good news. */
export function SelfTestReport({ test }: { readonly test: SelfTest | null }) {
  const t = useTexts(approveTexts);
  if (test === null) return <p className="dw-muted">{t('test-none')}</p>;
  const { residue, values, pages, sharedWithOthers, inOpenTasks, logBytes, otherFiles } = test;
  const clean = residue === 0;
  const Icon = clean ? IconCircleCheck : IconAlertOctagon;
  const more = [
    sharedWithOthers > 0 && t('test-shared', { count: sharedWithOthers }),
    inOpenTasks > 0 && t('test-in-tasks', { count: inOpenTasks }),
    test.inProofs > 0 && t('test-in-proofs', { count: test.inProofs }),
    logBytes > 0 ? t('test-log-left', { count: logBytes }) : t('test-log'),
    otherFiles > 0 && t('test-files', { count: otherFiles }),
    test.olderBackups > 0 && t('test-backups', { count: test.olderBackups }),
  ].filter((line) => line !== false);
  return (
    <section className={classes.part}>
      <h3>{t('test-title')}</h3>
      <div className={clean ? classes.clean : classes.alarm} {...(clean ? {} : { role: 'alert' })}>
        <Icon size={20} stroke={1.8} aria-hidden="true" />
        <div>
          <p>
            <strong>{clean ? t('test-clean') : t('test-residue', { count: residue })}</strong>
          </p>
          <p>
            {clean
              ? t('test-clean-help', { count: values, pages: t('test-pages', { count: pages }) })
              : t('test-residue-help')}
          </p>
        </div>
      </div>
      <ul className={classes.sentences}>
        {more.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
