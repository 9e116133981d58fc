import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { t } from '@/src/i18n.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import { InsteadOfList } from '@/src/ui/Notices.tsx';
import dashboard from '@/src/ui/Page.module.css';
import { PlanView } from '@/src/ui/PlanView.tsx';
import { kindName } from '@/src/ui/run-words.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import { useFailed } from '@/src/ui/use-failed.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import { BackupList } from './BackupList.tsx';
import { createGroupNames } from './group-names.ts';
import css from './Journal.module.css';
import { JournalRows } from './JournalRows.tsx';
import { createJournalModel, type JournalModel } from './journal-model.ts';
import type { ResultFilter } from './journal-rows.ts';

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
        <h1 class={dashboard.heading}>{t('journal_title')}</h1>
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
        <JournalRows model={model} nameOf={names.nameOf} />
      ) : (
        <Instead model={model} />
      )}
      {(view === 'ready' || view === 'empty') && <BackupList model={model} />}
    </ViewRoot>
  );
}

function Instead({ model }: { model: JournalModel }) {
  const resource = useFailed(model.error, model.load);
  return (
    <div class={css.list}>
      <InsteadOfList view={model.view.value} resource={resource} empty={t('journal_empty')} />
    </div>
  );
}

function Filters({ model }: { model: JournalModel }) {
  const { kind, result, text } = model.filter.value;
  const kinds = [...new Set(model.runs.value.map((run) => run.kind))].sort();
  return (
    <div class={css.filters}>
      <input
        class={`${dashboard.input} ${css.search}`}
        type="search"
        value={text}
        placeholder={t('journal_search')}
        aria-label={t('journal_search')}
        onInput={(event) => model.setFilter({ text: event.currentTarget.value })}
      />
      <select
        class={dashboard.input}
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
        class={dashboard.input}
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
    saveFile('bilideck-journal.json', 'application/json', await model.collect());
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
