import { useEffect, useMemo } from 'preact/hooks';
import { createSurveyModel } from '@/src/parts/works/ui/survey-model.ts';
import { UploadsSection } from '@/src/parts/works/ui/UploadsSection.tsx';
import type { ExtraProps } from '@/src/ui/panels/extra-parts.ts';
import { ensure, personResource } from '@/src/ui/person-parts.ts';

export function UploadsExtra({ parts, viewer }: ExtraProps) {
  const uploads = useMemo(() => personResource(parts, 'works.latest'), [parts]);
  const survey = useMemo(() => createSurveyModel(parts, viewer), [parts, viewer]);
  useEffect(() => {
    ensure(uploads);
    survey.load();
  }, [uploads, survey]);
  return <UploadsSection uploads={uploads} survey={survey} />;
}
