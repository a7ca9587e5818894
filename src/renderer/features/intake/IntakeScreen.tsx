import { Link, useLocation } from 'wouter';
import { useQuery } from '#renderer/call/use-query.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader } from '#renderer/ui/Page.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { IntakeForm } from './IntakeForm.tsx';
import { intakeTexts } from './texts.ts';

interface IntakeScreenProps {
  /** The person on whose page the intake began. */
  readonly personId?: number;
}

/** Records a request that came in: the letter, what was recognised in it, and who asks. */
export function IntakeScreen({ personId }: IntakeScreenProps) {
  return personId === undefined ? <Intake /> : <IntakeOf personId={personId} />;
}

function IntakeOf({ personId }: { readonly personId: number }) {
  const language = useLanguage();
  const { data, error } = useQuery('persons.get', { personId, language });
  if (data !== undefined) return <Intake person={data} />;
  return <Page>{error ? <ErrorNotice error={error} /> : <Loading lines={10} />}</Page>;
}

function Intake({ person }: { readonly person?: PersonView }) {
  const t = useTexts(intakeTexts);
  const controller = useQuery('controller.get', {});
  const [, navigate] = useLocation();
  const back = person === undefined ? '/requests' : `/persons/${person.id}`;
  // What was typed stays as a draft.
  useShortcut('escape', () => navigate(back));
  return (
    <Page narrow>
      <PageHeader
        back={<Link href={back}>‹ {person === undefined ? t('back') : person.displayName}</Link>}
        title={t('title')}
        purpose={t('purpose')}
      />
      <ErrorNotice error={controller.error} />
      {controller.data === undefined ? (
        !controller.error && <Loading lines={10} />
      ) : (
        <IntakeForm
          controller={controller.data}
          person={person === undefined ? null : { id: person.id, label: person.displayName }}
          onCancel={() => navigate(back)}
          onDone={(id) => navigate(`/requests/${id}`)}
        />
      )}
    </Page>
  );
}
