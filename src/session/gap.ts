/** A tick this late means the machine slept or was stopped: pause rather than skip a hold. */
export const GAP_MS = 1000;
