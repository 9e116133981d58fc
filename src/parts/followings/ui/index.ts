/** What pages of other parts share with the workbench. */
export { createLocalRows, type LocalRows } from './workbench/local-rows.ts';
export { default as bench } from './workbench/Workbench.module.css';
export { freshnessText } from './workbench/words.ts';
