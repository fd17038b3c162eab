/**
 * All that `@actions/core` imports of `@actions/exec`. It is called only by `platform.getDetails`, which this action
 * doesn't use, so a call is a defect.
 */
export function getExecOutput() {
  throw new Error('@actions/exec is not part of this bundle');
}
