import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { AgreementsSection } from './AgreementsSection.tsx';
import { CopiesSection } from './CopiesSection.tsx';
import { EventsSection } from './EventsSection.tsx';
import { HoldsSection } from './HoldsSection.tsx';
import { IdentitySection } from './IdentitySection.tsx';
import { IdentityUntil } from './IdentityUntil.tsx';
import { AddItem, type ItemsProps, ItemsTable } from './ItemsTab.tsx';
import classes from './person.module.css';
import { RelationsSection } from './RelationsSection.tsx';
import { SharingSection } from './SharingSection.tsx';
import { personTexts } from './texts.ts';

/** What is kept and until when, and everything that decides it. */
export function OverviewTab(props: ItemsProps) {
  const t = useTexts(personTexts);
  const part = { person: props.person, panels: props.panels };
  return (
    <>
      <Section title={t('kept-title')} actions={<AddItem panels={props.panels} />}>
        <ItemsTable {...props} />
      </Section>
      <div className={classes.columns}>
        <div className={classes.stack}>
          <IdentitySection {...part} />
          <IdentityUntil person={props.person} />
          <RelationsSection {...part} />
          <CopiesSection person={props.person} />
        </div>
        <div className={classes.stack}>
          <AgreementsSection {...part} />
          <EventsSection {...part} />
          <HoldsSection {...part} />
          <SharingSection person={props.person} />
        </div>
      </div>
    </>
  );
}
