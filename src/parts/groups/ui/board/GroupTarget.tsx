import type { FollowingRow } from '@/src/parts/followings/shared/row.ts';
import { GroupDialog } from '../GroupDialog.tsx';
import type { Board } from './board-model.ts';

export interface DropTarget {
  readonly move: boolean;
  readonly from: number;
  readonly people: readonly FollowingRow[];
}

/** Where to, asked in a list: for whoever neither drags nor goes from column to column. */
export function GroupTarget({
  model,
  target: { move, from, people },
  onClose,
}: {
  model: Board;
  target: DropTarget;
  onClose: () => void;
}) {
  return (
    <GroupDialog
      move={move}
      from={from}
      list={model.groups.list}
      groups={model.columns.value.map(({ group }) => group)}
      onClose={onClose}
      onChoose={(to) => {
        onClose();
        model.put({ from, to, copy: !move }, people);
      }}
    />
  );
}
