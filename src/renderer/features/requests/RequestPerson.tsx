import { Link } from 'wouter';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { RequestView } from '#shared/contract/request-views.ts';
import { requestTexts } from './texts.ts';

/** Who asked, with the way to their page; of somebody who was erased only that. */
export function RequestPerson({ request }: { readonly request: RequestView }) {
  const t = useTexts(requestTexts);
  const { personId, person } = request;
  if (personId !== null) return <Link href={`/persons/${personId}`}>{person}</Link>;
  return person === '' ? (
    <span className="dw-muted">{t('person-gone')}</span>
  ) : (
    <>
      {person} <span className="dw-muted">({t('person-unknown')})</span>
    </>
  );
}
