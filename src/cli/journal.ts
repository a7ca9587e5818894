/** `journal`: whether the chain of the journal is whole, and its end to keep elsewhere. */
import { type ChainCheck, type ChainEnd, verifyChain } from '#register/journal-chain.ts';
import type { HandlerContext } from '#register/process/context.ts';
import { findJournalHash, getJournalEnd, readJournal } from '#register/queries/journal.ts';
import { CliInputError, readArguments } from './arguments.ts';
import { REGISTER, withRegister } from './register-commands.ts';

const ACTIONS = ['verify', 'anchor'] as const;

/** An anchor as it was written down earlier: `ID:HASH`. */
interface Anchor {
  readonly id: number;
  readonly hash: string;
}

/**
 * What became of a line whose hash was written down: `same`; `changed` (it has
 * another hash now); `missing` (the journal ends before it).
 */
type AnchorState = 'same' | 'changed' | 'missing';

interface VerifyResult extends ChainCheck {
  /** Nothing was found: the chain is whole and the anchor, where one was given, still fits. */
  readonly intact: boolean;
  readonly given: (Anchor & { readonly state: AnchorState }) | null;
}

/** Checks the journal or prints its last line; writes nothing to it. */
export async function runJournal(argv: readonly string[]): Promise<VerifyResult | ChainEnd> {
  const { options, words } = readArguments(argv, { ...REGISTER, anchor: { type: 'text' } }, [
    ACTIONS.join('|'),
  ]);
  const action = ACTIONS.find((name) => name === words[0]);
  if (action === undefined) {
    throw new CliInputError('choice-unknown', `journal is followed by ${ACTIONS.join(' or ')}`);
  }
  if (action === 'anchor' && options.anchor !== undefined) {
    throw new CliInputError('option-unexpected', '--anchor belongs to journal verify');
  }
  const anchor = options.anchor === undefined ? undefined : readAnchor(options.anchor);
  return withRegister<VerifyResult | ChainEnd>(options, undefined, (context) =>
    action === 'anchor' ? getJournalEnd(context.db) : verify(context, anchor),
  );
}

async function verify({ db }: HandlerContext, anchor: Anchor | undefined): Promise<VerifyResult> {
  const check = await verifyChain(readJournal(db));
  const given =
    anchor === undefined
      ? null
      : { ...anchor, state: stateOf(anchor, await findJournalHash(db, anchor.id)) };
  const fits = given === null || given.state === 'same';
  return { intact: check.brokenAt === null && fits, ...check, given };
}

function stateOf(anchor: Anchor, hash: string | undefined): AnchorState {
  if (hash === undefined) return 'missing';
  return hash === anchor.hash ? 'same' : 'changed';
}

function readAnchor(text: string): Anchor {
  const parts = /^(0|[1-9]\d{0,14}):([0-9a-fA-F]{64})$/.exec(text.trim());
  if (parts === null) {
    throw new CliInputError(
      'anchor-invalid',
      '--anchor must be the number and the hash of a line, written as ID:HASH',
    );
  }
  return { id: Number(parts[1]), hash: (parts[2] ?? '').toLowerCase() };
}
