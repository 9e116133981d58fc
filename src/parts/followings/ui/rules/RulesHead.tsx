import { useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { IconButton } from '@/components/IconButton.tsx';
import Menu from '@/components/Menu.tsx';
import { t } from '@/src/i18n.ts';
import { PageHead } from '@/src/ui/PageHead.tsx';
import { useFilePick } from '@/src/ui/use-file-pick.tsx';
import { exportRules, ImportRules } from './rules-files.tsx';
import type { RulesModel } from './rules-model.ts';

export function RulesHead({ model }: { model: RulesModel }) {
  const [more, setMore] = useState<HTMLElement | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const choice = useFilePick('.json,application/json', setFile);
  const rules = model.rules.value;
  const isOn = rules.some((rule) => !rule.isOff);
  const busy = model.orders.busy.value || model.orders.run.value !== null;
  return (
    <PageHead
      title={t('page_rules')}
      hint={t('rules_hint')}
      verbs={
        model.view.value === 'ready' && (
          <>
            {rules.length > 0 && (
              <Button disabled={busy || !isOn} onClick={() => model.run(model.rules.peek())}>
                {t('rules_run_all')}
              </Button>
            )}
            {rules.length > 0 && (
              <Button primary disabled={model.isFull.value} onClick={() => model.edit()}>
                {t('rules_new')}
              </Button>
            )}
            <IconButton icon="more" label={t('rules_files')} menu onClick={setMore} />
          </>
        )
      }
    >
      {choice.input}
      {more && (
        <Menu
          anchor={more}
          label={t('rules_files')}
          items={[
            { label: t('rules_import'), onChoose: choice.choose },
            ...(rules.length > 0
              ? [{ label: t('rules_export'), onChoose: () => exportRules(model) }]
              : []),
          ]}
          onClose={() => setMore(null)}
        />
      )}
      {file && <ImportRules model={model} file={file} onClose={() => setFile(null)} />}
    </PageHead>
  );
}
