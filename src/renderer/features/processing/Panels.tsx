import { useTexts } from '#renderer/ui/i18n.ts';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { ActivityView, DpiaListView, ServedView } from '#shared/contract/processing.ts';
import { ActivityForm } from './ActivityForm.tsx';
import { ActivityPanel } from './ActivityPanel.tsx';
import { BalanceForm } from './BalanceForm.tsx';
import { DpiaForm } from './DpiaForm.tsx';
import { EndActivity, EndServed } from './EndForms.tsx';
import { ServedForm } from './ServedForm.tsx';
import { ServedPanel } from './ServedPanel.tsx';
import { processingTexts } from './texts.ts';

/** What the side panel shows: a new record, or one thing to do with one that is there. */
export type Opened =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'view' | 'change' | 'balance' | 'dpia' | 'end';
      readonly id: number;
    };

interface PanelsProps {
  readonly opened: Opened | null;
  readonly onShow: (opened: Opened | null) => void;
}

/** The panel of the own activities. */
export function ActivityPanels({
  opened,
  onShow,
  activities,
  lists,
}: PanelsProps & {
  readonly activities: readonly ActivityView[];
  readonly lists: readonly DpiaListView[];
}) {
  const t = useTexts(processingTexts);
  const kind = opened?.kind;
  const activity = activities.find(
    ({ id }) => opened !== null && 'id' in opened && opened.id === id,
  );
  const close = () => onShow(null);
  // A form was opened from the record, and goes back to it.
  const back = () => onShow(activity === undefined ? null : { kind: 'view', id: activity.id });
  const titles = {
    new: t('panel-new'),
    view: activity?.name ?? '',
    change: t('panel-change'),
    balance: t('panel-balance'),
    dpia: t('panel-dpia'),
    end: t('panel-end'),
  };
  return (
    <SidePanel
      opened={kind === 'new' || activity !== undefined}
      title={kind === undefined ? '' : titles[kind]}
      onClose={close}
      wide
    >
      {kind === 'new' && <ActivityForm activity={undefined} onDone={close} />}
      {activity !== undefined && (
        <>
          {kind === 'view' && (
            <ActivityPanel
              activity={activity}
              onShow={(next) => onShow({ kind: next, id: activity.id })}
            />
          )}
          {kind === 'change' && <ActivityForm activity={activity} onDone={back} />}
          {kind === 'balance' && <BalanceForm activity={activity} onDone={back} />}
          {kind === 'dpia' && <DpiaForm activity={activity} lists={lists} onDone={back} />}
          {kind === 'end' && (
            <EndActivity
              activity={activity}
              others={activities.filter(
                ({ id, endedOn }) => endedOn === null && id !== activity.id,
              )}
              onDone={close}
            />
          )}
        </>
      )}
    </SidePanel>
  );
}

/** The panel of the customers for whom is processed. */
export function ServedPanels({
  opened,
  onShow,
  served,
}: PanelsProps & { readonly served: readonly ServedView[] }) {
  const t = useTexts(processingTexts);
  const kind = opened?.kind;
  const one = served.find(({ id }) => opened !== null && 'id' in opened && opened.id === id);
  const close = () => onShow(null);
  const back = () => onShow(one === undefined ? null : { kind: 'view', id: one.id });
  const title =
    kind === 'new'
      ? t('panel-new-served')
      : kind === 'change'
        ? t('panel-change-served')
        : kind === 'end'
          ? t('panel-end-served')
          : (one?.name ?? '');
  return (
    <SidePanel opened={kind === 'new' || one !== undefined} title={title} onClose={close} wide>
      {kind === 'new' && <ServedForm served={undefined} onDone={close} />}
      {one !== undefined && (
        <>
          {kind === 'view' && (
            <ServedPanel served={one} onShow={(next) => onShow({ kind: next, id: one.id })} />
          )}
          {kind === 'change' && <ServedForm served={one} onDone={back} />}
          {kind === 'end' && <EndServed served={one} onDone={close} />}
        </>
      )}
    </SidePanel>
  );
}
