import { Tooltip } from '@mantine/core';
import {
  IconBuildingCommunity,
  IconCalendarCheck,
  IconChecklist,
  IconClipboardList,
  IconFileCertificate,
  IconFileImport,
  IconHelp,
  IconHourglass,
  IconListCheck,
  IconLock,
  IconMailQuestion,
  IconNotebook,
  IconRepeat,
  IconSettings,
  IconShieldCheck,
  IconShieldExclamation,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { lockRegister } from '#renderer/call/session.ts';
import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import type { TodayView } from '#shared/contract/due.ts';
import classes from './Navigation.module.css';
import { type MenuTitle, shellTexts } from './texts.ts';

interface Item {
  readonly href: string;
  readonly key: MenuTitle;
  readonly Icon: typeof IconLock;
  /** Addresses below other paths that belong to this item. */
  readonly also?: readonly string[];
}

const GROUPS: readonly (readonly Item[])[] = [
  [
    { href: '/', key: 'today', Icon: IconCalendarCheck, also: ['/due/'] },
    { href: '/persons', key: 'persons', Icon: IconUsers, also: ['/persons/'] },
    {
      href: '/requests',
      key: 'requests',
      Icon: IconMailQuestion,
      also: ['/requests/', '/letters/'],
    },
    { href: '/disposal', key: 'disposals', Icon: IconTrash, also: ['/disposal/'] },
    { href: '/consents', key: 'consents', Icon: IconChecklist },
  ],
  [
    { href: '/promises', key: 'promises', Icon: IconListCheck },
    { href: '/rules', key: 'rules', Icon: IconHourglass },
    { href: '/processors', key: 'processors', Icon: IconBuildingCommunity, also: ['/processors/'] },
    { href: '/processing', key: 'processing', Icon: IconClipboardList },
    { href: '/breaches', key: 'breaches', Icon: IconShieldExclamation, also: ['/breaches/'] },
    { href: '/measures', key: 'measures', Icon: IconShieldCheck, also: ['/measures/'] },
    { href: '/duties', key: 'duties', Icon: IconRepeat },
    { href: '/statement', key: 'statement', Icon: IconFileCertificate },
  ],
  [
    { href: '/imports', key: 'imports', Icon: IconFileImport, also: ['/imports/'] },
    { href: '/journal', key: 'journal', Icon: IconNotebook },
    { href: '/settings', key: 'settings', Icon: IconSettings },
    { href: '/help', key: 'help', Icon: IconHelp },
  ],
];

/** The menu, with counters only for what needs action. Icons alone when there is little room. */
export function Navigation() {
  const t = useTexts(shellTexts);
  const language = useLanguage();
  const { data } = useQuery('today.get', { language }, { keepFor: 0 });
  const counts: Partial<Record<Item['key'], number>> = data
    ? {
        today: attentionCount(data),
        requests: data.openRequests.length,
        processors: data.parties.reviews + data.parties.ends,
        breaches: data.breaches.length,
        duties: dueDuties(data),
        disposals:
          data.due.items + data.tasks.unsent + data.tasks.overdue + data.reviews.exceptions,
        rules: data.undecidedRules,
      }
    : {};
  return (
    <nav className={classes.menu} aria-label={t('menu')}>
      <p className={classes.name}>
        <span className={classes.whole}>Dossierwacht</span>
        <span className={classes.initial} aria-hidden="true">
          D
        </span>
      </p>
      {GROUPS.map((items) => (
        <ul key={items[0]?.key} className={classes.group}>
          {items.map((item) => (
            <li key={item.key}>
              <MenuItem item={item} count={counts[item.key] ?? 0} />
            </li>
          ))}
        </ul>
      ))}
      <Hint label={t('lock-hint')}>
        <button
          type="button"
          className={`${classes.item} ${classes.lock}`}
          onClick={() => void lockRegister()}
        >
          <IconLock size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.words}>{t('lock')}</span>
          <kbd className={classes.key}>Ctrl L</kbd>
        </button>
      </Hint>
    </nav>
  );
}

function dueDuties({ duties, today }: TodayView): number {
  return duties.filter(({ nextOn }) => nextOn <= today).length;
}

/** Data items, and everything else that is done one by one. */
function attentionCount(data: TodayView): number {
  const { due, openRequests, breaches, tasks, reviews, parties } = data;
  const reasons = reviews.personCount + reviews.exceptions;
  const cases = openRequests.length + breaches.length;
  return due.items + cases + dueDuties(data) + tasks.overdue + reasons + parties.reviews;
}

function MenuItem({ item, count }: { readonly item: Item; readonly count: number }) {
  const t = useTexts(shellTexts);
  const [location] = useLocation();
  const { href, key, Icon, also = [] } = item;
  const here = location === href || also.some((path) => location.startsWith(path));
  return (
    <Hint label={t(key)}>
      <Link href={href} className={classes.item} aria-current={here ? 'page' : undefined}>
        <Icon size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.words}>{t(key)}</span>
        {count > 0 && (
          <>
            <span className={classes.count} aria-hidden="true">
              {count > 999 ? '999+' : count}
            </span>
            <span className="dw-hidden">{`, ${t('attention', { count })}`}</span>
          </>
        )}
      </Link>
    </Hint>
  );
}

/** What the icon means, where the menu is narrow. */
function Hint({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactElement;
}) {
  return (
    <Tooltip
      label={label}
      position="right"
      aria-hidden="true"
      classNames={{ tooltip: classes.hint }}
    >
      {children}
    </Tooltip>
  );
}
