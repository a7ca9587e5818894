import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { HoldLines } from './HoldLines.tsx';
import type { SectionProps } from './IdentitySection.tsx';
import { AddButton } from './Records.tsx';
import { personTexts } from './texts.ts';

/** Reasons to keep something past its date. */
export function HoldsSection({ person, panels }: SectionProps) {
  const t = useTexts(personTexts);
  return (
    <Section
      title={t('holds-title')}
      purpose={t('holds-help')}
      actions={
        <AddButton
          label={t('hold-add')}
          onClick={() => panels.open({ kind: 'hold', dataItemId: null })}
        />
      }
    >
      {person.holds.length === 0 && <p className="dw-muted">{t('holds-empty')}</p>}
      <HoldLines holds={person.holds} person={person} panels={panels} />
    </Section>
  );
}
