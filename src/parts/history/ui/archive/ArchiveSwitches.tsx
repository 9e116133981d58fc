import type { ComponentChildren } from 'preact';
import { t } from '@/src/i18n.ts';
import { SwitchLine } from '@/src/parts/settings/ui/index.ts';
import { errorText } from '@/src/ui/error-text.ts';
import css from './ArchiveSettings.module.css';
import type { ArchiveModel } from './archive-model.ts';

interface Props {
  readonly model: ArchiveModel;
  /** About the first of the two, under it. */
  readonly children?: ComponentChildren;
}

/** Whether the history is kept, and whether covers on the site tell what was seen. */
export function ArchiveSwitches({ model, children }: Props) {
  const state = model.state.value;
  const error = model.error.value;
  return (
    <>
      <SwitchLine
        label={t('archive_setting_on')}
        hint={t('archive_setting_hint')}
        on={state?.on ?? false}
        disabled={!state || model.busy.value}
        onTurn={(on) => model.switchTo(on, { on })}
      />
      {children}
      <SwitchLine
        label={t('archive_setting_marks')}
        hint={t(state?.on ? 'archive_setting_marks_hint' : 'archive_setting_marks_off')}
        on={(state?.on && state.marks) ?? false}
        disabled={!state?.on || model.busy.value}
        onTurn={model.showMarks}
      />
      {error && (
        <p class={css.problem} role="alert">
          {errorText(error)}
        </p>
      )}
    </>
  );
}
