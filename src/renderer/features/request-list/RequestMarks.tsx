import {
  IconAlertTriangle,
  IconCalendarPlus,
  IconHourglass,
  IconPlayerPause,
} from '@tabler/icons-react';
import { useToday } from '#renderer/call/session.ts';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Badge } from '#renderer/ui/StateBadge.tsx';
import { words } from '#renderer/ui/words.ts';
import type { RequestRow } from '#shared/contract/request-views.ts';
import classes from './request-list.module.css';
import { requestListTexts } from './texts.ts';

/** What there is to know about the term of an open request, in words with an icon. */
export function RequestMarks({ request }: { readonly request: RequestRow }) {
  const t = useTexts(requestListTexts);
  const w = useTexts(words);
  const today = useToday();
  const { answerBy, remindOn, extended, waiting } = request;
  const late = answerBy < today;
  const soon = !late && remindOn <= today;
  if (!late && !soon && !extended && !waiting) return null;
  return (
    <span className={classes.marks}>
      {late && (
        <Badge
          tone="red"
          Icon={IconAlertTriangle}
          name={w('state.due')}
          help={t('mark-late-help')}
        />
      )}
      {soon && (
        <Badge
          tone="amber"
          Icon={IconHourglass}
          name={w('state.soon')}
          help={t('mark-soon-help')}
        />
      )}
      {extended && (
        <Badge
          tone="neutral"
          Icon={IconCalendarPlus}
          name={t('mark-extended')}
          help={t('mark-extended-help')}
        />
      )}
      {waiting && (
        <Badge
          tone="blue"
          Icon={IconPlayerPause}
          name={t('mark-waiting')}
          help={t('mark-waiting-help')}
        />
      )}
    </span>
  );
}
