import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './CommandPalette.module.css';
import { type ScreenTitle, shellTexts } from './texts.ts';

interface Found {
  readonly href: string;
  readonly name: string;
  readonly detail: string;
}

const SCREENS: readonly {
  href: string;
  key: ScreenTitle;
}[] = [
  { href: '/', key: 'today' },
  { href: '/persons', key: 'persons' },
  { href: '/requests', key: 'requests' },
  { href: '/requests/new', key: 'new-request' },
  { href: '/disposal', key: 'disposals' },
  { href: '/consents', key: 'consents' },
  { href: '/rules', key: 'rules' },
  { href: '/processors', key: 'processors' },
  { href: '/breaches', key: 'breaches' },
  { href: '/duties', key: 'duties' },
  { href: '/gaps', key: 'gaps' },
  { href: '/imports', key: 'imports' },
  { href: '/journal', key: 'journal' },
  { href: '/settings', key: 'settings' },
  { href: '/help', key: 'help' },
];

interface CommandPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Ctrl+K: find a person or a screen and go there. */
export function CommandPalette({ opened, onClose }: CommandPaletteProps) {
  const t = useTexts(shellTexts);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={560} yOffset="8vh">
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={t('search-label')}>
        <Search onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(shellTexts);
  const id = useId();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const wanted = text.trim();
  const { data } = useQuery(
    'persons.list',
    { search: wanted, limit: 8 },
    { enabled: wanted !== '', inTurn: true },
  );

  const screens: Found[] = SCREENS.map(({ href, key }) => ({
    href,
    name: t(key),
    detail: '',
  })).filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));
  const persons: Found[] =
    wanted === ''
      ? []
      : (data?.rows ?? []).map((row) => ({
          href: `/persons/${row.id}`,
          name: row.name,
          detail: [row.organisation, row.email].filter((part) => part !== '').join(' · '),
        }));
  const found = [...persons, ...screens];
  const current = Math.min(active, found.length - 1);

  function open(entry: Found | undefined) {
    if (entry === undefined) return;
    onClose();
    navigate(entry.href);
  }

  function onKeyDown(event: KeyboardEvent) {
    const last = found.length - 1;
    if (event.key === 'ArrowDown') setActive(current >= last ? 0 : current + 1);
    else if (event.key === 'ArrowUp') setActive(current <= 0 ? last : current - 1);
    else if (event.key === 'Enter') open(found[current]);
    else return;
    event.preventDefault();
  }

  function list(entries: readonly Found[], label: string, offset: number) {
    if (entries.length === 0) return null;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
      <div role="group" aria-label={label}>
        <p className={classes.heading} aria-hidden="true">
          {label}
        </p>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the input has the focus and the keys
          <div
            key={entry.href}
            id={`${id}-${offset + index}`}
            role="option"
            aria-selected={offset + index === current}
            className={classes.option}
            onClick={() => open(entry)}
            onMouseMove={() => setActive(offset + index)}
          >
            <span className={classes.name}>{entry.name}</span>
            {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
          </div>
        ))}
      </div>
    );
  }

  return (
    <div className={classes.palette}>
      <input
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={t('search')}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder={t('search')}
        value={text}
        spellCheck={false}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('search-label')} className={classes.list}>
        {list(persons, t('search-persons'), 0)}
        {list(screens, t('search-screens'), persons.length)}
      </div>
      {found.length === 0 && (
        <p className={classes.nothing} role="status">
          {t('search-nothing', { text: wanted })}
        </p>
      )}
      {wanted === '' && <p className={classes.nothing}>{t('search-start')}</p>}
    </div>
  );
}
