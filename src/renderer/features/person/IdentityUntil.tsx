import { DateText } from '#renderer/ui/DateText.tsx';
import { useLanguage, useTexts } from '#renderer/ui/i18n.ts';
import { Section } from '#renderer/ui/Page.tsx';
import { Why } from '#renderer/ui/Why.tsx';
import { words } from '#renderer/ui/words.ts';
import type { PersonView } from '#shared/contract/persons.ts';
import { capital } from '#shared/domain/capital.ts';
import { localized } from '#shared/domain/locale.ts';
import { needTexts } from './need-texts.ts';
import classes from './person.module.css';

/** Per part of the identity: until when some item still needs it, and which one. */
export function IdentityUntil({ person }: { readonly person: PersonView }) {
  const t = useTexts(needTexts);
  const language = useLanguage();
  const nameOf = usePartName();
  if (person.items.length === 0) return null;
  return (
    <Section title={t('identity-until')} purpose={t('identity-until-help')}>
      {person.identity.length === 0 ? (
        <p className="dw-muted">{t('identity-none')}</p>
      ) : (
        <div className={classes['small-table-frame']}>
          <table className={classes['small-table']}>
            <thead>
              <tr>
                <th scope="col">{t('identity-part')}</th>
                <th scope="col">{t('identity-to')}</th>
                <th scope="col">{t('identity-for')}</th>
                <th scope="col">{t('identity-why')}</th>
              </tr>
            </thead>
            <tbody>
              {person.identity.map(({ part, dueOn, category, because }) => (
                <tr key={part}>
                  <th scope="row">{capital(nameOf(part))}</th>
                  <td>
                    <DateText date={dueOn} as="full" missing={t('no-date')} />
                  </td>
                  <td>{localized(category, language)}</td>
                  <td>{because.length > 0 && <Why because={because} of={nameOf(part)} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

/** The word for a part of the identity: a kind of contact point, or one of its own. */
function usePartName(): (part: string) => string {
  const t = useTexts(needTexts);
  const w = useTexts(words);
  return (part) => {
    if (Object.hasOwn(needTexts.nl, `part.${part}`)) return t(`part.${part}` as 'part.name');
    if (Object.hasOwn(words.nl, `contact.${part}`)) return w(`contact.${part}` as 'contact.email');
    return part;
  };
}
