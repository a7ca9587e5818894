import { Link } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { letterKindWords } from '#renderer/ui/letter/kind-words.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import { capital } from '#shared/domain/capital.ts';
import classes from './assess.module.css';
import { Law } from './Law.tsx';
import { canWork, isOpen, type Request } from './request.ts';
import {
  endLetter,
  groupRestrictions,
  type RestrictionGroup,
  restrictionsInForce,
} from './restrictions.ts';
import { usageTexts } from './usage-texts.ts';
import { type NamedItem, usePersonItems } from './use-person-items.ts';

/** What is or was restricted, since when and why; and what comes before lifting it. */
export function RestrictionsState({ request }: { readonly request: Request }) {
  const t = useTexts(usageTexts);
  const groups = groupRestrictions(request.restrictions);
  const { items = [] } = usePersonItems(request, {
    enabled: groups.some(({ itemIds }) => itemIds !== null),
  });
  const isInForce = restrictionsInForce(request).length > 0;
  if (groups.length === 0) return null;
  return (
    <>
      <ul className={classes.rows}>
        {groups.map((group) => (
          <li key={JSON.stringify(group)}>
            <Line group={group} items={items} />
          </li>
        ))}
      </ul>
      {isInForce && canWork(request) && <TellFirst request={request} />}
      {isInForce && !isOpen(request) && <p className={classes.remark}>{t('lift-closed')}</p>}
    </>
  );
}

function Line({
  group: { ground, fromOn, toOn, itemIds },
  items,
}: {
  readonly group: RestrictionGroup;
  readonly items: readonly NamedItem[];
}) {
  const t = useTexts(usageTexts);
  const r = useTexts(requestWords);
  const names = items.filter(({ id }) => itemIds?.includes(id)).map(({ name }) => name);
  // Until the names are there, and after an item was erased, their number says enough.
  const what =
    itemIds === null
      ? t('everything')
      : names.length === itemIds.length
        ? names.join(', ')
        : t('items', { count: itemIds.length });
  return (
    <div>
      <p>
        <span className={classes.name}>
          {t('in-force')} <DateText date={fromOn} as="full" />
        </span>
        {': '}
        {what}.
        {toOn !== null && (
          <>
            {' '}
            {t('in-force-ended')} <DateText date={toOn} as="full" />.
          </>
        )}
      </p>
      {ground !== null && (
        <p className="dw-muted">
          {capital(r(`restriction.${ground}`))}. <Law text={r(`restriction-law.${ground}`)} />
        </p>
      )}
    </div>
  );
}

/** GDPR art. 18(3): the letter comes before the end. */
function TellFirst({ request }: { readonly request: Request }) {
  const t = useTexts(usageTexts);
  const kinds = useTexts(letterKindWords);
  const letter = endLetter(request);
  if (letter === undefined) {
    return (
      <p className={classes.remark}>
        {t('lift-first', { letter: kinds('restriction.off') })} <Law text={t('lift-law')} />
      </p>
    );
  }
  const link = (
    <Link href={`/letters/${letter.id}`}>{t('letter-link', { number: letter.number })}</Link>
  );
  return (
    <p className={classes.remark}>
      {letter.sentOn === null ? (
        <>
          {t('lift-waits')} {link}.
        </>
      ) : (
        <>
          {t('lift-told')} <DateText date={letter.sentOn} as="full" /> ({link}).
        </>
      )}
    </p>
  );
}
