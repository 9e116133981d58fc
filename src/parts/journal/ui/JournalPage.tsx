import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import {
  hasEnded,
  type JournalEntry,
  type Run,
  type UndoState,
  undoStateOf,
} from '@/src/engine/shared/runs.ts';
import { type MessageKey, t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import dashboard from '@/src/ui/Page.module.css';
import { PlanView } from '@/src/ui/PlanView.tsx';
import { RunStatus } from '@/src/ui/RunStatus.tsx';
import { changeText, kindName, resultText, whenText } from '@/src/ui/run-words.ts';
import { aboutText, linkOf, runEndText, runWhatText } from '@/src/ui/told-words.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { BackupList } from './BackupList.tsx';
import { createGroupNames } from './group-names.ts';
import css from './Journal.module.css';
import { createJournalModel, type JournalModel } from './journal-model.ts';
import type { JournalRow, ResultFilter } from './journal-rows.ts';

const RUN_PX = 64;
const OPEN_RUN_PX = 104;
const ITEM_PX = 44;
const LOGIN_URL = 'https://passport.bilibili.com/login';

/** 操作记录: everything that was ever changed, what came of it, and the way back. */
export function JournalPage({ ask }: { ask: Background }) {
  const model = useMemo(() => createJournalModel(ask), [ask]);
  const names = useMemo(() => createGroupNames(ask), [ask]);
  useEffect(() => {
    model.load();
    names.load();
    return model.dispose;
  }, [model, names]);
  const view = model.view.value;
  return (
    <ViewRoot name="journal" state={view} class={css.page}>
      <header class={css.head}>
        <h1 class={dashboard.title}>{t('journal_title')}</h1>
        {view === 'ready' && <Export model={model} />}
      </header>
      {view === 'ready' && <Filters model={model} />}
      {model.error.value && view === 'ready' && (
        <p class={dashboard.problem} role="alert">
          {errorText(model.error.value)}
        </p>
      )}
      <Proposed model={model} />
      {view === 'ready' ? (
        <Rows model={model} nameOf={names.nameOf} />
      ) : (
        <Instead model={model} view={view} />
      )}
      {(view === 'ready' || view === 'empty') && <BackupList model={model} />}
    </ViewRoot>
  );
}

function Instead({ model, view }: { model: JournalModel; view: string }) {
  if (view === 'loading') return <StateNotice text={t('state_loading')} />;
  if (view === 'empty') return <StateNotice text={t('journal_empty')} />;
  if (view === 'signed-out') {
    return (
      <StateNotice text={t('state_signed_out')}>
        <a class={dashboard.link} href={LOGIN_URL} target="_blank" rel="noopener noreferrer">
          {t('state_sign_in')}
        </a>
      </StateNotice>
    );
  }
  const error = model.error.value;
  return (
    <StateNotice text={error ? errorText(error) : ''}>
      <Button onClick={model.load}>{t('action_retry')}</Button>
    </StateNotice>
  );
}

function Filters({ model }: { model: JournalModel }) {
  const { kind, result, text } = model.filter.value;
  const kinds = [...new Set(model.runs.value.map((run) => run.kind))].sort();
  return (
    <div class={css.filters}>
      <input
        class={css.search}
        type="search"
        value={text}
        placeholder={t('journal_search')}
        aria-label={t('journal_search')}
        onInput={(event) => model.setFilter({ text: event.currentTarget.value })}
      />
      <select
        class={css.select}
        value={kind}
        aria-label={t('journal_all_kinds')}
        onChange={(event) => model.setFilter({ kind: event.currentTarget.value })}
      >
        <option value="">{t('journal_all_kinds')}</option>
        {kinds.map((one) => (
          <option key={one} value={one}>
            {kindName(one)}
          </option>
        ))}
      </select>
      <select
        class={css.select}
        value={result}
        aria-label={t('journal_all_results')}
        onChange={(event) => model.setFilter({ result: event.currentTarget.value as ResultFilter })}
      >
        <option value="all">{t('journal_all_results')}</option>
        <option value="problems">{t('journal_with_problems')}</option>
        <option value="open">{t('journal_open_only')}</option>
      </select>
    </div>
  );
}

function Export({ model }: { model: JournalModel }) {
  const count = model.exported.value;
  async function save() {
    const blob = new Blob([await model.collect()], { type: 'application/json' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = 'bilideck-journal.json';
    link.click();
    URL.revokeObjectURL(link.href);
  }
  return (
    <span class={css.export}>
      {count !== null && <span role="status">{t('journal_exported', [count])}</span>}
      <Button onClick={() => void save()}>{t('journal_export')}</Button>
    </span>
  );
}

function Proposed({ model }: { model: JournalModel }) {
  const proposal = model.proposal.value;
  if (!proposal) return null;
  if (proposal.plans.length === 0) {
    return (
      <div class={css.proposal} role="status">
        <span>{t('journal_cannot_undo')}</span>
        <Button onClick={model.dismiss}>{t('action_dismiss')}</Button>
      </div>
    );
  }
  return (
    <PlanView
      plans={proposal.plans}
      busy={model.proposing.value}
      onConfirm={model.agree}
      onCancel={model.dismiss}
    />
  );
}

function heightOf(row: JournalRow): number {
  if (row.type !== 'run') return ITEM_PX;
  return hasEnded(row.run) ? RUN_PX : OPEN_RUN_PX;
}

const keyOf = ({ key }: JournalRow) => key;
const isRun = ({ type }: JournalRow) => type === 'run';

function Rows({ model, nameOf }: { model: JournalModel; nameOf: (tagid: number) => string }) {
  const rows = model.rows.value;
  const render = useMemo(
    () => (row: JournalRow) => {
      if (row.type === 'run') return <RunRow run={row.run} open={row.open} model={model} />;
      if (row.type === 'item') return <ItemRow entry={row.entry} nameOf={nameOf} />;
      return <p class={css.item}>{t('state_loading')}</p>;
    },
    [model, nameOf],
  );
  if (rows.length === 0) return <StateNotice text={t('journal_none_fits')} />;
  return (
    <div class={css.list}>
      <VirtualList
        items={rows}
        label={t('journal_title')}
        heightOf={heightOf}
        keyOf={keyOf}
        render={render}
        onEnd={model.loadMore}
        isItem={isRun}
      />
    </div>
  );
}

function RunRow({ run, open, model }: { run: Run; open: boolean; model: JournalModel }) {
  const title = runWhatText(run);
  const about = aboutText(run);
  const href = run.counts.total === 1 ? linkOf(run.kind, run.subject) : null;
  const isOver = hasEnded(run);
  return (
    <article class={css.run} data-run-state={run.state}>
      <div class={css.line}>
        <button
          type="button"
          class={css.unfold}
          aria-expanded={open}
          aria-label={`${title} ${about}`}
          onClick={() => model.unfold(run.id)}
        >
          <span class={open ? css.open : css.closed} aria-hidden="true" />
          <span class={css.what}>{title}</span>
          {href === null && <span class={css.count}>{about}</span>}
        </button>
        {href !== null && <Named href={href} name={about} class={css.about} />}
        <time class={css.when} dateTime={new Date(run.createdAtMs).toISOString()}>
          {whenText(run.createdAtMs)}
        </time>
        {isOver && <WayBack run={run} model={model} />}
      </div>
      {isOver ? (
        <p class={css.results}>{runEndText(run)}</p>
      ) : (
        <RunStatus run={run} control={model.control} />
      )}
    </article>
  );
}

const TAKEN_BACK: Readonly<Record<Exclude<UndoState, 'none'>, MessageKey>> = {
  'under-way': 'journal_undoing',
  part: 'journal_undone_part',
  whole: 'journal_undone',
};

/** How far a run was taken back, and the way to take back what is left. */
function WayBack({ run, model }: { run: Run; model: JournalModel }) {
  // Undos are newer than what they take back, so they have been read before it.
  const state = undoStateOf(run, model.runs.value);
  const isLeft = state === 'none' || state === 'part';
  return (
    <>
      {state !== 'none' && <span class={css.undone}>{t(TAKEN_BACK[state])}</span>}
      {isLeft && run.undoable !== false && run.counts.verified > 0 && run.undoOf === null && (
        <Button onClick={() => model.propose('undo', run.id)}>{t('action_undo')}</Button>
      )}
    </>
  );
}

function ItemRow({ entry, nameOf }: { entry: JournalEntry; nameOf: (tagid: number) => string }) {
  const change = changeText(entry, nameOf);
  const name = entry.title || entry.id;
  const href = linkOf(entry.kind, entry.id);
  return (
    <div class={css.item} data-item-state={entry.state}>
      {href === null ? (
        <span class={css.name} title={name}>
          {name}
        </span>
      ) : (
        <Named href={href} name={name} class={css.name} />
      )}
      {change && (
        <span class={css.change} title={change}>
          {change}
        </span>
      )}
      <span class={css.result} data-result={entry.state}>
        {resultText(entry)}
      </span>
    </div>
  );
}

/** A person or a video, with the way there. */
function Named(props: {
  readonly href: string;
  readonly name: string;
  readonly class: string | undefined;
}) {
  const { href, name } = props;
  return (
    <a
      class={`${props.class} ${css.link}`}
      href={href}
      title={name}
      target="_blank"
      rel="noopener noreferrer"
    >
      {name}
    </a>
  );
}
