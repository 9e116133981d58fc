import { useEffect, useMemo } from 'preact/hooks';
import { createSurveyModel } from '@/src/models/space/SurveyModel.ts';
import { createWorksModel } from '@/src/models/space/WorksModel.ts';
import { WorksView } from '@/src/views/works/WorksView.tsx';
import type { ExtraProps } from './index.tsx';

export function Works({ parts, mid, viewer, list }: ExtraProps) {
  const model = useMemo(() => createWorksModel(parts, list), [parts, list]);
  const survey = useMemo(() => createSurveyModel(parts, viewer), [parts, viewer]);
  useEffect(model.load, [model]);
  return <WorksView model={model} survey={survey} mid={mid} />;
}
