import { exactCount, t } from '@/src/i18n.ts';
import { WatchedNote } from '@/src/parts/followings/ui/index.ts';
import css from './FollowsView.module.css';
import type { FollowsModel, IdleFollows } from './follows-model.ts';

/** 关注但不看: how many are followed and not watched, each length of time leading to the workbench. */
export function IdleView({ model }: { model: FollowsModel }) {
  const { watched, view } = model.local;
  const isReady = view.value === 'ready' && watched.facts.value?.whole != null;
  return (
    <section class={css.section} aria-labelledby="idle">
      <h2 class={css.title} id="idle">
        {t('viewing_idle')}
      </h2>
      <p class={css.note}>{t('viewing_idle_note')}</p>
      <div class={css.box}>
        <WatchedNote watched={watched} />
        {isReady && (
          <ul class={css.idle}>
            {model.idle.value.map((one) => (
              <li key={one.idle}>
                <IdleLine one={one} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function IdleLine({ one: { idle, count, unknown, href } }: { one: IdleFollows }) {
  const name =
    idle === 'never' ? t('bench_unwatched_never') : t('bench_unwatched_for', [Number(idle)]);
  return (
    <a class={css.idleLine} href={href}>
      <span>{name}</span>
      <strong>{t('bench_people', [exactCount(count)])}</strong>
      <span class={css.unknown}>{unknown > 0 && t('rules_unknown', [exactCount(unknown)])}</span>
    </a>
  );
}
