import { useTexts } from '#renderer/ui/i18n.ts';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { SHOWN_STATES, StateBadge } from '#renderer/ui/StateBadge.tsx';
import { words } from '#renderer/ui/words.ts';
import classes from './HelpScreen.module.css';
import { helpTexts } from './texts.ts';

const KEYS = [
  { keys: ['Ctrl', 'K'], does: 'key-search' },
  { keys: ['Ctrl', 'N'], does: 'key-new' },
  { keys: ['/'], does: 'key-slash' },
  { keys: ['↑', '↓'], does: 'key-arrows' },
  { keys: ['Home', 'End'], does: 'key-home' },
  { keys: ['Enter'], does: 'key-enter' },
  { keys: ['Space'], does: 'key-choose' },
  { keys: ['Shift', '↓'], does: 'key-choose-next' },
  { keys: ['Ctrl', 'A'], does: 'key-choose-all' },
  { keys: ['Tab'], does: 'key-tab' },
  { keys: ['Ctrl', 'S'], does: 'key-save' },
  { keys: ['Esc'], does: 'key-escape' },
  { keys: ['Ctrl', 'P'], does: 'key-print' },
  { keys: ['Ctrl', 'L'], does: 'key-lock' },
  { keys: ['F1'], does: 'key-help' },
] as const;
const SCREENS = [
  'today',
  'persons',
  'requests',
  'disposals',
  'consents',
  'promises',
  'rules',
  'processors',
  'processing',
  'breaches',
  'measures',
  'duties',
  'statement',
  'gaps',
  'imports',
  'journal',
  'settings',
] as const;
const WORDS = [
  'due',
  'floor',
  'hold',
  'disposal',
  'anonymise',
  'reduced',
  'certificate',
  'tombstone',
  'code',
] as const;

/** Keys, states, screens and a few words, on one page. */
export function HelpScreen() {
  const t = useTexts(helpTexts);
  const w = useTexts(words);
  return (
    <Page narrow>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <Section title={t('screens-title')}>
        <dl className={classes.list}>
          {SCREENS.map((name) => (
            <div key={name}>
              <dt>{t(`screen-${name}`)}</dt>
              <dd>{t(`screen-${name}-help`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('states-title')} purpose={t('states-purpose')}>
        <dl className={classes.list}>
          {SHOWN_STATES.map((state) => (
            <div key={state}>
              <dt>
                <StateBadge state={state} />
              </dt>
              <dd>{w(`state-help.${state}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={t('keys-title')}>
        <table className={classes.keys}>
          <thead>
            <tr>
              <th scope="col">{t('key')}</th>
              <th scope="col">{t('does')}</th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">
                  {keys.map((key) => (
                    <kbd key={key} className={classes.key}>
                      {key === 'Space' ? t('space-bar') : key}
                    </kbd>
                  ))}
                </th>
                <td>{t(does)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={t('words-title')}>
        <dl className={classes.list}>
          {WORDS.map((name) => (
            <div key={name}>
              <dt>{t(`word-${name}`)}</dt>
              <dd>{t(`word-${name}-help`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <p className="dw-muted">{t('no-advice')}</p>
    </Page>
  );
}
