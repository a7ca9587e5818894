import { useSession } from '#renderer/call/session.ts';
import { CLOUD_SERVICE_NAMES, cloudServiceOf } from '#shared/domain/cloud-folder.ts';
import { Caution } from './Caution.tsx';
import { defineTexts, useTexts } from './i18n.ts';

const cloudTexts = defineTexts('cloud-folder', {
  nl: {
    what: 'Deze map lijkt te worden gesynchroniseerd met {{service}}.',
    means:
      'Dan kan een ouder bestand het nieuwere vervangen, en staan er kopieën bij een ander van mensen die je hier wist.',
    do: 'Zet de map liever ergens die alleen op deze computer staat, en maak back-ups.',
  },
  en: {
    what: 'This folder seems to be synchronised with {{service}}.',
    means:
      'An older file may then replace the newer one, and copies of people you erase here stay with somebody else.',
    do: 'Better keep the folder where it is on this computer alone, and make backups.',
  },
});

/** Warns when the register's folder lies where a program copies it to others; otherwise nothing. */
export function CloudFolderNotice() {
  const t = useTexts(cloudTexts);
  const service = useSession((session) => cloudServiceOf(session.status?.folder ?? ''));
  if (service === undefined) return null;
  return (
    <Caution title={t('what', { service: CLOUD_SERVICE_NAMES[service] })}>
      <p>{t('means')}</p>
      <p>{t('do')}</p>
    </Caution>
  );
}
