import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { exactCount, type MessageKey, t } from '@/src/i18n.ts';
import { MOST_RULES } from '@/src/parts/followings/shared/rules.ts';
import {
  type ImportedRules,
  isSameRule,
  parseRules,
  RULES_MAX,
  type RulesProblem,
  rulesToJson,
} from '@/src/parts/followings/shared/rules-json.ts';
import { listText } from '@/src/parts/followings/ui/workbench/words.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { bytesOf } from '@/src/ui/bytes-of.ts';
import { Dialog } from '@/src/ui/Dialog.tsx';
import head from '@/src/ui/PageHead.module.css';
import { saveFile } from '@/src/ui/save-file.ts';
import css from './Rules.module.css';
import type { RulesModel } from './rules-model.ts';

type Problem = RulesProblem | 'unreadable';

const PROBLEMS: Readonly<Record<Problem, MessageKey>> = {
  'too-large': 'rules_file_too_large',
  'too-many': 'rules_too_many',
  damaged: 'import_damaged',
  'not-ours': 'rules_not_ours',
  newer: 'rules_newer',
  unreadable: 'file_unreadable',
};

export function exportRules(model: RulesModel): void {
  const content = rulesToJson(model.rules.peek(), model.groups.peek(), Date.now());
  const name = `bilideck-rules-${dayKey(new Date())}.json`;
  saveFile(name, 'application/json', content);
}

interface Props {
  readonly model: RulesModel;
  readonly file: File;
  readonly onClose: () => void;
}

/** What a file of rules holds, before it is put behind those that are there. */
export function ImportRules({ model, file, onClose }: Props) {
  const [read, setRead] = useState<ImportedRules | Problem | null>(null);
  useEffect(() => {
    const take = async () => {
      if (file.size > 4 * RULES_MAX) return setRead('too-large');
      const bytes = await bytesOf(file);
      if (!bytes) return setRead('unreadable');
      const text = new TextDecoder().decode(bytes);
      setRead(parseRules(text, model.groups.peek(), () => crypto.randomUUID()));
    };
    void take();
  }, [file, model]);
  const isGood = read !== null && typeof read !== 'string';
  const own = model.rules.value;
  const fresh = isGood
    ? read.rules.filter((one) => !own.some((other) => isSameRule(one, other)))
    : [];
  const same = isGood ? read.rules.length - fresh.length : 0;
  const isTooMany = fresh.length > MOST_RULES - own.length;
  return (
    <Dialog title={t('rules_import')} onClose={onClose}>
      {typeof read === 'string' && (
        <p class={css.wrong} role="alert">
          {t(PROBLEMS[read], [exactCount(MOST_RULES)])}
        </p>
      )}
      {isGood && (
        <ul class={css.facts}>
          <li>{t('rules_found', [exactCount(fresh.length)])}</li>
          {same > 0 && <li>{t('rules_same', [exactCount(same)])}</li>}
          {read.newGroups.length > 0 && (
            <li>{t('rules_groups_later', [listText(read.newGroups)])}</li>
          )}
          {read.left.length > 0 && <li>{t('rules_left', [listText(read.left.map(String))])}</li>}
          {isTooMany && <li role="alert">{t('rules_too_many', [exactCount(MOST_RULES)])}</li>}
        </ul>
      )}
      <div class={head.verbs}>
        {isGood && (
          <Button
            primary
            disabled={fresh.length === 0 || isTooMany}
            onClick={() => {
              void model.add(fresh).then((isAdded) => {
                if (isAdded) onClose();
              });
            }}
          >
            {t('rules_add_all', [exactCount(fresh.length)])}
          </Button>
        )}
        <Button onClick={onClose}>{t('action_cancel')}</Button>
      </div>
    </Dialog>
  );
}
