import type { ComponentChildren } from 'preact';
import type { Change, PersonGroupsModel } from './person-groups-model.ts';

interface ToggleProps {
  readonly class: string | undefined;
  readonly isOn?: boolean;
  readonly title?: string | undefined;
  onClick(event: MouseEvent): void;
  onKeyDown?(event: KeyboardEvent): void;
  readonly children: ComponentChildren;
}

/**
 * Shows what is true, and that a change is on its way; never what is only hoped for. Not a component:
 * there is one for each group, and none remembers anything.
 */
export function toggleOf(model: PersonGroupsModel, what: Change, { isOn, ...rest }: ToggleProps) {
  const isBusy = model.sending.value.includes(what);
  return (
    <button
      key={what}
      type="button"
      {...rest}
      aria-pressed={isOn}
      aria-busy={isBusy}
      aria-disabled={isBusy || model.undoing.value}
    />
  );
}
