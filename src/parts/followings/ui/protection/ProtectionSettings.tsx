import { useId } from 'preact/hooks';
import { Button } from '@/components/Button.tsx';
import { VirtualList } from '@/components/VirtualList.tsx';
import { exactCount, t } from '@/src/i18n.ts';
import type { ProtectedPerson } from '@/src/parts/followings/shared/protected-person.ts';
import type { Background } from '@/src/rpc/client.ts';
import { errorText } from '@/src/ui/error-text.ts';
import page from '@/src/ui/Page.module.css';
import { PersonLink } from '@/src/ui/PersonLink.tsx';
import { SettingsSection } from '@/src/ui/SettingsSection.tsx';
import { useModel } from '@/src/ui/use-model.ts';
import css from './Protection.module.css';
import { createProtectionModel, type ProtectionModel } from './protection-model.ts';

const ROW_PX = 40;
const heightOf = () => ROW_PX;
const keyOf = ({ mid }: ProtectedPerson) => mid;

/** 保护名单: whom no order of many may touch, by the person's own choice. */
export function ProtectionSettings({ ask }: { ask: Background }) {
  const model = useModel(createProtectionModel, 'load', ask);
  const people = model.people.value;
  const error = model.error.value;
  const isEnough = (people?.length ?? 0) > 0;
  return (
    <SettingsSection title={t('snap_part_shielded')}>
      <p class={css.hint}>{t('protect_list_hint')}</p>
      {people && (
        <p class={css.count}>
          {isEnough
            ? t('protect_count', [exactCount(people.length - model.off.value.size)])
            : t('protect_nobody')}
        </p>
      )}
      {people && isEnough && (
        <div class={css.list} style={{ height: `${Math.min(people.length, 6) * ROW_PX + 2}px` }}>
          <VirtualList
            items={people}
            label={t('snap_part_shielded')}
            heightOf={heightOf}
            keyOf={keyOf}
            render={(person) => <Row model={model} person={person} />}
          />
        </div>
      )}
      {people && <Adding model={model} />}
      {error?.kind === 'not-logged-in' ? (
        <p class={css.count}>{t('state_signed_out')}</p>
      ) : (
        error && (
          <p class={css.problem} role="alert">
            {errorText(error)}
          </p>
        )
      )}
    </SettingsSection>
  );
}

function Row({ model, person }: { model: ProtectionModel; person: ProtectedPerson }) {
  const { mid } = person;
  const isOff = model.off.value.has(mid);
  const name = person.name ?? `UID ${mid}`;
  return (
    <div class={css.row} data-off={isOff}>
      <PersonLink person={{ mid, name }} class={css.name} />
      <span class={css.uid}>{person.name !== null && mid}</span>
      <Button
        aria-label={t(isOff ? 'protect_again_of' : 'protect_end_of', [name])}
        onClick={() => model.turn(mid, isOff)}
      >
        {t(isOff ? 'protect_again' : 'protect_end')}
      </Button>
    </div>
  );
}

function Adding({ model }: { model: ProtectionModel }) {
  const id = useId();
  return (
    <form
      class={css.adding}
      onSubmit={(event) => {
        event.preventDefault();
        model.add();
      }}
    >
      <input
        class={`${page.entry} ${css.input}`}
        value={model.typed.value}
        aria-label={t('protect_type')}
        placeholder={t('protect_type')}
        aria-invalid={model.isNobody.value}
        aria-describedby={id}
        autoComplete="off"
        onInput={({ currentTarget }) => model.type(currentTarget.value)}
      />
      <Button disabled={model.typed.value.trim() === ''} onClick={model.add}>
        {t('protect_add')}
      </Button>
      <span class={css.problem} id={id} role="alert">
        {model.isNobody.value && t('protect_unread')}
      </span>
    </form>
  );
}
