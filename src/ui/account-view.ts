import { type ResourceState, type ViewState, viewState } from './resource.ts';

/** As `viewState`, of who is signed in: null means nobody. */
export const accountView = (state: ResourceState<unknown>): ViewState =>
  state.data?.value === null ? 'signed-out' : viewState(state);
