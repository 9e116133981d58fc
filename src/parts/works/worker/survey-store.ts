import { openDatabase } from '../../../storage/database.ts';
import { isOpen, type KeptUpload, type Survey } from '../shared/survey.ts';

export interface SurveyStore {
  get(account: number, mid: number): Promise<Survey | undefined>;
  /** Those that have not ended, of every account. */
  open(): Promise<readonly Survey[]>;
  save(survey: Survey): Promise<void>;
  /** Changes a survey in one piece; undefined where there is none. */
  update(
    account: number,
    mid: number,
    change: (survey: Survey) => Survey,
  ): Promise<Survey | undefined>;
  /**
   * Changes a survey in one piece, a new one included. Gives `full` and changes nothing where it
   * would be one more of the account that goes on than `most`; undefined where there is none.
   */
  begin(
    account: number,
    mid: number,
    most: number,
    change: (survey: Survey | undefined) => Survey | undefined,
  ): Promise<Survey | 'full' | undefined>;
  /**
   * Keeps a page in one piece with the state after it. What the person said meanwhile stands.
   * Gives the state as it was written, and how many uploads were new.
   */
  learn(
    survey: Survey,
    page: readonly KeptUpload[],
  ): Promise<{ readonly survey: Survey; readonly added: number }>;
  /** How many uploads this pass has seen. */
  seen(survey: Survey): Promise<number>;
  /** Ends a pass: what it has not seen goes away. Gives the state as it was written. */
  complete(survey: Survey): Promise<Survey>;
  /** Newest first. */
  uploads(account: number, mid: number): Promise<readonly KeptUpload[]>;
}

const ofPerson = (account: number, mid: number) =>
  IDBKeyRange.bound([account, mid, -Infinity], [account, mid, Infinity]);

/** What was said while a request was on its way is not overruled by its answer. */
export function withWord(progressed: Survey, now: Survey | undefined): Survey {
  if (!now || now.state === 'running' || now.state === 'waiting') return progressed;
  return { ...progressed, state: now.state, wait: now.wait };
}

/** What surveys have learnt; accounts never mix. */
export const surveyStore: SurveyStore = {
  async get(account, mid) {
    return (await openDatabase()).get('surveys', [account, mid]);
  },

  async open() {
    const all = await (await openDatabase()).getAll('surveys');
    return all.filter(isOpen);
  },

  async save(survey) {
    await (await openDatabase()).put('surveys', survey);
  },

  async update(account, mid, change) {
    const { store, done } = (await openDatabase()).transaction('surveys', 'readwrite');
    const now = await store.get([account, mid]);
    const next = now && change(now);
    if (next) await store.put(next);
    await done;
    return next;
  },

  async begin(account, mid, most, change) {
    const { store, done } = (await openDatabase()).transaction('surveys', 'readwrite');
    const all = await store.getAll(IDBKeyRange.bound([account, -Infinity], [account, Infinity]));
    const next = change(all.find((one) => one.mid === mid));
    const others = all.filter((one) => one.mid !== mid && isOpen(one));
    const isFull = next !== undefined && isOpen(next) && others.length >= most;
    if (next && !isFull) await store.put(next);
    await done;
    return isFull ? 'full' : next;
  },

  async learn(survey, page) {
    const transaction = (await openDatabase()).transaction(['surveys', 'uploads'], 'readwrite');
    const uploads = transaction.objectStore('uploads');
    const surveys = transaction.objectStore('surveys');
    const { account, mid } = survey;
    let added = 0;
    for (const upload of page) {
      const key: [number, number, number] = [upload.account, upload.mid, upload.aid];
      if (!(await uploads.getKey(key))) added += 1;
      await uploads.put(upload);
    }
    const kept = await uploads.count(ofPerson(account, mid));
    const written = withWord({ ...survey, kept }, await surveys.get([account, mid]));
    await surveys.put(written);
    await transaction.done;
    return { survey: written, added };
  },

  async seen({ account, mid, pass }) {
    const all = await (await openDatabase()).getAll('uploads', ofPerson(account, mid));
    return all.filter((upload) => upload.pass === pass).length;
  },

  async complete(survey) {
    const transaction = (await openDatabase()).transaction(['surveys', 'uploads'], 'readwrite');
    const uploads = transaction.objectStore('uploads');
    const range = ofPerson(survey.account, survey.mid);
    if (!survey.topUp) {
      let cursor = await uploads.openCursor(range);
      while (cursor) {
        if (cursor.value.pass < survey.pass) await cursor.delete();
        cursor = await cursor.continue();
      }
    }
    const written = { ...survey, kept: await uploads.count(range) };
    await transaction.objectStore('surveys').put(written);
    await transaction.done;
    return written;
  },

  async uploads(account, mid) {
    const all = await (await openDatabase()).getAll('uploads', ofPerson(account, mid));
    return all.sort((a, b) => b.createdSeconds - a.createdSeconds);
  },
};
