/** Who of the register may have written the letter, and why. */
import { useMemo } from 'react';
import { useQuery } from '#renderer/call/use-query.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Intake } from '#shared/domain/intake/recognise.ts';
import { senderSigns } from './sender-signs.ts';

export type LikelySender = Output<'requests.suggest-persons'>[number];

const NOTHING = { emails: [], phones: [], names: [], addresses: [], numbers: [] };
const NOBODY: readonly LikelySender[] = [];

/** Nobody while there is no letter, or nothing in it to go by. */
export function useLikelySenders(intake: Intake | undefined): readonly LikelySender[] {
  const signs = useMemo(() => intake && senderSigns(intake.identifiers), [intake]);
  const { data } = useQuery('requests.suggest-persons', signs ?? NOTHING, {
    enabled: signs !== undefined,
  });
  return signs === undefined ? NOBODY : (data ?? NOBODY);
}
