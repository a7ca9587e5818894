import { useQuery } from '#renderer/call/use-query.ts';
import { defineTexts, useTexts } from './i18n.ts';

const endTexts = defineTexts('this-computer-ends', {
  nl: {
    ends: 'Openen met deze computer gaat hiermee uit. Je kunt het daarna weer aanzetten bij Instellingen, Beveiliging.',
  },
  en: {
    ends: 'This switches opening with this computer off. You can switch it on again afterwards in Settings, Safety.',
  },
});

/** Says that what is about to be done ends opening with this computer; otherwise nothing. */
export function ThisComputerEnds() {
  const t = useTexts(endTexts);
  const { data } = useQuery('session.this-computer', {});
  return data?.on === true ? <p className="dw-muted">{t('ends')}</p> : null;
}
