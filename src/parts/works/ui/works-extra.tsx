import { useEffect, useMemo } from 'preact/hooks';
import type { WorkKind } from '@/src/parts/works/shared/upload.ts';
import { createSurveyModel } from '@/src/parts/works/ui/survey-model.ts';
import { WorksView } from '@/src/parts/works/ui/WorksView.tsx';
import { createWorksModel } from '@/src/parts/works/ui/works-model.ts';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';

/** Where the works of a kind are listed. */
const LISTS: Readonly<Record<WorkKind, string>> = {
  video: 'videos',
  article: 'articles',
  opus: 'opus',
  audio: 'audios',
  season: 'collections',
  series: 'collections',
  course: 'courses',
};

export function WorksExtra({ parts, mid, viewer, kind }: ExtraProps) {
  const model = useMemo(() => createWorksModel(parts, kind && LISTS[kind]), [parts, kind]);
  const survey = useMemo(() => createSurveyModel(parts, viewer), [parts, viewer]);
  useEffect(model.load, [model]);
  return <WorksView model={model} survey={survey} mid={mid} />;
}
