/** Whether a dialog stands over the side panel: Escape is then for the dialog alone. */
import { useEffect } from 'react';
import { create } from 'zustand';

const useDialogsOnTop = create<{ count: number }>(() => ({ count: 0 }));

/** For a dialog that can open from within a side panel. */
export function useCoversPanel(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    useDialogsOnTop.setState(({ count }) => ({ count: count + 1 }));
    return () => useDialogsOnTop.setState(({ count }) => ({ count: count - 1 }));
  }, [opened]);
}

/** True while such a dialog is open. */
export function usePanelCovered(): boolean {
  return useDialogsOnTop(({ count }) => count > 0);
}
