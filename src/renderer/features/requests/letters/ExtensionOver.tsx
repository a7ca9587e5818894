import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { letterDeskTexts } from './letter-desk-texts.ts';
import classes from './letters.module.css';

/** Why no letter of extension can be made any more (GDPR art. 12(3)); undefined while it can. */
export function extensionOver(
  { deadline }: Pick<RequestView, 'deadline'>,
  today: PlainDate,
): 'extended' | 'too-late' | undefined {
  if (deadline.extendedOn !== null) return 'extended';
  return today > deadline.latestExtensionOn.legal ? 'too-late' : undefined;
}

interface ExtensionOverProps extends Pick<RequestView, 'deadline'> {
  readonly because: 'extended' | 'too-late';
}

/** Takes the place of the letter, in words. */
export function ExtensionOver({ deadline, because }: ExtensionOverProps) {
  const t = useTexts(letterDeskTexts);
  if (because === 'extended') {
    return (
      <p className={classes.remark}>
        {t('extension-done')} <DateText date={deadline.answerBy} as="full" />.
      </p>
    );
  }
  return (
    <p className={classes.late} role="alert">
      {t('extension-too-late')} <DateText date={deadline.latestExtensionOn.legal} as="full" />.{' '}
      {t('extension-too-late-do')}
    </p>
  );
}
