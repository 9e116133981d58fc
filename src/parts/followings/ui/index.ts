/** What interfaces of other parts may use of this one. */

export { ruleName } from './rules/rule-words.ts';
export { Suggestions } from './rules/Suggestions.tsx';
export { default as chosenCss } from './workbench/ChosenBar.module.css';
export { createLocalRows, type LocalRows } from './workbench/local-rows.ts';
export { default as toolsCss } from './workbench/TableTools.module.css';
export { WatchedNote } from './workbench/WatchedNote.tsx';
export { default as workbenchCss } from './workbench/WorkbenchPage.module.css';
export { freshnessText } from './workbench/words.ts';
