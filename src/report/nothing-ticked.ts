/** What is said when no sign was ticked: never that all is well. */
export const NOTHING_TICKED = "No warning sign ticked. That does not rule out a medical problem.";
/** What follows it where a session goes on. */
export const STOP_IF_NEW = "Stop if anything new starts.";
/** What follows it where something stopped the moves: they do not go on. */
export const LEAVE_IT = "Leave it for today.";
