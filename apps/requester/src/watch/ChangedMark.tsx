import { Plural } from '@lingui/react/macro';
import { Badge } from '@vip/ui';

/** That watched dossiers changed since they were delivered; nothing when they did not. */
export const ChangedMark = ({ changes }: { changes: number }) =>
  changes === 0 ? null : (
    <Badge icon="swap" tone="warn" small>
      <Plural value={changes} one="# wijziging" other="# wijzigingen" />
    </Badge>
  );
