import type { ParamMatcher } from '@sveltejs/kit';

/** Dutch has the bare path; English lives under `/en`. */
export const match = ((param): param is 'en' => param === 'en') satisfies ParamMatcher;
