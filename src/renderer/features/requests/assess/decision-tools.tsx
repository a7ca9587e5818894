/** The two decisions that can be taken on every right, beside doing what was asked. */
import { useTexts } from '#renderer/ui/i18n.ts';
import type { RefusalGround } from '#shared/domain/requests.ts';
import type { DataSubjectRight } from '#shared/domain/statement-profile.ts';
import { assessTexts } from './assess-texts.ts';
import { NoLongerForm } from './NoLongerForm.tsx';
import { RefuseForm } from './RefuseForm.tsx';
import { isOpen, outcomeOf, type Request } from './request.ts';
import type { Tool } from './Tools.tsx';

interface Options {
  /** Grounds that have a form of their own. */
  readonly except?: readonly RefusalGround[];
  /** False where the law leaves nothing to refuse. */
  readonly canRefuse?: boolean;
}

/** Refusing wholly or partly, and no longer being asked; none once the request was answered. */
export function useDecisionTools(
  request: Request,
  right: DataSubjectRight,
  { except, canRefuse = true }: Options = {},
): (Tool | false)[] {
  const t = useTexts(assessTexts);
  if (!isOpen(request)) return [];
  return [
    canRefuse && {
      key: `${right}:refuse`,
      label: except === undefined ? t('refuse') : t('refuse-other'),
      form: (close) => (
        <RefuseForm
          request={request}
          right={right}
          onClose={close}
          {...(except !== undefined && { except })}
        />
      ),
    },
    outcomeOf(request, right)?.decision !== 'withdrawn' && {
      key: `${right}:no-longer`,
      label: t('no-longer'),
      form: (close) => <NoLongerForm request={request} right={right} onClose={close} />,
    },
  ];
}
