import { Button } from '@mantine/core';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { ServedView } from '#shared/contract/processing.ts';
import classes from './processing.module.css';
import { RegisterFields, Signals } from './RegisterFields.tsx';
import { processingTexts } from './texts.ts';

interface ServedPanelProps {
  readonly served: ServedView;
  readonly onShow: (panel: 'change' | 'end') => void;
}

/** Everything the register says of one customer. */
export function ServedPanel({ served, onShow }: ServedPanelProps) {
  const t = useTexts(processingTexts);
  return (
    <div className={classes.panel}>
      {served.endedOn === null && (
        <div className={classes.buttons}>
          <Button onClick={() => onShow('change')} data-autofocus>
            {t('change')}
          </Button>
          <Button variant="default" onClick={() => onShow('end')}>
            {t('end')}
          </Button>
        </div>
      )}
      <Signals signals={served.signals} />
      <RegisterFields fields={served.fields} />
    </div>
  );
}
