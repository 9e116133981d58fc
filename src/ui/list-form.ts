import { signal } from '@preact/signals';

/** How a list is laid out where there is room for both. */
export type ListForm = 'rows' | 'grid';

const KEY = 'list-form';

function kept(): ListForm {
  try {
    return localStorage.getItem(KEY) === 'grid' ? 'grid' : 'rows';
  } catch {
    return 'rows';
  }
}

const form = signal<ListForm>(kept());

/** The form that the person chose last, for every list that has both. */
export const listForm = {
  get value(): ListForm {
    return form.value;
  },
  choose(next: ListForm): void {
    form.value = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // It holds until the page is left.
    }
  },
};
