import { Link } from 'wouter';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { RequestView } from './RequestScreen.tsx';
import { requestTexts } from './texts.ts';

/** Who asked, with the way to their page; of somebody who was erased only that. */
export function RequestPerson({ request }: { readonly request: RequestView }) {
  const t = useTexts(requestTexts);
  if (request.personId === null) return <span className="dw-muted">{t('person-gone')}</span>;
  return <Link href={`/persons/${request.personId}`}>{request.person}</Link>;
}
