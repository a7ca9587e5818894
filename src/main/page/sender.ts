/** Who may call: the top frame of our window, while it shows our page. */

export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}

export interface Sender {
  /** Null when the frame is gone already. */
  readonly senderFrame: SenderFrame | null;
  readonly sender: { readonly id: number; readonly mainFrame: unknown };
}

/** True when a call comes from the page itself, and not from anything inside or beside it. */
export function isOurPage(
  event: Sender,
  ourContentsId: number | undefined,
  origin: string,
): boolean {
  const frame = event.senderFrame;
  return (
    frame !== null &&
    ourContentsId !== undefined &&
    event.sender.id === ourContentsId &&
    frame === event.sender.mainFrame &&
    frame.parent === null &&
    frame.origin === origin
  );
}
