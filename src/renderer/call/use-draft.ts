/**
 * Drafts: what was typed in a form is kept in the register while typing, so that
 * a lock or a closed window loses nothing.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormState } from '#renderer/ui/form.ts';
import { call } from './call.ts';

export interface Draft {
  /** True after earlier input was put back; say so with DraftNotice. */
  readonly restored: boolean;
  /** Forgets the draft: after saving, or when the owner starts over. */
  readonly clear: () => Promise<void>;
  /** Forgets the draft and puts the form back as it began. */
  readonly startOver: () => void;
}

const PAUSE = 400;

/**
 * Keeps the values of a form under a key such as `person:new` or `person:12`.
 * Restores them when the form opens. A draft whose shape no longer fits (an
 * earlier version) is left alone and overwritten.
 */
export function useDraft<V extends object>(key: string, form: FormState<V>): Draft {
  const [restored, setRestored] = useState(false);
  const initial = useRef(form.values);
  const latest = useRef(form);
  latest.current = form;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const unsaved = useRef(false);

  const write = useCallback(
    async (value: string | null) => {
      clearTimeout(timer.current);
      unsaved.current = false;
      // A draft that cannot be kept is no reason to stop someone from typing.
      await call('drafts.save', { key, value }).catch(() => undefined);
    },
    [key],
  );

  useEffect(() => {
    let gone = false;
    call('drafts.get', { key }).then(
      ({ value }) => {
        if (gone || value === null || latest.current.changed) return;
        const values = readDraft(value, initial.current);
        if (values === undefined) return;
        latest.current.replace(values);
        setRestored(true);
      },
      () => undefined,
    );
    return () => {
      gone = true;
      if (unsaved.current) void write(JSON.stringify(latest.current.values));
    };
  }, [key, write]);

  const { values, changed } = form;
  useEffect(() => {
    if (!changed) return;
    unsaved.current = true;
    timer.current = setTimeout(() => void write(JSON.stringify(values)), PAUSE);
    return () => clearTimeout(timer.current);
  }, [values, changed, write]);

  const clear = useCallback(async () => {
    setRestored(false);
    await write(null);
  }, [write]);
  const startOver = useCallback(() => {
    latest.current.replace(initial.current);
    void clear();
  }, [clear]);
  return { restored, clear, startOver };
}

function readDraft<V extends object>(text: string, shape: V): V | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const fits = Object.keys(shape).every((name) => Object.hasOwn(value, name));
    return fits ? (value as V) : undefined;
  } catch {
    return undefined;
  }
}
