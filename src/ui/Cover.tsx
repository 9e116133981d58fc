import { duration, t } from '@/src/i18n.ts';
import { type VideoProgress, watchedShare } from '@/src/shared/video-progress.ts';
import css from './Cover.module.css';

interface Props {
  readonly src: string;
  readonly durationSeconds: number;
  readonly progress: VideoProgress;
  readonly dead?: boolean;
}

/** A video's picture with its length and how far it has been watched. */
export function Cover({ src, durationSeconds, progress, dead = false }: Props) {
  const share = watchedShare({ progress, durationSeconds });
  const badge = dead
    ? t('toview_dead')
    : progress === 'finished'
      ? t('toview_finished')
      : durationSeconds > 0
        ? duration(durationSeconds)
        : '';
  return (
    <span class={css.cover}>
      {src !== '' && !dead && (
        <img
          class={css.picture}
          // Before the address, which would else be asked for at once, in view or not.
          loading="lazy"
          referrerpolicy="no-referrer"
          src={src}
          alt=""
          width="88"
          height="55"
        />
      )}
      {badge !== '' && <span class={css.badge}>{badge}</span>}
      {share > 0 && !dead && (
        <span class={css.track}>
          <span style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </span>
  );
}
