import { checkPivot } from './pivot';
import { checkRenamed } from './renamed';
import type { Scope } from './scope';
import { checkSetting } from './setting';
import { checkStory } from './story';
import { checkVariables } from './values';

/** Everything that is named must exist. Without errors here, `next` never meets an unknown id, nor a way to nowhere. */
export function checkReferences(scope: Scope): void {
  checkSetting(scope);
  checkVariables(scope);
  checkStory(scope);
  checkPivot(scope);
  checkRenamed(scope);
}
