import { useQuery } from '#renderer/call/use-query.ts';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Why } from '#renderer/ui/Why.tsx';
import { personTexts } from './texts.ts';

interface RequestWhyProps {
  readonly requestId: number;
  readonly number: string;
}

/** Why a request is due when it is; the reasons stand with the request itself. */
export function RequestWhy({ requestId, number }: RequestWhyProps) {
  const t = useTexts(personTexts);
  const language = useLanguage();
  const request = useQuery('requests.get', { requestId, language });
  if (request.data === undefined) return null;
  return <Why because={request.data.deadline.because} of={t('request-line', { number })} />;
}
