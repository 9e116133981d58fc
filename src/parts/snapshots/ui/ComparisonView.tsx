import { Button } from '@/components/Button.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { type ComparedLine, HOWS } from '@/src/parts/snapshots/shared/lines.ts';
import page from '@/src/ui/Page.module.css';
import { PageHead } from '@/src/ui/PageHead.tsx';
import parts from '@/src/ui/TableParts.module.css';
import { ComparedRow } from './ComparedRow.tsx';
import css from './Comparison.module.css';
import { ComparisonParts } from './ComparisonParts.tsx';
import type { Comparing } from './comparison-model.ts';
import { RestoreBar } from './RestoreBar.tsx';
import { saveComparison } from './save-comparison.ts';
import { HOW_NAMES, sideText } from './snapshot-words.ts';
import type { SnapshotsModel } from './snapshots-model.ts';

const ROW_PX = 48;
const heightOf = () => ROW_PX;
const keyOf = ({ id }: ComparedLine) => id;

interface Props {
  readonly model: SnapshotsModel;
  readonly comparing: Comparing;
}

/** What became of the account between two snapshots. */
export function ComparisonView({ model, comparing }: Props) {
  const { shown, how, text, part } = comparing;
  const rows = shown.value;
  return (
    <>
      <PageHead
        title={t('snap_between', [sideText(comparing.before), sideText(comparing.after)])}
        verbs={
          <>
            <Button disabled={rows.length === 0} onClick={() => saveComparison('csv', comparing)}>
              {t('bench_save_csv')}
            </Button>
            <Button disabled={rows.length === 0} onClick={() => saveComparison('json', comparing)}>
              {t('bench_save_json')}
            </Button>
            <Button onClick={model.back}>{t('snap_back')}</Button>
          </>
        }
      />
      {comparing.isOtherAccount && (
        <p class={css.warning} role="alert">
          {t('snap_other_account', [comparing.was.account.name, comparing.is.account.name])}
        </p>
      )}
      <ComparisonParts comparing={comparing} />
      <div class={`${parts.tools} ${css.tools}`}>
        <div class={`${parts.search} ${css.search}`}>
          <SearchBox
            value={text.value}
            label={t('snap_search')}
            onType={(typed) => {
              text.value = typed;
            }}
          />
        </div>
        {HOWS.map((one) => (
          <button
            key={one}
            type="button"
            class={css.chip}
            aria-pressed={how.value === one}
            onClick={() => {
              how.value = how.peek() === one ? null : one;
            }}
          >
            {t('snap_how_count', [
              t(HOW_NAMES[one]),
              exactCount(comparing.counts.value.get(one) ?? 0),
            ])}
          </button>
        ))}
        <Button disabled={!rows.some(comparing.canPick)} onClick={comparing.pickAll}>
          {t('select_all')}
        </Button>
        <span class={parts.found} role="status">
          {t('snap_found', [exactCount(rows.length)])}
        </span>
      </div>
      <div class={page.list}>
        {rows.length === 0 ? (
          <StateNotice text={t(comparing.lines.length === 0 ? 'snap_same' : 'snap_none_found')} />
        ) : (
          <VirtualList
            items={rows}
            label={t('snap_differences')}
            heightOf={heightOf}
            keyOf={keyOf}
            topKey={`${part.value} ${how.value} ${text.value}`}
            render={(line) => <ComparedRow comparing={comparing} line={line} />}
          />
        )}
        <RestoreBar ask={model.ask} comparing={comparing} />
      </div>
    </>
  );
}
