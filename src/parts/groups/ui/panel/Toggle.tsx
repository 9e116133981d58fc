import type { ComponentChildren } from 'preact';
import type { Change, PersonGroupsModel } from './person-groups-model.ts';

interface ToggleProps {
  readonly model: PersonGroupsModel;
  readonly what: Change;
  readonly class: string | undefined;
  readonly isOn?: boolean;
  readonly title?: string | undefined;
  onClick(): void;
  readonly children: ComponentChildren;
}

/** Shows what is true, and that a change is on its way; never what is only hoped for. */
export function Toggle({ model, what, isOn, ...rest }: ToggleProps) {
  const isBusy = model.sending.value.includes(what);
  return (
    <button
      type="button"
      {...rest}
      aria-pressed={isOn}
      aria-busy={isBusy}
      aria-disabled={isBusy || model.undoing.value}
    />
  );
}
