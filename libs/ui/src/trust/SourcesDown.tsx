import { Link } from '../controls/Button.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

export const STATUS_PAGE = '/requester/status';

/** A quiet line that names the sources that do not answer now, for who works with their answers; nothing when all do. */
export function SourcesDown({ names }: { names: readonly string[] }) {
  const { trust } = useUiTexts();
  return (
    <div role="status" className={names.length > 0 ? 'srcdown' : undefined}>
      {names.length > 0 && (
        <>
          <Icon name="unplug" />
          <span>
            <b>{trust.down(names)}</b> {trust.downHelp}
          </span>
          <Link href={STATUS_PAGE}>{trust.status}</Link>
        </>
      )}
    </div>
  );
}
