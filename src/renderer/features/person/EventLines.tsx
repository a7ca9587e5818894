import { useState } from 'react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { formTexts } from './form-texts.ts';
import type { Panels } from './panels.ts';
import classes from './person.module.css';
import { RecordLine, Records } from './Records.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';

interface EventLinesProps {
  readonly events: PersonView['events'];
  readonly dataItemId: number | null;
  readonly panels: Panels;
}

/** Dated facts, newest first, to change and to remove. */
export function EventLines({ events, dataItemId, panels }: EventLinesProps) {
  const f = useTexts(formTexts);
  const w = useTexts(words);
  const [removing, setRemoving] = useState<{ id: number; name: string }>();
  const newestFirst = events.toSorted((a, b) => (a.occurredOn < b.occurredOn ? 1 : -1));
  return (
    <>
      <Records>
        {newestFirst.map((event) => {
          const { id, kind, occurredOn, source, note } = event;
          const name = w(`event.${kind}`);
          return (
            <RecordLine
              key={id}
              name={name}
              onEdit={() => panels.open({ kind: 'event', event, dataItemId })}
              onRemove={() => setRemoving({ id, name })}
            >
              <span className={classes.name}>{name}</span> <DateText date={occurredOn} />
              {source !== '' && <div className="dw-muted">{source}</div>}
              {note !== '' && <div className={classes.text}>{note}</div>}
            </RecordLine>
          );
        })}
      </Records>
      <RemoveDialog
        method="events.remove"
        target={removing}
        inputOf={(eventId) => ({ eventId })}
        text={(name) => f('remove-event', { name })}
        confirmLabel={f('remove-confirm-event')}
        removed={f('event-removed')}
        onClose={() => setRemoving(undefined)}
      />
    </>
  );
}
