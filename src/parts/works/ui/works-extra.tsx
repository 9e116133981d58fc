import { useEffect, useMemo } from 'preact/hooks';
import { createSurveyModel } from '@/src/parts/works/ui/survey-model.ts';
import { WorksView } from '@/src/parts/works/ui/WorksView.tsx';
import { createWorksModel } from '@/src/parts/works/ui/works-model.ts';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';

export function Works({ parts, mid, viewer, list }: ExtraProps) {
  const model = useMemo(() => createWorksModel(parts, list), [parts, list]);
  const survey = useMemo(() => createSurveyModel(parts, viewer), [parts, viewer]);
  useEffect(model.load, [model]);
  return <WorksView model={model} survey={survey} mid={mid} />;
}
