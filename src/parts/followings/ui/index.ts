/** What pages of other parts share with the workbench. */
export { default as chosenCss } from './workbench/ChosenBar.module.css';
export { createLocalRows, type LocalRows } from './workbench/local-rows.ts';
export { default as toolsCss } from './workbench/TableTools.module.css';
export { default as workbenchCss } from './workbench/WorkbenchPage.module.css';
export { freshnessText } from './workbench/words.ts';
