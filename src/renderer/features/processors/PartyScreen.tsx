import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page, PageHeader, Section } from '#renderer/ui/Page.tsx';
import { SidePanel } from '#renderer/ui/SidePanel.tsx';
import { useShortcut } from '#renderer/ui/shortcuts.ts';
import { fullDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { ProcessorView } from '#shared/contract/processors.ts';
import { localized } from '#shared/domain/locale.ts';
import { ContractEnd } from './ContractEnd.tsx';
import { dossierTexts } from './dossier-texts.ts';
import { EndLetter } from './EndLetter.tsx';
import { Papers } from './Papers.tsx';
import { ProcessorForm } from './ProcessorForm.tsx';
import classes from './processors.module.css';
import { useParty } from './use-party.ts';
import { Warnings } from './Warnings.tsx';

interface PartyScreenProps {
  readonly processorId: number;
}

/** One party: what asks for attention, its papers, who is there and the end of its contract. */
export function PartyScreen({ processorId }: PartyScreenProps) {
  const t = useTexts(dossierTexts);
  const { party, missing, error, running } = useParty(processorId);
  if (party !== undefined) return <PartyDossier party={party} running={running} />;
  return (
    <Page>
      <PageHeader back={<Link href="/processors">‹ {t('back')}</Link>} title={t('back')} />
      <ErrorNotice error={error} />
      {missing ? <p>{t('not-found')}</p> : !error && <Loading lines={8} />}
    </Page>
  );
}

interface PartyDossierProps {
  readonly party: ProcessorView;
  readonly running: readonly ProcessorView[];
}

function PartyDossier({ party, running }: PartyDossierProps) {
  const t = useTexts(dossierTexts);
  const [, navigate] = useLocation();
  const [changing, setChanging] = useState(false);
  const [writing, setWriting] = useState(false);
  const close = () => setChanging(false);
  useShortcut('escape', () => navigate('/processors'), { enabled: !changing && !writing });
  return (
    <Page>
      <PageHeader
        back={<Link href="/processors">‹ {t('back')}</Link>}
        title={party.name}
        purpose={party.purpose}
        actions={
          !writing &&
          party.end?.confirmedOn == null && (
            <Button variant="default" onClick={() => setChanging(true)}>
              {t('change')}
            </Button>
          )
        }
      />
      {writing ? (
        <EndLetter party={party} onBack={() => setWriting(false)} />
      ) : (
        <>
          <Warnings party={party} />
          <Known party={party} />
          <Section title={t('who')} purpose={t('who-purpose')}>
            {party.persons === 0 ? (
              <p className="dw-muted">{t('who-none')}</p>
            ) : (
              <p>
                <Link href={`/processors/${party.id}/persons`}>
                  {t('who-show', { count: party.persons })}
                </Link>
              </p>
            )}
          </Section>
          <Papers party={party} />
          <ContractEnd party={party} running={running} onWrite={() => setWriting(true)} />
        </>
      )}
      <SidePanel opened={changing} title={party.name} onClose={close} wide>
        {changing && <ProcessorForm processor={party} onDone={close} />}
      </SidePanel>
    </Page>
  );
}

/** What it is, in a few lines. */
function Known({ party }: { readonly party: ProcessorView }) {
  const t = useTexts(dossierTexts);
  const w = useTexts(words);
  const language = useLanguage();
  const systems = party.systems.map(({ name, endedOn }) => {
    const system = localized(name, language);
    return endedOn === null ? system : t('system-ended', { system });
  });
  const agreement = [
    w(`dpa.${party.dpaStatus}`),
    party.dpaVersion !== '' && t('version', { version: party.dpaVersion }),
    party.dpaConcludedOn !== null && fullDate(party.dpaConcludedOn, language),
  ].filter((part) => part !== false);
  const rows = [
    [t('role'), w(`role.${party.role}`)],
    [t('systems'), systems.join(', ') || t('unknown')],
    ...(party.role === 'processor' ? [[t('agreement'), agreement.join(', ')] as const] : []),
    [t('where'), party.dataLocation || t('unknown')],
    [t('checked'), party.checkedOn === null ? t('never') : fullDate(party.checkedOn, language)],
  ] as const;
  return (
    <dl className={classes.known}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
