import { useState } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { formTexts } from './form-texts.ts';
import type { SectionProps } from './IdentitySection.tsx';
import classes from './person.module.css';
import { AddButton, RecordLine, Records } from './Records.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { Span } from './Span.tsx';
import { personTexts } from './texts.ts';

/** Agreements: while one runs, many clocks wait. */
export function AgreementsSection({ person, panels }: SectionProps) {
  const t = useTexts(personTexts);
  const f = useTexts(formTexts);
  const [removing, setRemoving] = useState<{ id: number; name: string }>();
  return (
    <Section
      title={t('agreements-title')}
      purpose={t('agreements-help')}
      actions={
        <AddButton label={t('agreement-add')} onClick={() => panels.open({ kind: 'agreement' })} />
      }
    >
      {person.agreements.length === 0 && <p className="dw-muted">{t('agreements-empty')}</p>}
      <Records>
        {person.agreements.map((agreement) => {
          const { id, name, reference, fromOn, toOn, note } = agreement;
          return (
            <RecordLine
              key={id}
              name={name}
              onEdit={() => panels.open({ kind: 'agreement', agreement })}
              onRemove={() => setRemoving({ id, name })}
            >
              <span className={classes.strong}>{name}</span>
              {reference !== '' && <span className="dw-muted"> {reference}</span>}
              <div className="dw-muted">
                <Span fromOn={fromOn} toOn={toOn} />
              </div>
              {note !== '' && <div className={classes.text}>{note}</div>}
            </RecordLine>
          );
        })}
      </Records>
      <RemoveDialog
        method="agreements.remove"
        target={removing}
        inputOf={(agreementId) => ({ agreementId })}
        text={(name) => f('remove-agreement', { name })}
        confirmLabel={f('remove-confirm-agreement')}
        removed={f('agreement-removed')}
        onClose={() => setRemoving(undefined)}
      />
    </Section>
  );
}
