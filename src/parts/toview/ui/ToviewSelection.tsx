import { IconButton } from '@/components/IconButton.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { videoLink } from '@/src/shared/links.ts';
import { openAll } from '@/src/ui/open-tabs.ts';
import { SelectionBar } from '@/src/ui/SelectionBar.tsx';
import { spanText } from '@/src/ui/span-text.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import type { ToviewModel } from './toview-model.ts';

/** More tabs than these at once are no way to watch anything. */
const MOST_PLAYED = 10;

/** Playing what fits: the site's own player of the list knows nothing of the choice. */
export function ToviewFitting({ model }: { model: ToviewModel }) {
  const chosen = model.shown.value;
  const played = chosen.slice(0, MOST_PLAYED);
  const text =
    played.length < chosen.length
      ? t('toview_play_first', [played.length])
      : t('toview_play_these', [played.length]);
  return (
    <>
      {played.length > 0 && (
        <button
          type="button"
          class={buttonCss.textButton}
          title={t('toview_play_hint')}
          onClick={() => void openAll(played.map(videoLink))}
        >
          {text}
        </button>
      )}
      <IconButton
        icon="close"
        label={t('toview_fits_stop')}
        onClick={() => {
          model.minutes.value = null;
        }}
      />
    </>
  );
}

interface SelectionProps {
  readonly model: ToviewModel;
  readonly onTarget: (target: 'move' | 'copy') => void;
}

/** What can be done with the videos that were chosen. */
export function ToviewSelection({ model, onTarget }: SelectionProps) {
  const { picked, orders } = model;
  const disabled = orders.busy.value;
  const button = (text: string, onClick: () => void) => (
    <button type="button" class={buttonCss.textButton} disabled={disabled} onClick={onClick}>
      {text}
    </button>
  );
  return (
    <SelectionBar
      said={t('toview_selected', [
        exactCount(picked.count.value),
        spanText(model.pickedSeconds.value),
      ])}
      onAll={model.pickAll}
      onNone={picked.none}
    >
      {button(t('toview_remove'), model.removePicked)}
      {button(t('toview_move'), () => onTarget('move'))}
      {button(t('toview_copy'), () => onTarget('copy'))}
    </SelectionBar>
  );
}
