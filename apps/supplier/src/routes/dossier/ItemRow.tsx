import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Icon, type IconName, usePart } from '@vip/ui';
import type { ItemRow_ItemFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { isOpen } from './road.ts';

export const ROW = graphql(`
  fragment ItemRow_item on DossierItem {
    id
    label
    status
    summary
    filledBy {
      id
      name
    }
    evidence {
      id
      source {
        code
        name
      }
    }
  }
`);

const ICON: Record<ItemRow_ItemFragment['status'], IconName> = {
  PENDING: 'clock',
  TO_FILL: 'pencil',
  FILLED_BY_PLATFORM: 'data',
  FILLED_BY_MUNICIPALITY: 'hall',
  SOURCE_UNAVAILABLE: 'unplug',
  CHECKED: 'checks',
};

/** A question in the list, with what was answered and by whom; `here`: colleagues who are on it. */
export function ItemRow(props: {
  item: FragmentType<typeof ROW>;
  here: readonly string[];
  onOpen: () => void;
}) {
  const { t } = useLingui();
  const { here, onOpen } = props;
  const item = usePart(ROW, props.item);
  const toFill = item.status === 'TO_FILL';
  const who =
    here.length > 0
      ? t`${here.join(', ')} werkt hieraan`
      : toFill
        ? ''
        : (item.filledBy?.name ?? item.evidence[0]?.source.name ?? '');
  return (
    <div className="item">
      <button type="button" className={isOpen(item) ? 'item__row' : 'item__row is-done'} onClick={onOpen}>
        <Icon name={ICON[item.status]} />
        <span>{item.label}</span>
        <span className="item__val">{toFill ? t`Nog in te vullen` : item.summary}</span>
        <span className="item__who" title={who}>
          {who}
        </span>
      </button>
    </div>
  );
}
