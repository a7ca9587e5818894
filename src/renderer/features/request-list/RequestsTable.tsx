import { useLocation } from 'wouter';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { useTexts } from '#renderer/ui/i18n.ts';
import type { Input } from '#shared/contract/index.ts';
import type { RequestRow } from '#shared/contract/request-views.ts';
import { useAnsweredColumns, useOpenColumns } from './request-columns.tsx';
import { requestListTexts } from './texts.ts';

interface RequestsTableProps {
  readonly show: Input<'requests.list'>['show'];
  readonly requests: readonly RequestRow[];
  readonly more?: boolean;
  readonly onEnd?: () => void;
  /** What to do first, where there is nothing yet. */
  readonly emptyAction?: React.ReactNode;
}

/** Requests as rows; Enter or a click opens one. */
export function RequestsTable({ show, requests, more, onEnd, emptyAction }: RequestsTableProps) {
  const t = useTexts(requestListTexts);
  const [, navigate] = useLocation();
  const open = useOpenColumns();
  const answered = useAnsweredColumns();
  return (
    <DataTable
      label={t(`tab-${show}`)}
      columns={show === 'open' ? open : answered}
      rows={requests}
      rowKey={({ id }) => id}
      onOpen={({ id }) => navigate(`/requests/${id}`)}
      minWidth={show === 'open' ? 800 : 700}
      natural
      memory={`requests-${show}`}
      {...(more !== undefined && { more })}
      {...(onEnd !== undefined && { onEnd })}
      empty={
        <EmptyState title={t(`${show}-empty`)} action={emptyAction}>
          {t(`${show}-empty-help`)}
        </EmptyState>
      }
    />
  );
}
