import type { ComponentChildren } from 'preact';
import { endState } from '@/src/engine/shared/end-state.ts';
import { compactCount, duration, exactCount, t } from '@/src/i18n.ts';
import type { ChosenVideo, Reservation } from '@/src/parts/person/shared/person.ts';
import { videoLink } from '@/src/shared/links.ts';
import { PersonName } from '@/src/ui/PersonName.tsx';
import { endText } from '@/src/ui/panels/end-text.ts';
import { OldData, PanelNotice } from '@/src/ui/panels/PanelNotice.tsx';
import { whenText } from '@/src/ui/time-text.ts';
import css from './MoreSection.module.css';
import type { MoreModel } from './more-model.ts';

const WORDS = {
  empty: 'stats_more_empty',
  private: 'error_private',
  'signed-out': 'state_signed_out',
  gone: 'error_not_found',
} as const;

interface MoreProps {
  readonly model: MoreModel;
  /** Signed in, and somebody else's page. */
  readonly canReserve: boolean;
}

/** Live room, notice, pinned and chosen videos, supporters, announcements. */
export function MoreSection({ model, canReserve }: MoreProps) {
  const state = model.state.value;
  const error = model.error.value;
  if (state !== 'ready') {
    return <PanelNotice state={state} words={WORDS} error={error} onRetry={model.retry} />;
  }
  const live = model.live.value.value;
  const room = live?.url;
  const notice = model.notice.value.value;
  const pinned = model.pinned.value.value;
  const supporters = model.supporters.value.value;
  const reservations = model.reservations.value.value ?? [];
  const problem = model.problem.value;
  return (
    <div class={css.more}>
      {room && (
        <a class={css.live} data-on={live.on} href={room} target="_blank" rel="noopener">
          {live.on ? t('stats_live_on', [live.title]) : t('stats_live_off')}
        </a>
      )}
      {notice && (
        <Part title={t('stats_notice')}>
          <p class={css.notice}>{notice}</p>
        </Part>
      )}
      <Videos title={t('stats_pinned')} videos={pinned ? [pinned] : []} />
      <Videos title={t('stats_chosen')} videos={model.chosen.value.value ?? []} />
      {supporters && supporters.count > 0 && (
        <Part title={t('stats_supporters', [exactCount(supporters.count)])}>
          <ul class={css.people}>
            {supporters.people.map(({ mid, name, message }) => (
              <li key={mid}>
                <PersonName
                  class={undefined}
                  person={{ mid, name }}
                  title={message || name}
                  onOpen={model.openPerson}
                />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {reservations.length > 0 && (
        <Part title={t('stats_reservations')}>
          <ul>
            {reservations.map((row) => (
              <li key={row.sid} class={css.row}>
                <Announcement row={row} />
                {canReserve && (
                  <button
                    type="button"
                    class={css.button}
                    aria-busy={model.reserving.value === row.sid}
                    disabled={model.reserving.value !== null}
                    onClick={() => void model.reserve(row)}
                  >
                    {t(row.reserved ? 'stats_reserve_cancel' : 'stats_reserve')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {model.behind.value && <p role="status">{model.behind.value}</p>}
          {problem && (
            <p role="alert">{endText({ ...problem, state: endState(problem) }, '', '')}</p>
          )}
        </Part>
      )}
      <OldData error={error} text="stats_some_failed" onRetry={model.retry} />
    </div>
  );
}

function Part(props: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <h3 class={css.title}>{props.title}</h3>
      {props.children}
    </div>
  );
}

function Videos(props: { readonly title: string; readonly videos: readonly ChosenVideo[] }) {
  if (props.videos.length === 0) return null;
  return (
    <Part title={props.title}>
      <ul>
        {props.videos.map(({ aid, bvid, title, durationSeconds, plays, reason }) => (
          <li key={aid}>
            <a
              class={css.video}
              href={videoLink({ bvid, aid })}
              target="_blank"
              rel="noopener"
              title={title}
            >
              <bdi>{title}</bdi>
              <span>
                {duration(durationSeconds)}
                {plays !== null && ` · ${t('stats_video_plays', [compactCount(plays)])}`}
                {reason && ` · ${reason}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Announcement({ row: { name, total, startsSeconds } }: { readonly row: Reservation }) {
  const facts = [
    startsSeconds && whenText(startsSeconds * 1000),
    total !== null && t('stats_waiting', [compactCount(total)]),
  ];
  const said = facts.filter(Boolean).join(' · ');
  return (
    <span class={css.video}>
      <bdi title={name}>{name}</bdi>
      <span title={said}>{said}</span>
    </span>
  );
}
