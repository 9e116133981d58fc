import { browser } from 'wxt/browser';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { Fact, SpaceLook } from '@/src/parts/check/shared/check.ts';
import { browserName } from '@/src/ui/browser-name.ts';
import { CopyButton } from '@/src/ui/CopyButton.tsx';
import css from './CheckPage.module.css';
import type { CheckModel } from './check-model.ts';
import { reportText } from './check-report.ts';

const FACT_TEXTS: Readonly<Record<Fact, MessageKey>> = {
  account: 'check_fact_account',
  referer: 'check_fact_referer',
  'default-group': 'check_fact_default_group',
  'group-count': 'check_fact_group_count',
  relations: 'check_fact_relations',
  whispers: 'check_fact_whispers',
  'dm-fields': 'check_fact_dm_fields',
  toview: 'check_fact_toview',
  folder: 'check_fact_folder',
  feed: 'check_fact_feed',
  money: 'check_fact_money',
};

const PLACES: Readonly<Record<string, MessageKey>> = {
  column: 'check_place_column',
  bar: 'check_place_bar',
  button: 'check_place_button',
};

function spaceText(space: SpaceLook | null): string {
  if (space === null || space.state === 'not-open') return t('check_space_not_open');
  if (space.state === 'without') return t('check_space_without');
  const layout = space.layout === 'old' ? 'check_layout_old' : 'check_layout_new';
  const place = t(PLACES[space.placement] ?? 'check_place_button');
  return t(space.layout === 'unknown' ? 'check_space_unknown' : layout, [place]);
}

/** What can be said by now: points that were open, the space page, and the text to hand on. */
export function CheckFindings({ model }: { model: CheckModel }) {
  const text = () =>
    reportText({
      version: browser.runtime.getManifest().version,
      browser: browserName(navigator.userAgent),
      atMs: Date.now(),
      rows: model.rows.value,
      writes: model.writes.rows.value,
      facts: model.facts.value,
      space: model.space.value,
    });
  return (
    <section class={css.card}>
      <h2 class={css.title}>{t('check_findings')}</h2>
      <ul class={css.facts}>
        {model.facts.value.map(([fact, holds]) => (
          <li key={fact} data-fact={fact} data-holds={holds}>
            <span class={holds ? css.yes : css.no}>
              {t(holds ? 'check_holds' : 'check_holds_not')}
            </span>
            {t(FACT_TEXTS[fact])}
          </li>
        ))}
        <li>
          <span class={css.neutral}>{t('check_space')}</span>
          {spaceText(model.space.value)}
        </li>
      </ul>
      <details class={css.report}>
        <summary>{t('check_report')}</summary>
        <p class={css.hint}>{t('check_report_hint')}</p>
        <textarea
          class={css.text}
          readOnly
          rows={12}
          value={text()}
          aria-label={t('check_report')}
        />
        <CopyButton label={t('check_copy')} text={text} />
      </details>
    </section>
  );
}
