import { Icon } from '../icons/Icon.tsx';
import { useFormats, useUiTexts } from '../texts/UiProvider.tsx';

interface ValidityProps {
  readonly validity:
    { readonly until: string; readonly expired: number; readonly of: number } | null | undefined;
}

/** Until when an answer may be used in a deed, and plainly when that is over; nothing when it has no last day. */
export function Validity({ validity }: ValidityProps) {
  const texts = useUiTexts();
  const formats = useFormats();
  if (!validity) return null;
  const { until, expired, of } = validity;
  return (
    <span className={expired > 0 ? 'validity validity--over' : 'validity'}>
      <Icon name={expired > 0 ? 'warn' : 'clock'} size="sm" />
      {texts.validity(formats.date(until), expired, of)}
    </span>
  );
}
