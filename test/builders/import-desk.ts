/** Imports through the methods of the app: files on the desk, a look, a plan. */
import { strToU8 } from 'fflate';
import type { ImportLook } from '#shared/contract/import-views.ts';
import type { ImportPlan, ReadChoices } from '#shared/contract/imports.ts';
import { PIECE_BYTES } from '#shared/domain/imports/language.ts';
import type { TestRegister } from './register.ts';

/** Everything is left to what was recognised. */
export const NO_CHOICES: ReadChoices = {
  format: null,
  entries: null,
  encoding: null,
  delimiter: null,
  dateOrder: null,
  columns: null,
  consentState: null,
  keepIpAsProof: false,
  systemId: 'propose',
};

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Puts whole files on the desk, in pieces. */
export async function putFiles(register: Pick<TestRegister, 'call'>, files: Files): Promise<void> {
  await register.call('imports.clear', {});
  for (const [file, [name, content]] of Object.entries(files).entries()) {
    const all = typeof content === 'string' ? strToU8(content) : content;
    for (let offset = 0; offset === 0 || offset < all.length; offset += PIECE_BYTES) {
      const bytes = all.slice(offset, offset + PIECE_BYTES);
      await register.call('imports.put', { file, name, offset, size: all.length, bytes });
    }
  }
}

/** What is found in files that are not refused. */
export async function lookInto(
  register: Pick<TestRegister, 'call'>,
  files: Files,
  choices: Partial<ReadChoices> = {},
): Promise<ImportLook> {
  await putFiles(register, files);
  const look = await register.call('imports.look', { choices: { ...NO_CHOICES, ...choices } });
  if (look.state !== 'read') throw new Error(`refused: ${look.code}`);
  return look;
}

/** The proposed plan, in which what is the same for certain or likely is merged. */
export function planOf(look: ImportLook, more: Partial<ImportPlan> = {}): ImportPlan {
  return {
    systemId: look.proposed.systemId,
    categoryId: look.proposed.categoryId ?? 0,
    relation: look.proposed.relation ?? 'customer',
    topics: look.topics.map(({ name, topicId }) => ({ name, to: topicId ?? 'new' })),
    decisions: { exact: 'merge', likely: 'merge', near: 'apart', own: [] },
    leaveOut: [],
    whole: false,
    takeOver: true,
    language: 'nl',
    ...more,
  };
}

/** Looks into files and takes them over by the proposed plan. Gives the id of the import. */
export async function bringIn(
  register: Pick<TestRegister, 'call'>,
  files: Files,
  more: Partial<ImportPlan> = {},
): Promise<number> {
  const look = await lookInto(register, files);
  const { id } = await register.call('imports.run', { plan: planOf(look, more) });
  return id;
}
