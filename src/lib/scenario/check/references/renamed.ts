import { rename, splitStep } from '../../run';
import type { Scope } from './scope';

/** Every rename starts at something that is gone and ends at something that is there. */
export function checkRenamed({ source, report }: Scope): void {
  for (const old of Object.keys(source.renamed)) {
    const at = `renamed.${old}`;
    const [scene = '', choice] = old.split('.');
    if (choice === undefined ? Object.hasOwn(source.scenes, scene) : hasStep(scene, choice)) {
      report.error('renamed', at, 'still exists; only what is gone can be renamed');
      continue;
    }
    const [nowScene, nowChoice] = splitStep(rename(source, `${scene}.${choice ?? ''}`));
    if (!Object.hasOwn(source.scenes, nowScene))
      report.error('renamed', at, `leads to “${nowScene}”, which is no scene`);
    else if (choice !== undefined && !hasStep(nowScene, nowChoice))
      report.error('renamed', at, `leads to “${nowChoice}”, which is no choice of “${nowScene}”`);
  }

  function hasStep(scene: string, choice: string): boolean {
    const choices = Object.hasOwn(source.scenes, scene) ? source.scenes[scene]?.choices : undefined;
    const calls = scene === source.pivot.scene ? source.calls : {};
    return Object.hasOwn(choices ?? {}, choice) || Object.hasOwn(calls, choice);
  }
}
