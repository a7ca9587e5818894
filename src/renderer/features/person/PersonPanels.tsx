import { useEffect, useRef } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import { EditConsentForm } from '#renderer/ui/consent/EditConsentForm.tsx';
import { GiveConsentForm } from '#renderer/ui/consent/GiveConsentForm.tsx';
import { WithdrawConsentForm } from '#renderer/ui/consent/WithdrawConsentForm.tsx';
import { FocusWithin } from '#renderer/ui/FocusWithin.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import type { PersonView } from '#shared/contract/persons.ts';
import { localized } from '#shared/domain/locale.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { consentTexts } from './consent-texts.ts';
import { EventForm } from './EventForm.tsx';
import { HoldForm, ReleaseForm } from './HoldForm.tsx';
import { IdentityForm } from './IdentityForm.tsx';
import { ItemForm } from './ItemForm.tsx';
import { ItemView } from './ItemView.tsx';
import { itemTexts } from './item-texts.ts';
import { NeedForm } from './NeedForm.tsx';
import { needTexts } from './need-texts.ts';
import type { Panel, Panels } from './panels.ts';
import { RelationForm } from './RelationForm.tsx';
import { personTexts } from './texts.ts';
import { useItemName } from './use-item-name.ts';

interface PersonPanelsProps {
  readonly person: PersonView;
  readonly panels: Panels;
}

/** The panel at the side with the form or the item that was opened. */
export function PersonPanels({ person, panels }: PersonPanelsProps) {
  const { top, close } = panels;
  const title = usePanelTitle(person, top);
  const body = useRef<HTMLDivElement>(null);
  const shown = top === undefined ? '' : JSON.stringify(top);

  // Another panel in the same place: the focus goes to where it begins.
  const before = useRef(shown);
  useEffect(() => {
    const replaced = before.current !== '' && shown !== '' && before.current !== shown;
    before.current = shown;
    if (!replaced) return;
    const first = body.current?.querySelector<HTMLElement>('[data-autofocus]');
    (first ?? body.current)?.focus();
  }, [shown]);

  return (
    <SidePanel
      opened={top !== undefined}
      title={title}
      onClose={close}
      wide={top?.kind === 'item' || top?.kind === 'item-form' || top?.kind === 'identity'}
    >
      {top !== undefined && (
        <div ref={body} key={shown} tabIndex={-1} style={{ outline: 'none' }}>
          <PanelBody person={person} panel={top} panels={panels} />
        </div>
      )}
    </SidePanel>
  );
}

function PanelBody(props: PersonPanelsProps & { readonly panel: Panel }) {
  const { person, panels, panel } = props;
  const language = useLanguage();
  const record = { personId: person.id, onDone: panels.close };
  const { items } = person;
  switch (panel.kind) {
    case 'identity':
      return <IdentityForm person={person} onDone={panels.close} />;
    case 'relation':
      return <RelationForm {...record} relation={panel.relation} />;
    case 'agreement':
      return <AgreementForm {...record} agreement={panel.agreement} />;
    case 'event':
      return (
        <EventForm
          {...record}
          event={panel.event}
          dataItemId={panel.dataItemId}
          items={items}
          {...(panel.eventKind !== undefined && { kind: panel.eventKind })}
        />
      );
    case 'hold':
      return <HoldForm {...record} hold={panel.hold} dataItemId={panel.dataItemId} items={items} />;
    case 'release':
      return <ReleaseForm {...record} hold={panel.hold} />;
    case 'item': {
      const item = items.find(({ id }) => id === panel.itemId);
      return item ? <ItemView person={person} item={item} panels={panels} /> : null;
    }
    case 'item-form': {
      const item = items.find(({ id }) => id === panel.itemId);
      return <ItemForm person={person} item={item} onDone={panels.close} />;
    }
    case 'need': {
      const item = items.find(({ id }) => id === panel.itemId);
      return item ? <NeedForm item={item} onDone={panels.close} /> : null;
    }
    case 'give':
      return <GiveConsent person={person} onDone={panels.close} />;
    case 'consent':
      return (
        <EditConsentForm
          consent={panel.consent}
          topic={localized(panel.consent.topic, language)}
          onDone={panels.close}
        />
      );
    case 'withdraw':
      return (
        <WithdrawConsentForm
          consent={panel.consent}
          topic={localized(panel.consent.topic, language)}
          onDone={panels.close}
        />
      );
  }
}

function GiveConsent({
  person,
  onDone,
}: {
  readonly person: PersonView;
  readonly onDone: () => void;
}) {
  const topics = useQuery('consents.topics', {});
  if (topics.data === undefined) return <Loading />;
  return (
    <FocusWithin>
      <GiveConsentForm
        topics={topics.data}
        person={{ id: person.id, objectedOn: person.marketingBlockedOn }}
        onDone={onDone}
      />
    </FocusWithin>
  );
}

function usePanelTitle(person: PersonView, panel: Panel | undefined): string {
  const t = useTexts(personTexts);
  const items = useTexts(itemTexts);
  const consents = useTexts(consentTexts);
  const need = useTexts(needTexts);
  const nameOf = useItemName();
  switch (panel?.kind) {
    case undefined:
      return '';
    case 'identity':
      return t('identity-edit');
    case 'relation':
      return panel.relation ? t('relation-edit') : t('relation-add');
    case 'agreement':
      return panel.agreement ? t('agreement-edit') : t('agreement-add');
    case 'event':
      return panel.event ? t('event-edit') : t('event-add');
    case 'hold':
      return panel.hold ? t('hold-edit') : t('hold-add');
    case 'release':
      return t('hold-release');
    case 'item': {
      const item = person.items.find(({ id }) => id === panel.itemId);
      return item ? nameOf(item) : '';
    }
    case 'item-form':
      return panel.itemId === null ? items('add') : items('edit');
    case 'need':
      return need('decide');
    case 'give':
      return consents('give');
    case 'consent':
      return consents('edit');
    case 'withdraw':
      return consents('withdraw');
  }
}
