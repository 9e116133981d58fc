import { useEffect, useMemo } from 'preact/hooks';
import { ensure, personResource } from '@/src/models/space/parts.ts';
import { UploadsSection } from '@/src/views/panels/UploadsSection.tsx';
import type { ExtraProps } from './index.tsx';

export function Uploads({ parts }: ExtraProps) {
  const uploads = useMemo(() => personResource(parts, 'space.uploads'), [parts]);
  useEffect(() => ensure(uploads), [uploads]);
  return <UploadsSection uploads={uploads} />;
}
