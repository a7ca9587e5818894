import { Button } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { shortDate } from '#renderer/ui/speak-date.ts';
import { words } from '#renderer/ui/words.ts';
import type { ImportParty } from '#shared/contract/import-views.ts';
import { Doubts, doubtsAt } from './Doubts.tsx';
import { toggleLeftOut, useDesk } from './desk.ts';
import classes from './imports.module.css';
import { useNameOf } from './known-words.ts';
import { usePlaceWords } from './param-words.ts';
import { previewTexts } from './preview-texts.ts';

interface PartyProps {
  readonly party: ImportParty;
}

const NAMED = ['registrationNumber', 'vatNumber', 'externalId', 'modifiedOn'] as const;

/** Who it is, with function, organisation and numbers. */
export function PartyName({ party }: PartyProps) {
  const t = useTexts(previewTexts);
  const { name, kind, functionTitle, organisation, registrationNumber, vatNumber, doubts } = party;
  // Whatever has no place of its own is told beside the name.
  const elsewhere = doubtsAt(doubts, 'contactPoints', 'relations', ...NAMED);
  const role =
    organisation === ''
      ? functionTitle
      : functionTitle === ''
        ? t('at', { organisation })
        : t('works-at', { functionTitle, organisation });
  return (
    <span className={classes.cell}>
      <strong>{name || t('no-name')}</strong>
      <Doubts doubts={doubts.filter((doubt) => !elsewhere.includes(doubt))} />
      <span className={classes.small}>{t(`kind.${kind}`)}</span>
      {role !== '' && <span className={classes.small}>{role}</span>}
      {registrationNumber !== '' && (
        <span className={classes.small}>
          {t('registration-number', { number: registrationNumber })}
        </span>
      )}
      <Doubts doubts={doubtsAt(doubts, 'registrationNumber')} />
      {vatNumber !== '' && (
        <span className={classes.small}>{t('vat-number', { number: vatNumber })}</span>
      )}
      <Doubts doubts={doubtsAt(doubts, 'vatNumber')} />
    </span>
  );
}

/** How somebody is reached, each with what is doubtful about it. */
export function PartyContacts({ party: { contactPoints, doubts } }: PartyProps) {
  return (
    <span className={classes.cell}>
      {contactPoints.map(({ value, label }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the doubts name them by place
        <span key={index} className={classes.cell}>
          <span className={classes.lined}>
            {value}
            {label !== '' && <span className={classes.small}> {label}</span>}
          </span>
          <Doubts doubts={doubtsAt(doubts, `contactPoints.${index}`)} />
        </span>
      ))}
      <Doubts doubts={doubts.filter(({ field }) => field === 'contactPoints')} />
    </span>
  );
}

/** What somebody is to the business. */
export function PartyRelations({ party: { relations, doubts } }: PartyProps) {
  const t = useTexts(previewTexts);
  const w = useTexts(words);
  return (
    <span className={classes.cell}>
      {relations.length === 0 && <span className={classes.small}>{t('relation-none')}</span>}
      {relations.map(({ kind, fromOn, toOn }) => (
        <span key={`${kind} ${fromOn} ${toOn}`}>
          {w(`relation.${kind}`)}
          <span className={classes.small}>
            {fromOn !== null && (
              <>
                {' '}
                {t('relation-from')} <DateText date={fromOn} as="short" />
              </>
            )}
            {toOn !== null && (
              <>
                {' '}
                {t('relation-to')} <DateText date={toOn} as="short" />
              </>
            )}
          </span>
        </span>
      ))}
      <Doubts doubts={doubtsAt(doubts, 'relations')} />
    </span>
  );
}

/** Where it stood, and what the source calls it. */
export function PartyPlace({ party }: PartyProps) {
  const t = useTexts(previewTexts);
  const placeWords = usePlaceWords();
  const { externalId, inactive, modifiedOn, tags, doubts } = party;
  return (
    <span className={classes.cell}>
      {placeWords(party)}
      {externalId !== '' && (
        <span className={classes.small}>{t('external-id', { id: externalId })}</span>
      )}
      <Doubts doubts={doubtsAt(doubts, 'externalId')} />
      {inactive && <span className={classes.small}>{t('inactive')}</span>}
      {modifiedOn !== null && (
        <span className={classes.small}>
          {t('modified-on')} <DateText date={modifiedOn} as="short" />
        </span>
      )}
      <Doubts doubts={doubtsAt(doubts, 'modifiedOn')} />
      {tags.length > 0 && (
        <span className={classes.small}>{t('tags', { tags: tags.join(', ') })}</span>
      )}
    </span>
  );
}

/** Leaving somebody out; or why somebody stays out whatever is chosen. */
export function PartyChoice({ party: { key, kind, name, erasedBefore } }: PartyProps) {
  const t = useTexts(previewTexts);
  const w = useTexts(words);
  const nameOf = useNameOf();
  const left = useDesk((desk) => desk.leaveOut.has(key));
  if (erasedBefore.length > 0) {
    return (
      <span className={classes.cell}>
        <span className={classes.doubt}>
          <IconBan size={14} stroke={1.8} aria-hidden="true" />
          {t('held-back')}
        </span>
        {erasedBefore.map(({ erasedOn, cause, matchedOn }) => (
          <span key={`${erasedOn} ${cause} ${matchedOn.join()}`} className={classes.small}>
            {t('erased-before', {
              day: shortDate(erasedOn),
              cause: w(`cause.${cause}`),
              matched: matchedOn.map((code) => nameOf('match', code)).join(', '),
            })}
          </span>
        ))}
      </span>
    );
  }
  const who = { name: name || t('no-name') };
  return (
    <span className={classes.cell}>
      {left && <span className={classes.doubt}>{t('left-out')}</span>}
      <Button
        variant="default"
        size="compact-sm"
        aria-label={left ? t('take-in-of', who) : t('leave-out-of', who)}
        onClick={() => toggleLeftOut(key, kind)}
      >
        {left ? t('take-in') : t('leave-out')}
      </Button>
    </span>
  );
}
