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
import { useUiTexts } from '../texts/UiProvider.tsx';
import { READ_MS, UNDO_MS, type ToastMessage } from './Toasts.tsx';

const queue = new ToastQueue<ToastMessage>({
  maxVisibleToasts: 3,
  wrapUpdate: (update) => flushSync(update),
});

/** @returns closes it. */
export function show(message: ToastMessage): () => void {
  const key = queue.add(message, { timeout: message.onUndo ? UNDO_MS : READ_MS });
  return () => queue.close(key);
}

export function ToastView({ label }: { label: string }) {
  return (
    <AriaToastRegion queue={queue} aria-label={label} className="toasts">
      {({ toast: shown }) => <One message={shown.content} shown={shown} />}
    </AriaToastRegion>
  );
}

function One({
  message,
  shown,
}: {
  message: ToastMessage;
  shown: React.ComponentProps<typeof AriaToast>['toast'];
}) {
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
