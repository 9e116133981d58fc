import { TokenBox } from '@/components/TokenBox.tsx';
import { day as dayText, exactCount, t } from '@/src/i18n.ts';
import listCss from '@/src/ui/ListView.module.css';
import historyCss from '../HistoryView.module.css';
import { ArchiveChoices } from './ArchiveChoices.tsx';
import css from './ArchiveList.module.css';
import type { ArchiveListModel } from './archive-list-model.ts';
import { tokensIn } from './archive-tokens.ts';
import { SiteMenu } from './SiteMenu.tsx';
import type { SiteOrders } from './site-orders.ts';

interface Props {
  readonly model: ArchiveListModel;
  readonly site: SiteOrders;
}

/** What is looked for in the archive, each piece of it to be taken away. */
export function ArchiveTools({ model, site }: Props) {
  return (
    <>
      <div class={`${listCss.bar} ${css.search}`} title={t('archive_search_hint')}>
        <TokenBox
          tokens={tokensIn(model)}
          typed={model.tokens.value.typed}
          label={t('archive_search')}
          onType={model.type}
        />
        <label class={css.jump}>
          {t('archive_jump')}
          <input
            type="date"
            class={historyCss.date}
            max={dayText(Date.now() / 1000)}
            onChange={({ currentTarget: { value } }) => {
              const [year = 0, month = 1, date = 1] = value.split('-').map(Number);
              if (year > 0) model.jump(new Date(year, month - 1, date + 1).getTime() / 1000 - 1);
            }}
          />
        </label>
        <SiteMenu site={site} />
      </div>
      <div class={`${listCss.chips} ${css.tools}`}>
        <ArchiveChoices model={model} />
        <Matching model={model} />
      </div>
    </>
  );
}

/** How many there are of what is looked for. */
function Matching({ model }: { model: ArchiveListModel }) {
  if (!model.isNarrowed.value) return null;
  return (
    <span class={css.matching} role="status">
      {t('archive_matching', [exactCount(model.list.value.count)])}
    </span>
  );
}
