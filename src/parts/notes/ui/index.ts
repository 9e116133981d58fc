/** What pages of other parts show of notes about people. */
export { blockRemark } from './block-remark.ts';
export { NoteDialog } from './NoteDialog.tsx';
export { NoteLine } from './NoteLine.tsx';
export { NoteText } from './NoteText.tsx';
export { createPersonNotes, type NotesByMid } from './person-notes.ts';
