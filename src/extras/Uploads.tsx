import { useEffect, useMemo } from 'preact/hooks';
import { ensure, personResource } from '@/src/models/space/parts.ts';
import { createSurveyModel } from '@/src/models/space/SurveyModel.ts';
import { UploadsSection } from '@/src/views/panels/UploadsSection.tsx';
import type { ExtraProps } from './index.tsx';

export function Uploads({ parts, viewer }: ExtraProps) {
  const uploads = useMemo(() => personResource(parts, 'space.uploads'), [parts]);
  const survey = useMemo(() => createSurveyModel(parts, viewer), [parts, viewer]);
  useEffect(() => {
    ensure(uploads);
    survey.load();
  }, [uploads, survey]);
  return <UploadsSection uploads={uploads} survey={survey} />;
}
