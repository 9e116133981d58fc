import { useState } from 'preact/hooks';
import Menu from '@/components/Menu.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { spaceLink } from '@/src/shared/links.ts';
import { MOST_TABS, openAll } from '@/src/ui/open-tabs.ts';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import buttonCss from '@/src/ui/TextButton.module.css';
import type { ListKind } from './list-specs.ts';
import { offered } from './offered.ts';
import { verbIn } from './PersonLine.tsx';
import type { PeopleList } from './people-list.ts';
import css from './Relations.module.css';

interface Props {
  readonly list: PeopleList;
  readonly busy: boolean;
  readonly onOrder: (kind: ListKind) => void;
  readonly onSave: (form: 'csv' | 'json') => void;
}

/** What can be done with those who are chosen. */
export function PickedBar({ list, busy, onOrder, onSave }: Props) {
  const [file, setFile] = useState<HTMLElement | null>(null);
  const { spec, picked } = list;
  const count = picked.count.value;
  const chosen = list.chosen();
  // Nothing that fits none of them; who it does not fit is left out by the plan.
  const kinds = spec.kinds.filter((kind) =>
    chosen.some((one) => offered(spec, one).includes(kind)),
  );
  return (
    <>
      <SelectionBar
        said={t('select_people', [exactCount(count)])}
        onAll={() => void list.pickAll()}
        onNone={picked.none}
      >
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class={`${buttonCss.textButton} ${kind === 'follow-into' || kind === 'unblock' ? '' : css.danger}`}
            disabled={busy}
            aria-describedby={kind === 'remove-fan' ? 'rel-for-good' : undefined}
            onClick={() => onOrder(kind)}
          >
            {kind === 'follow-into' ? t('kind_follow_into') : verbIn(kind, spec)}
          </button>
        ))}
        {count <= MOST_TABS && (
          <button
            type="button"
            class={buttonCss.textButton}
            onClick={() => void openAll(chosen.map(({ mid }) => spaceLink(mid)))}
          >
            {t('bench_open_tabs')}
          </button>
        )}
        <button
          type="button"
          class={buttonCss.textButton}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setFile(currentTarget)}
        >
          {t('rel_export_chosen')}
        </button>
        {kinds.includes('remove-fan') && (
          <span class={css.warning} id="rel-for-good">
            {t('rel_remove_fan_note')}
          </span>
        )}
      </SelectionBar>
      {file && (
        <Menu
          anchor={file}
          label={t('rel_export_chosen')}
          items={[
            { label: t('bench_save_csv'), onChoose: () => onSave('csv') },
            { label: t('bench_save_json'), onChoose: () => onSave('json') },
          ]}
          onClose={() => setFile(null)}
        />
      )}
    </>
  );
}
