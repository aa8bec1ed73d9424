import lighthouse from 'lighthouse';

/** Lighthouse's four scores, 0 to 100, and what stands behind the first. */
export interface Scores {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Cumulative layout shift. */
  shift: number;
  /** Largest contentful paint, in milliseconds. */
  paint: number;
  /** Total blocking time, in milliseconds. */
  blocking: number;
}

/**
 * Runs Lighthouse as it judges a phone: slow processor, slow network.
 * @param port where the browser listens for its debugger
 */
export async function measureScores(url: string, port: number): Promise<Scores> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    paint: Math.round(audits['largest-contentful-paint']?.numericValue ?? Number.NaN),
    blocking: Math.round(audits['total-blocking-time']?.numericValue ?? Number.NaN),
  };
}
