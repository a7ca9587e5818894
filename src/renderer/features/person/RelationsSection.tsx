import { useState } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { words } from '#renderer/ui/words.ts';
import { formTexts } from './form-texts.ts';
import type { SectionProps } from './IdentitySection.tsx';
import classes from './person.module.css';
import { AddButton, RecordLine, Records } from './Records.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { Span } from './Span.tsx';
import { personTexts } from './texts.ts';

/** What the person is to the business, and for which organisation they act. */
export function RelationsSection({ person, panels }: SectionProps) {
  const t = useTexts(personTexts);
  const f = useTexts(formTexts);
  const w = useTexts(words);
  const [removing, setRemoving] = useState<{ id: number; name: string }>();
  return (
    <Section
      title={t('relations-title')}
      purpose={t('relations-help')}
      actions={
        <AddButton label={t('relation-add')} onClick={() => panels.open({ kind: 'relation' })} />
      }
    >
      {person.relations.length === 0 && <p className="dw-muted">{t('relations-empty')}</p>}
      <Records>
        {person.relations.map((relation) => {
          const { id, kind, organisation, fromOn, toOn, note } = relation;
          const name = w(`relation.${kind}`);
          return (
            <RecordLine
              key={id}
              name={name}
              onEdit={() => panels.open({ kind: 'relation', relation })}
              onRemove={() => setRemoving({ id, name })}
            >
              <span className={classes.name}>{name}</span>
              {organisation !== '' && <span> {t('at', { organisation })}</span>}
              <div className="dw-muted">
                <Span fromOn={fromOn} toOn={toOn} />
              </div>
              {note !== '' && <div className={classes.text}>{note}</div>}
            </RecordLine>
          );
        })}
      </Records>
      <RemoveDialog
        method="relations.remove"
        target={removing}
        inputOf={(relationId) => ({ relationId })}
        text={(name) => f('remove-relation', { name })}
        confirmLabel={f('remove-confirm-relation')}
        removed={f('relation-removed')}
        onClose={() => setRemoving(undefined)}
      />
    </Section>
  );
}
