import { flushSync } from 'react-dom';
import {
  Button,
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { useUiTexts } from '../texts/UiProvider.tsx';

export interface ToastMessage {
  readonly text: string;
  readonly icon?: IconName;
  /** Offers to take it back; the toast then stays 30 s. */
  readonly onUndo?: () => void;
}

/** How long a person has to undo, in milliseconds; the clock stops while the pointer or the focus is on the toast. */
export const UNDO_MS = 30_000;
const READ_MS = 8_000;

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3, wrapUpdate: (update) => flushSync(update) });

/** Says what just happened, at the bottom of the screen. @returns closes it early. */
export function toast(message: ToastMessage): () => void {
  const key = queue.add(message, { timeout: message.onUndo ? UNDO_MS : READ_MS });
  return () => queue.close(key);
}

/** Placed once by `UiProvider`. */
export function ToastRegion({ label }: { label: string }) {
  return (
    <AriaToastRegion queue={queue} aria-label={label} className="toasts">
      {({ toast: shown }) => <ToastView message={shown.content} shown={shown} />}
    </AriaToastRegion>
  );
}

function ToastView({ message, shown }: { message: ToastMessage; shown: React.ComponentProps<typeof AriaToast>['toast'] }) {
  const texts = useUiTexts();
  return (
    <AriaToast toast={shown} className="toast">
      <Icon name={message.icon ?? 'check'} />
      <AriaToastContent className="grow">
        <Text slot="title">{message.text}</Text>
      </AriaToastContent>
      {message.onUndo && (
        <>
          <span className="toast__time" aria-hidden="true">
            <i style={{ animationDuration: `${UNDO_MS}ms` }} />
          </span>
          <Button
            slot={null}
            className="btn"
            onPress={() => {
              message.onUndo?.();
              queue.close(shown.key);
            }}
          >
            {texts.undo}
          </Button>
        </>
      )}
      <Button slot="close" className="btn btn--icon" aria-label={texts.close}>
        <Icon name="close" />
      </Button>
    </AriaToast>
  );
}
