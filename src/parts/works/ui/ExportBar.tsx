import { useState } from 'preact/hooks';
import { exactCount, t } from '@/src/i18n.ts';
import {
  type ExportWords,
  uploadsToCsv,
  uploadsToJson,
} from '@/src/parts/works/shared/export-uploads.ts';
import type { Upload } from '@/src/parts/works/shared/upload.ts';
import { dayKey } from '@/src/shared/local-day.ts';
import { saveFile } from '@/src/ui/save-file.ts';
import css from './ExportBar.module.css';
import surveyCss from './SurveyLine.module.css';
import { SurveyLine } from './SurveyLine.tsx';
import type { SurveyModel } from './survey-model.ts';
import buttonCss from './WorkButton.module.css';

const words = (): ExportWords => ({
  title: t('export_title'),
  bvid: t('export_bvid'),
  aid: t('export_aid'),
  url: t('export_url'),
  uploaded: t('export_uploaded'),
  seconds: t('export_seconds'),
  plays: t('stats_plays'),
  comments: t('export_comments'),
  partition: t('export_partition'),
});

/** The whole list of uploads as a file; for that it has to be read first. */
export function ExportBar({ survey, mid }: { survey: SurveyModel; mid: number }) {
  const [open, setOpen] = useState(false);
  const uploads = survey.uploads.value;
  const known = survey.survey.value;
  return (
    <div class={css.export}>
      <button
        type="button"
        class={buttonCss.text}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open) survey.load();
        }}
      >
        {t('export_open')}
      </button>
      {open && (
        <>
          <SurveyLine model={survey} />
          {uploads && uploads.length > 0 && known && (
            <Files uploads={uploads} mid={mid} completeAtMs={known.completeAtMs} />
          )}
        </>
      )}
    </div>
  );
}

interface FilesProps {
  readonly uploads: readonly Upload[];
  readonly mid: number;
  readonly completeAtMs: number | null;
}

function Files({ uploads, mid, completeAtMs }: FilesProps) {
  const name = `bilibili-${mid}-${dayKey(new Date())}`;
  return (
    <span class={surveyCss.surveyActions}>
      <span>{t('export_count', [exactCount(uploads.length)])}</span>
      <button
        type="button"
        class={buttonCss.button}
        onClick={() => saveFile(`${name}.csv`, 'text/csv', uploadsToCsv(uploads, words()))}
      >
        {t('export_csv')}
      </button>
      <button
        type="button"
        class={buttonCss.button}
        onClick={() => {
          const source = { mid, exportedAtMs: Date.now(), completeAtMs };
          saveFile(`${name}.json`, 'application/json', uploadsToJson(uploads, source));
        }}
      >
        {t('export_json')}
      </button>
    </span>
  );
}
