import { Button } from '@mantine/core';
import {
  IconBan,
  IconCheck,
  IconClock,
  IconMail,
  IconPencil,
  type TablerIcon,
} from '@tabler/icons-react';
import { Fragment } from 'react';
import { Link } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { Badge, type Tone } from '#renderer/ui/StateBadge.tsx';
import type { RequestView } from '#shared/contract/request-views.ts';
import type { PlainDate } from '#shared/domain/calendar.ts';
import { type LetterOffer, type Writing, writingKey } from './letter-kinds.ts';
import { letterListTexts } from './letter-list-texts.ts';
import { useLetterName } from './letter-name.ts';
import classes from './letters.module.css';
import { SentPart } from './SentPart.tsx';

type OfferState = 'to-make' | 'made' | 'sent' | 'later' | 'closed';

const LOOKS: Readonly<Record<OfferState, { readonly tone: Tone; readonly Icon: TablerIcon }>> = {
  'to-make': { tone: 'blue', Icon: IconPencil },
  made: { tone: 'amber', Icon: IconMail },
  sent: { tone: 'grey', Icon: IconCheck },
  later: { tone: 'neutral', Icon: IconClock },
  closed: { tone: 'grey', Icon: IconBan },
};

interface LetterOffersProps {
  readonly request: RequestView;
  readonly offers: readonly LetterOffer[];
  readonly onWrite: (writing: Writing) => void;
  /** Shows the answer about access, which stands on the same page. */
  readonly onAccess: () => void;
}

/** Letters with how far each is and why, and the button that brings it to the desk. */
export function LetterOffers({ offers, ...props }: LetterOffersProps) {
  return (
    <ul className={classes.letters}>
      {offers.map((offer) => (
        <li key={offerKey(offer)}>
          <OfferRow offer={offer} {...props} />
        </li>
      ))}
    </ul>
  );
}

interface OfferRowProps extends Omit<LetterOffersProps, 'offers'> {
  readonly offer: LetterOffer;
}

function OfferRow({ request, offer, onWrite, onAccess }: OfferRowProps) {
  const t = useTexts(letterListTexts);
  const nameOf = useLetterName();
  const { letter, because } = offer;
  const name = nameOf(offer);
  const state = stateOf(offer);
  const on = dayOf(request, because);
  return (
    <>
      <div className={classes.row}>
        <span className={classes.name}>{name}</span>
        <Badge {...LOOKS[state]} name={t(`state.${state}`)} help={t(`state-help.${state}`)} />
        <OfferButton offer={offer} name={name} onWrite={onWrite} onAccess={onAccess} />
      </div>
      {because !== 'sent' && (
        <p className="dw-muted">
          {t(`because.${because}`)}
          {on && (
            <Fragment>
              {' '}
              <DateText date={on} as="full" />.
            </Fragment>
          )}
        </p>
      )}
      {letter && (
        <div className={classes.row}>
          <Link href={`/letters/${letter.id}`}>{t('letter-link', { number: letter.number })}</Link>
          <SentPart letter={letter} deadline={request.deadline} channel={request.channel} />
        </div>
      )}
    </>
  );
}

interface OfferButtonProps extends Pick<LetterOffersProps, 'onWrite' | 'onAccess'> {
  readonly offer: LetterOffer;
  readonly name: string;
}

function OfferButton({ offer, name, onWrite, onAccess }: OfferButtonProps) {
  const t = useTexts(letterListTexts);
  const { kind, fits, because, notice, letter } = offer;
  const spoken = (action: string) => t('spoken', { action, letter: name });
  if (kind === 'access') {
    return (
      <Button variant="default" size="xs" aria-label={spoken(t('go-to-access'))} onClick={onAccess}>
        {t('go-to-access')}
      </Button>
    );
  }
  const isOver = because === 'no-longer' || because === 'extended';
  if (fits === 'later' || (fits === 'done' && (letter === undefined || isOver))) return null;
  const writing: Writing = { kind, ...(notice && { notice }) };
  const action = letter === undefined ? t('make') : fits === 'done' ? t('again') : t('go-on');
  return (
    <Button
      variant={fits === 'now' && !offer.isSeldom ? 'filled' : 'default'}
      size="xs"
      data-writing={writingKey(writing)}
      aria-label={spoken(action)}
      onClick={() => onWrite(writing)}
    >
      {action}
    </Button>
  );
}

function offerKey({ kind, notice }: LetterOffer): string {
  return kind === 'access' ? kind : writingKey({ kind, ...(notice && { notice }) });
}

function stateOf({ fits, letter }: LetterOffer): OfferState {
  if (letter !== undefined) return letter.sentOn === null ? 'made' : 'sent';
  return { now: 'to-make', later: 'later', done: 'closed' }[fits] as OfferState;
}

/** The day that ends the reason, where it has one. */
function dayOf({ deadline }: RequestView, because: LetterOffer['because']): PlainDate | undefined {
  switch (because) {
    case 'extension-possible':
      return deadline.latestExtensionOn.careful;
    case 'extension-past-promise':
    case 'extension-too-late':
      return deadline.latestExtensionOn.legal;
    case 'extended':
      return deadline.answerBy;
    default:
      return undefined;
  }
}
