import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';

export interface Segment<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
  /** The key that chooses it, shown beside it (1, 2, 3 for applicability). */
  readonly hint?: string;
}

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  /** Null: nothing chosen yet, which differs from "unknown". */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A few options side by side, one chosen, drawn in ink. */
export function Segmented<Value extends string>({
  label,
  segments,
  value,
  onChange,
  isDisabled,
  className,
}: SegmentedProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={['seg', className].filter(Boolean).join(' ')}
      selectionMode="single"
      disallowEmptySelection={value !== null}
      isDisabled={isDisabled ?? false}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [next] = keys;
        if (next !== undefined) onChange(next as Value);
      }}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.value} id={segment.value}>
          {segment.icon && <Icon name={segment.icon} size="sm" />}
          {segment.label}
          {segment.hint && (
            <kbd className="kbd" aria-hidden="true">
              {segment.hint}
            </kbd>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
