import { duration, t } from '@/src/i18n.ts';
import css from './Cover.module.css';

interface Props {
  readonly src: string;
  readonly durationSeconds: number;
  /** -1: watched to the end. */
  readonly progressSeconds: number;
  readonly dead?: boolean;
}

/** A video's picture with its length and how far it has been watched. */
export function Cover({ src, durationSeconds, progressSeconds, dead = false }: Props) {
  const finished = progressSeconds < 0;
  const share = finished
    ? 1
    : durationSeconds > 0
      ? Math.min(1, progressSeconds / durationSeconds)
      : 0;
  const badge = dead
    ? t('toview_dead')
    : finished
      ? t('toview_finished')
      : durationSeconds > 0
        ? duration(durationSeconds)
        : '';
  return (
    <span class={css.cover}>
      {src !== '' && !dead && (
        <img
          class={css.picture}
          src={src}
          alt=""
          width="88"
          height="55"
          loading="lazy"
          referrerpolicy="no-referrer"
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
