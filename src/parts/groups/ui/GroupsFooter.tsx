import { t } from '@/src/i18n.ts';
import buttonCss from '@/src/ui/TextButton.module.css';
import { useFocusAtFirst } from '@/src/ui/use-focus-at-first.ts';
import { type GroupsModel, isOwn } from './groups-model.ts';

interface ActionsProps {
  readonly model: GroupsModel;
  readonly sorting: boolean;
  readonly focusCreate: boolean;
}

export function GroupsFooter({ model, sorting, focusCreate }: ActionsProps) {
  const create = useFocusAtFirst<HTMLButtonElement>(focusCreate);
  if (sorting) {
    return (
      <>
        <button
          type="button"
          class={buttonCss.primary}
          disabled={model.orders.busy.value}
          onClick={() => model.saveOrder(t('popup_tab_groups'))}
        >
          {t('groups_save_order')}
        </button>
        <button type="button" class={buttonCss.textButton} onClick={model.stopSorting}>
          {t('action_cancel')}
        </button>
        <span>{t('groups_order_hint')}</span>
      </>
    );
  }
  const own = (model.list.value.value ?? []).filter(isOwn).length;
  return (
    <>
      <button
        type="button"
        class={buttonCss.textButton}
        ref={create}
        onClick={() => model.showForm('create')}
      >
        {t('groups_create')}
      </button>
      {own > 1 && (
        <button type="button" class={buttonCss.textButton} onClick={model.startSorting}>
          {t('kind_group_sort')}
        </button>
      )}
    </>
  );
}
