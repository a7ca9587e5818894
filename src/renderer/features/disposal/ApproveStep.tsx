import { useEffect, useRef, useState } from 'react';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import type { DisposalView } from '#shared/contract/disposal-views.ts';
import { AgreeForm } from './AgreeForm.tsx';
import { approveTexts } from './approve-texts.ts';
import { CarryOut } from './CarryOut.tsx';
import classes from './disposal.module.css';
import { LettersFirst } from './LettersFirst.tsx';
import { ListInWords } from './ListInWords.tsx';
import { PersonLetter } from './PersonLetter.tsx';
import { disposalTexts } from './texts.ts';

interface ApproveStepProps {
  readonly disposal: DisposalView;
  readonly onCheck: () => void;
  readonly onReload: () => void;
  readonly onErased: () => void;
}

/** The list in words, the letters that come first, the agreement, and then the erasing. */
export function ApproveStep({ disposal, onCheck, onReload, onErased }: ApproveStepProps) {
  const t = useTexts(approveTexts);
  const d = useTexts(disposalTexts);
  const [writing, setWriting] = useState<number>();
  const step = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<number>(undefined);
  const erasing = useRef<HTMLDivElement>(null);
  const person = disposal.persons.find(({ personId }) => personId === writing);

  // Back from a letter: the focus returns to the button that opened it.
  useEffect(() => {
    if (writing !== undefined) {
      cameFrom.current = writing;
      return;
    }
    if (cameFrom.current === undefined) return;
    step.current?.querySelector<HTMLElement>(`[data-letter-of="${cameFrom.current}"]`)?.focus();
    cameFrom.current = undefined;
  }, [writing]);

  const agreed = disposal.status === 'approved' && !disposal.changedSinceApproval;
  const wasAgreed = useRef(agreed);
  // The button that agreed is gone: the focus goes to the one that comes after it.
  useEffect(() => {
    const justAgreed = agreed && !wasAgreed.current;
    wasAgreed.current = agreed;
    if (justAgreed) erasing.current?.querySelector('button')?.focus();
  }, [agreed]);

  if (person !== undefined) {
    return (
      <PersonLetter disposalId={disposal.id} person={person} onBack={() => setWriting(undefined)} />
    );
  }
  return (
    <Section title={d('step.approve')} purpose={t('purpose')}>
      <div ref={step} className={classes.step}>
        {somethingGoes(disposal) ? (
          <>
            <ListInWords disposal={disposal} />
            <LettersFirst disposal={disposal} onWrite={setWriting} />
            {agreed ? (
              <div ref={erasing}>
                <CarryOut disposal={disposal} onReload={onReload} onErased={onErased} />
              </div>
            ) : (
              <AgreeForm disposal={disposal} onCheck={onCheck} onReload={onReload} />
            )}
          </>
        ) : (
          <>
            <p>
              <strong>{t('nothing-goes')}</strong> {t('nothing-goes-help')}
            </p>
            <ListInWords disposal={disposal} />
          </>
        )}
      </div>
    </Section>
  );
}

function somethingGoes({ counts, persons }: DisposalView): boolean {
  return (
    counts.erase + counts.anonymise > 0 ||
    persons.some(({ goesWhole, identityGone }) => goesWhole || identityGone.length > 0)
  );
}
