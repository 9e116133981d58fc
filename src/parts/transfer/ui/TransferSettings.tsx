import { useMemo } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { MOST_RULES } from '@/src/parts/followings/shared/rules.ts';
import type { SectionId } from '@/src/parts/transfer/shared/sections.ts';
import type { Background } from '@/src/rpc/client.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { nameOrUid } from '@/src/shared/name-or-uid.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import { errorText } from '@/src/ui/error-text.ts';
import look from '@/src/ui/SettingsSection.module.css';
import { SettingsSection } from '@/src/ui/SettingsSection.tsx';
import { useFilePick } from '@/src/ui/use-file-pick.tsx';
import css from './Transfer.module.css';
import {
  createTransferModel,
  type TransferModel,
  type TransferPreview,
  type TransferTrouble,
} from './transfer-model.ts';

/** What a person knows them by; what only goes along with others is not shown. */
const NAMES: Readonly<Partial<Record<SectionId, MessageKey>>> = {
  settings: 'settings_title',
  views: 'transfer_views',
  rules: 'page_rules',
  shielded: 'snap_part_shielded',
  notes: 'notes_title',
  viewings: 'transfer_viewings',
  snapshots: 'page_snapshots',
  runs: 'journal_title',
  backups: 'journal_backups',
  changes: 'page_changes',
  logs: 'data_logs',
};

const PROBLEMS: Readonly<Record<TransferTrouble['what'], MessageKey>> = {
  empty: 'snap_file_damaged',
  damaged: 'snap_file_damaged',
  altered: 'snap_file_altered',
  'too-large': 'transfer_too_large',
  'too-much': 'transfer_too_much',
  'not-ours': 'transfer_not_ours',
  newer: 'transfer_newer',
  'other-account': 'transfer_other_account',
  unreadable: 'file_unreadable',
};

const problemText = (problem: TransferTrouble): string =>
  problem.what === 'other-account'
    ? t('transfer_other_account', [nameOrUid(problem.account)])
    : t(PROBLEMS[problem.what]);

/** 换设备: everything as one file, and such a file taken in. */
export function TransferSettings({ ask }: { ask: Background }) {
  const model = useMemo(() => createTransferModel(ask), [ask]);
  const choice = useFilePick('.jsonl,.gz,application/gzip', model.look);
  const step = model.step.value;
  const problem = model.problem.value;
  const error = model.error.value;
  const isBusy = step.at === 'writing' || step.at === 'reading' || step.at === 'taking';
  return (
    <SettingsSection title={t('transfer_title')}>
      <p class={css.hint}>{t('transfer_hint')}</p>
      <p class={look.verbs}>
        <Button disabled={isBusy} onClick={() => model.save(false)}>
          {t('transfer_save')}
        </Button>
        <Button disabled={isBusy} onClick={() => model.save(true)}>
          {t('transfer_save_packed')}
        </Button>
        <Button disabled={isBusy} onClick={choice.choose}>
          {t('transfer_open')}
        </Button>
      </p>
      {choice.input}
      {isBusy && <p class={css.hint}>{t('state_loading')}</p>}
      {step.at === 'done' && (
        <p class={css.hint}>
          {step.fresh > 0 ? t('transfer_done', [exactCount(step.fresh)]) : t('transfer_same')}
          {step.bad > 0 && ` ${t('archive_import_bad', [exactCount(step.bad)])}`}
          {step.rulesBeyond > 0 && (
            <>
              <br />
              {t('rules_beyond', [exactCount(step.rulesBeyond), exactCount(MOST_RULES)])}
            </>
          )}
        </p>
      )}
      {step.at === 'saved' && step.left > 0 && (
        <p class={css.problem} role="alert">
          {t('transfer_left', [exactCount(step.left)])}
        </p>
      )}
      {(problem || error) && (
        <p class={css.problem} role="alert">
          {problem ? problemText(problem) : error && errorText(error)}
        </p>
      )}
      {step.at === 'ready' && <Preview model={model} preview={step.preview} />}
    </SettingsSection>
  );
}

/** What the file has and what of it is new here, before anything is taken in. */
function Preview({ model, preview }: { model: TransferModel; preview: TransferPreview }) {
  const { file, counts } = preview;
  const shown = counts.filter(({ section, inFile }) => NAMES[section] && inFile > 0);
  return (
    <Dialog title={t('transfer_preview')} onClose={model.close}>
      <p class={css.hint}>
        {t('transfer_from', [nameOrUid(file.account), dayKey(new Date(file.madeAt))])}
      </p>
      <table class={`${look.table} ${css.counts}`}>
        <thead>
          <tr>
            <th scope="col">{t('data_what')}</th>
            <th scope="col" class={look.amount}>
              {t('transfer_in_file')}
            </th>
            <th scope="col" class={look.amount}>
              {t('transfer_fresh')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ section, inFile, fresh }) => (
            <tr key={section}>
              <th scope="row">{t(NAMES[section] ?? 'settings_title')}</th>
              <td class={look.amount}>{exactCount(inFile)}</td>
              <td class={look.amount}>{exactCount(fresh)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class={css.hint}>{t('transfer_merge_hint')}</p>
      <p class={look.verbs}>
        <Button primary onClick={model.agree}>
          {t('transfer_take')}
        </Button>
        <Button onClick={model.close}>{t('action_cancel')}</Button>
      </p>
    </Dialog>
  );
}
