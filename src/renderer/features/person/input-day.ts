/**
 * What a form sends for a typed date. Text that is no date is sent as it is: the
 * contract refuses it and the problem comes back beside the field.
 */
import { dayOrNull } from '#renderer/ui/DateField.tsx';
import type { PlainDate } from '#shared/domain/calendar.ts';

export function inputDay(typed: string): PlainDate {
  return typed as PlainDate;
}

export { dayOrNull as inputMaybeDay };
