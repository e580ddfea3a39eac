import { useLingui } from '@lingui/react/macro';
import { NotYours } from '@vip/desk/gate/NotYours.tsx';

export function NotFound() {
  const { t } = useLingui();
  return <NotYours back={t`Naar de kwaliteitscontrole`} />;
}
