const PUSH = "\u001b[22;2t";
const POP = "\u001b[23;2t";
const TITLE = "\u001b]2;spasm-coach\u0007";

/** The title of the window while this program has it. */
export interface Title {
  readonly set: () => void;
  readonly restore: () => void;
}

/**
 * Many shells put the line that was typed into the title, and it stays there for all who see the screen. While a screen
 * stands, the title says the name of the program and no more; afterwards it is as it was. `wanted` is asked once.
 */
export function titleOf(write: (text: string) => void, wanted: () => boolean): Title {
  let state: "untouched" | "set" | "left" = "untouched";
  return {
    set: () => {
      if (state !== "untouched") return;
      state = wanted() ? "set" : "left";
      if (state === "set") write(PUSH + TITLE);
    },
    restore: () => {
      if (state === "set") write(POP);
      state = "left";
    },
  };
}
