import { Button } from '@/components/Button.tsx';
import { StateNotice } from '@/components/StateNotice.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import { MOST_RULES } from '@/src/parts/followings/shared/rules.ts';
import { listText } from '@/src/parts/followings/ui/workbench/words.ts';
import type { Background } from '@/src/rpc/client.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { lazily } from '@/src/ui/lazily.tsx';
import { InsteadOfList, StaleNotice } from '@/src/ui/Notices.tsx';
import page from '@/src/ui/Page.module.css';
import head from '@/src/ui/PageHead.module.css';
import { useFailed } from '@/src/ui/use-failed.ts';
import { useModel } from '@/src/ui/use-model.ts';
import { ViewRoot } from '@/src/ui/ViewRoot.tsx';
import workbench from '../workbench/WorkbenchPage.module.css';
import { RuleRow } from './RuleRow.tsx';
import css from './Rules.module.css';
import { RulesHead } from './RulesHead.tsx';
import { ruleName } from './rule-words.ts';
import { createRulesModel, type RulesModel } from './rules-model.ts';

const OrdersView = lazily(async () => (await import('@/src/ui/OrdersView.tsx')).default);

const RuleForm = lazily(async () => (await import('./RuleForm.tsx')).RuleForm);

/** 规则: "people who … go into group …", which make plans and never act by themselves. */
export function RulesPage({ ask }: { ask: Background }) {
  const model = useModel(createRulesModel, 'follow', ask);
  const view = model.view.value;
  const editing = model.editing.value;
  return (
    <ViewRoot name="rules" state={view} class={page.fill}>
      {editing ? (
        <RuleForm key={editing.rule.id} model={model} editing={editing} />
      ) : (
        <>
          <RulesHead model={model} />
          <Notices model={model} />
          {view === 'ready' ? <List model={model} /> : <Instead model={model} />}
        </>
      )}
      {model.making.value && <MakeGroups model={model} />}
      {model.orders.hasNews.value && (
        <div class={workbench.news}>
          <OrdersView orders={model.orders} />
        </div>
      )}
    </ViewRoot>
  );
}

function Notices({ model }: { model: RulesModel }) {
  const refused = model.error.value;
  const unread = model.unread.value;
  const beyond = model.beyond.value;
  const [gone] = model.deleted.value;
  const said = model.said.value;
  return (
    <>
      {refused && model.view.value === 'ready' && (
        <StaleNotice
          error={refused}
          retry="dismiss"
          onRetry={() => {
            model.error.value = null;
          }}
        />
      )}
      {unread > 0 && (
        <p class={css.notice} role="status">
          {t('rules_unread', [exactCount(unread)])}
        </p>
      )}
      {beyond > 0 && (
        <p class={css.notice} role="status">
          {t('rules_beyond', [exactCount(beyond), exactCount(MOST_RULES)])}
        </p>
      )}
      {(gone || said) && (
        <p class={css.notice} role="status">
          <span>{gone ? t('rules_deleted', [ruleName(gone, model.groups.value)]) : said}</span>
          {gone && <Button onClick={() => void model.putBack()}>{t('action_undo')}</Button>}
          <Button onClick={model.forget}>{t('action_dismiss')}</Button>
        </p>
      )}
    </>
  );
}

function List({ model }: { model: RulesModel }) {
  const rules = model.rules.value;
  if (rules.length === 0) {
    return (
      <div class={page.instead}>
        <StateNotice text={model.unread.value > 0 ? null : t('rules_empty')}>
          <Button primary onClick={() => model.edit()}>
            {t('rules_new')}
          </Button>
        </StateNotice>
      </div>
    );
  }
  return (
    <ol class={page.rows} aria-label={t('page_rules')}>
      {rules.map((rule, place) => (
        <RuleRow key={rule.id} model={model} rule={rule} place={place} of={rules.length} />
      ))}
    </ol>
  );
}

/** Groups that rules sort into and that are not there: made first, if that is meant. */
function MakeGroups({ model }: { model: RulesModel }) {
  const making = model.making.value;
  if (!making) return null;
  const { names, done } = making;
  return (
    <Dialog title={t('groups_create')} onClose={model.unmake}>
      <p class={css.text}>{t('import_new_groups', [exactCount(names.length), listText(names)])}</p>
      {done !== null && (
        <p class={css.text} role="status">
          {t('import_making', [exactCount(done), exactCount(names.length)])}
        </p>
      )}
      <div class={head.verbs}>
        <Button primary disabled={done !== null} onClick={model.make}>
          {t('import_make_and_plan', [exactCount(names.length)])}
        </Button>
        <Button onClick={model.unmake}>{t('action_cancel')}</Button>
      </div>
    </Dialog>
  );
}

function Instead({ model }: { model: RulesModel }) {
  const resource = useFailed(model.error, () => model.reload());
  return (
    <div class={page.list}>
      <InsteadOfList view={model.view.value} resource={resource} empty={t('rules_empty')} />
    </div>
  );
}
