import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Icon, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const LINE = graphql(`
  fragment OpenLine_item on DossierItem {
    id
    code
    label
    status
    mandatory
  }
`);

/** What the municipality still has to answer: nothing to judge yet. */
export function OpenLine(props: { item: FragmentType<typeof LINE>; isHere: boolean; onPick: () => void }) {
  const { isHere, onPick } = props;
  const item = usePart(LINE, props.item);
  const { t } = useLingui();
  return (
    <div
      id={`item-${item.code}`}
      tabIndex={-1}
      className={isHere ? 'ex ex--done ex--here' : 'ex ex--done'}
      aria-current={isHere ? 'true' : undefined}
      onClick={onPick}
    >
      <Icon name={item.status === 'PENDING' ? 'clock' : 'pencil'} />
      <span>{item.label}</span>
      <span className="cap">{item.mandatory ? t`verplicht` : ''}</span>
    </div>
  );
}
