import { Button } from '@/components/Button.tsx';
import { SearchBox } from '@/components/SearchBox.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { ChangeEntry } from '@/src/parts/snapshots/shared/change.ts';
import type { Background } from '@/src/rpc/client.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { InsteadOfList } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import { PageHead } from '@/src/ui/PageHead.tsx';
import { PersonName } from '@/src/ui/PersonName.tsx';
import parts from '@/src/ui/TableParts.module.css';
import { whenText } from '@/src/ui/time-text.ts';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import css from '../Comparison.module.css';
import { ChangeKinds, ChangeWrites } from './ChangeKinds.tsx';
import { changeEntryText } from './change-words.ts';
import { type ChangesModel, createChangesModel } from './changes-model.ts';

const ROW_PX = 48;
const heightOf = () => ROW_PX;
const keyOf = ({ kind, mid, stamp }: ChangeEntry) => `${kind} ${mid} ${stamp}`;

/** 变化: what became of the people whom the account knows, as every check of them saw it. */
export function ChangesPage({ ask }: { ask: Background }) {
  const model = useModel(createChangesModel, 'follow', ask);
  const view = model.view.value;
  return (
    <ViewRoot name="changes" state={view} class={page.fill}>
      {view === 'ready' ? (
        <Log model={model} />
      ) : (
        <>
          <h1 class={page.heading}>{t('page_changes')}</h1>
          <div class={page.list}>
            <InsteadOfList view={view} resource={model.log} empty="" />
          </div>
        </>
      )}
    </ViewRoot>
  );
}

function checkText(checking: ChangesModel['checking']['value']): string {
  if (checking === null) return t('change_check');
  if (checking === 'begins') return t('change_checking');
  return t('snap_checking', [exactCount(checking.read), exactCount(checking.total ?? 0)]);
}

function Log({ model }: { model: ChangesModel }) {
  const { text, kind } = model;
  const log = model.log.value.value;
  const rows = model.shown.value;
  const checked = log?.checkedAtMs ?? null;
  const checking = model.checking.value;
  return (
    <>
      <PageHead
        title={t('page_changes')}
        hint={checked === null ? t('change_unchecked') : t('change_hint', [whenText(checked)])}
        verbs={
          <>
            <ChangeWrites model={model} />
            <Button disabled={checking !== null} onClick={() => void model.check()}>
              {checkText(checking)}
            </Button>
          </>
        }
      />
      {model.error.value && (
        <p class={css.warning} role="alert">
          {errorText(model.error.value)}
        </p>
      )}
      <ChangeKinds model={model} />
      <div class={`${parts.tools} ${css.tools}`}>
        <div class={`${parts.search} ${css.search}`}>
          <SearchBox
            value={text.value}
            label={t('change_search')}
            onType={(typed) => {
              text.value = typed;
            }}
          />
        </div>
        <span class={parts.found} role="status">
          {t('snap_found', [exactCount(rows.length)])}
        </span>
      </div>
      <div class={page.list}>
        {rows.length === 0 ? (
          <StateNotice
            text={t((log?.entries.length ?? 0) === 0 ? 'change_none' : 'change_none_found')}
          />
        ) : (
          <VirtualList
            items={rows}
            label={t('page_changes')}
            heightOf={heightOf}
            keyOf={keyOf}
            topKey={`${kind.value} ${text.value}`}
            render={(entry) => <ChangeRow model={model} entry={entry} />}
          />
        )}
      </div>
    </>
  );
}

function ChangeRow({ model, entry }: { model: ChangesModel; entry: ChangeEntry }) {
  const name = nameOrUid(entry);
  return (
    <div class={css.line}>
      <span class={css.who}>
        {entry.kind === 'own-groups' ? (
          <a class={css.name} href="#/groups">
            <bdi>{name}</bdi>
          </a>
        ) : (
          <PersonName class={css.name} person={{ mid: entry.mid, name }} />
        )}
        <span class={css.detail}>{changeEntryText(entry, model.groups.value)}</span>
      </span>
      <span class={css.where}>{whenText(entry.atMs)}</span>
    </div>
  );
}
