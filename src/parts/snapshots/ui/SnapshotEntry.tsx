import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import hidden from '@/components/Hidden.module.css';
import { IconButton } from '@/components/IconButton.tsx';
import Menu from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import type { PartLine, SnapshotLine } from '@/src/parts/snapshots/shared/kept-snapshot.ts';
import { SNAPSHOT_PARTS, type SnapshotPartId } from '@/src/parts/snapshots/shared/snapshot.ts';
import { whenText } from '@/src/ui/time-text.ts';
import css from './Snapshots.module.css';
import { lackText, partText } from './snapshot-words.ts';
import type { SnapshotsModel } from './snapshots-model.ts';

/** Choices of Bilideck itself say nothing of the account. */
const SHOWN = SNAPSHOT_PARTS.filter((part) => part !== 'settings');

interface Props {
  readonly model: SnapshotsModel;
  readonly line: SnapshotLine;
}

/** One snapshot: when, what is in it and how whole, and what can be done with it. */
export function SnapshotEntry({ model, line }: Props) {
  const [more, setMore] = useState<HTMLElement | null>(null);
  const { takenAtMs, parts } = line;
  const when = whenText(takenAtMs);
  return (
    <li class={css.row}>
      <div class={css.what}>
        <span class={css.when}>{when}</span>
        <ul class={css.parts} aria-label={t('snap_parts', [when])}>
          {SHOWN.map((id) => (
            <Part key={id} id={id} part={parts[id]} />
          ))}
        </ul>
      </div>
      <Button
        disabled={model.busy.value}
        aria-label={t('snap_compare_now_of', [when])}
        onClick={() => void model.compare(takenAtMs, 'now')}
      >
        {t('snap_compare_now')}
      </Button>
      <IconButton icon="more" label={t('row_more')} menu onClick={setMore} />
      {more && (
        <Menu
          anchor={more}
          label={t('row_more')}
          items={[
            { label: t('snap_save'), onChoose: () => void model.save(takenAtMs, false) },
            { label: t('snap_save_packed'), onChoose: () => void model.save(takenAtMs, true) },
            {
              label: t('snap_delete'),
              danger: true,
              onChoose: () => void model.drop(takenAtMs),
            },
          ]}
          onClose={() => setMore(null)}
        />
      )}
    </li>
  );
}

/** Its mark is full, half or empty; why it is not full is told to whoever looks. */
function Part({ id, part }: { id: SnapshotPartId; part: PartLine }) {
  const lack = lackText(part);
  return (
    <li class={css.part} data-state={part.state} title={lack ?? t('snap_complete')}>
      <span class={css.mark} aria-hidden="true" />
      {partText(id, part)}
      {lack && <span class={hidden.text}>{t('snap_lacking', [lack])}</span>}
    </li>
  );
}
