/** The life of one version of a register: a file that was uploaded, checked, and put in force. */
export const VERSION_STATES = ['UPLOADED', 'CHECKING', 'CHECKED', 'FAILED', 'LOADED', 'UNDONE'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export const VERSION_STEPS = ['check', 'stop', 'load', 'undo'] as const;
export type VersionStep = (typeof VERSION_STEPS)[number];

const STEPS: Readonly<Record<VersionState, Partial<Record<VersionStep, VersionState>>>> = {
  UPLOADED: { check: 'CHECKING' },
  CHECKING: { stop: 'UPLOADED' },
  CHECKED: { check: 'CHECKING', load: 'LOADED' },
  FAILED: { check: 'CHECKING' },
  LOADED: { undo: 'UNDONE' },
  UNDONE: {},
};

/** Where a step leads, or null when it is not allowed now. */
export const nextVersionState = (from: VersionState, step: VersionStep): VersionState | null =>
  STEPS[from][step] ?? null;

export interface VersionFacts {
  readonly id: string;
  readonly state: VersionState;
  readonly complete: boolean;
  readonly rowsAccepted: number;
}

export const VERSION_ACTIONS = ['CHECK', 'STOP', 'LOAD', 'UNDO'] as const;
export type VersionAction = (typeof VERSION_ACTIONS)[number];
const STEP_OF = { CHECK: 'check', STOP: 'stop', LOAD: 'load', UNDO: 'undo' } as const;

/**
 * What may be done with a version now. Only the version in force is undone, and an empty register can only be loaded
 * when the municipality says that it is complete: then "nothing anywhere" is what it says.
 */
export const versionActions = (version: VersionFacts, inForce: string | null): readonly VersionAction[] =>
  VERSION_ACTIONS.filter((action) => {
    if (nextVersionState(version.state, STEP_OF[action]) === null) return false;
    if (action === 'UNDO') return version.id === inForce;
    if (action === 'LOAD') return version.rowsAccepted > 0 || version.complete;
    return true;
  });

/** The version that comes in force when the present one is undone: the one loaded before it that was not undone itself. */
export const versionBefore = <Version extends { readonly number: number; readonly state: VersionState }>(
  versions: readonly Version[],
  current: Version,
): Version | null =>
  versions
    .filter(({ state, number }) => state === 'LOADED' && number < current.number)
    .toSorted((a, b) => b.number - a.number)[0] ?? null;
