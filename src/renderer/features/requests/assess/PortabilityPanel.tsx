import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import classes from './assess.module.css';
import { dataTexts } from './data-texts.ts';
import { useDecisionTools } from './decision-tools.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { RightPanel, type RightProps } from './RightPanel.tsx';
import { isOpen, type Outcome, outcomeOf } from './request.ts';
import { Tools } from './Tools.tsx';

/** Data to take along: what belongs to it, and to whom the file goes (GDPR art. 20). */
export function PortabilityPanel({ request, desk }: RightProps) {
  const t = useTexts(dataTexts);
  const decisions = useDecisionTools(request, 'portability');
  const outcome = outcomeOf(request, 'portability');
  const handed = outcome?.portability ?? null;
  return (
    <RightPanel
      request={request}
      right="portability"
      details={handed !== null && <HandedOver handed={handed} />}
    >
      {isOpen(request) && (
        <p>
          {t('portability-help')} {t('portability-where')}
        </p>
      )}
      <Tools
        desk={desk}
        tools={[
          isOpen(request) && {
            key: 'portability:hand-over',
            label: t('hand-open'),
            isMain: outcome === undefined,
            form: (close) => <HandOverForm request={request} onClose={close} />,
          },
          ...decisions,
        ]}
      />
    </RightPanel>
  );
}

function HandedOver({ handed }: { readonly handed: NonNullable<Outcome['portability']> }) {
  const t = useTexts(dataTexts);
  const { to, sentOn, whyNot } = handed;
  return (
    <p className={classes.remark}>
      {to === '' && t('handed-person')}
      {to !== '' && sentOn === null && t('handed-not', { to, why: whyNot })}
      {to !== '' && sentOn !== null && (
        <>
          {t('handed-on', { to })} <DateText date={sentOn} as="full" />.
        </>
      )}
    </p>
  );
}
