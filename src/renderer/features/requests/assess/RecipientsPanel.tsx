import { Link } from 'wouter';
import { DateText } from '#renderer/ui/DateText.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import { requestWords } from '#renderer/ui/request-words.ts';
import classes from './assess.module.css';
import { assessTexts } from './assess-texts.ts';
import { NoticeForm } from './NoticeForm.tsx';
import { isUntold, listPartiesToTell, type PartyToTell } from './notices.ts';
import { Panel } from './Panel.tsx';
import type { RightProps } from './RightPanel.tsx';
import { isOpen, type Request } from './request.ts';
import { Tools } from './Tools.tsx';

/** Who else has the data, and whether they were told of a change (GDPR art. 19). */
export function RecipientsPanel({ request, desk }: RightProps) {
  const t = useTexts(assessTexts);
  const parties = listPartiesToTell(request);
  return (
    <Panel title={t('recipients-title')} law={t('recipients-law')}>
      {parties.length === 0 ? (
        <p>{t('recipients-none')}</p>
      ) : (
        <>
          {isOpen(request) && (
            <p>
              {t('recipients-help')} {t('recipients-letter')}
            </p>
          )}
          <ul className={classes.rows}>
            {parties.map((party) => (
              <PartyRow
                key={`${party.about}:${party.processorId}`}
                request={request}
                desk={desk}
                party={party}
              />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function PartyRow({ request, desk, party }: RightProps & { readonly party: PartyToTell }) {
  const t = useTexts(assessTexts);
  const r = useTexts(requestWords);
  const about = r(`notice.${party.about}`);
  return (
    <li className={classes.party}>
      <div className={classes.row}>
        <span className={classes.name}>{party.name}</span>
        <span className="dw-muted">{about}</span>
        <Told party={party} letters={request.letters} />
      </div>
      <Tools
        desk={desk}
        tools={[
          isOpen(request) && {
            key: `notice:${party.about}:${party.processorId}`,
            label: isUntold(party) ? t('notice-record') : t('notice-change'),
            spoken: t('notice-of', { name: party.name, about }),
            form: (close) => <NoticeForm request={request} party={party} onClose={close} />,
          },
        ]}
      />
    </li>
  );
}

function Told({
  party: { notice },
  letters,
}: {
  readonly party: PartyToTell;
  readonly letters: Request['letters'];
}) {
  const t = useTexts(assessTexts);
  if (notice !== undefined && notice.toldOn !== null) {
    return (
      <span>
        {t('notice-told')} <DateText date={notice.toldOn} as="full" />
      </span>
    );
  }
  if (notice !== undefined && notice.whyNot !== '') {
    return <span>{t('notice-not', { why: notice.whyNot })}</span>;
  }
  const letter = letters.find(({ id }) => id === notice?.letterId);
  if (letter === undefined) return <span>{t('notice-open')}</span>;
  return (
    <Link href={`/letters/${letter.id}`}>{t('notice-letter', { number: letter.number })}</Link>
  );
}
