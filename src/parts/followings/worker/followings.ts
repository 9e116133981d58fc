import type { DataOf } from '../../../api/define.ts';
import { followings as operation } from '../../../api/operations/followings.ts';
import { defineCollection } from '../../../collect/define-collection.ts';
import { nameOf, textOf, titleOf } from '../../../reading/convert.ts';
import { pictureUrl } from '../../../shared/links.ts';
import { collectedIn } from '../../../storage/collected.ts';
import type { Following } from '../shared/followings.ts';

/** People a request. */
export const PAGE = 50;
