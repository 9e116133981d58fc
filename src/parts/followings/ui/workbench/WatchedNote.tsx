import { day, t } from '@/src/i18n.ts';
import parts from '@/src/ui/TableParts.module.css';
import css from './WatchedNote.module.css';
import type { WatchedModel } from './watched-facts.ts';

/** How far the archive can tell what was watched, where something depends on that. */
export function WatchedNote({ watched }: { watched: WatchedModel }) {
  const state = watched.state.value;
  const failed = watched.failed.value;
  if (!failed && !state) return null;
  const from = state?.whole?.fromSeconds;
  return (
    <p class={`${parts.line} ${css.note}`} role="status">
      <span>
        {failed
          ? t('viewing_failed')
          : !state?.on
            ? t('bench_watched_off')
            : from === undefined
              ? t('bench_watched_reading')
              : t('bench_watched_from', [day(from)])}
      </span>
      <a class={css.way} href="#/history">
        {t('popup_tab_history')}
      </a>
    </p>
  );
}
