import { closeSync, constants, openSync, writeSync } from "node:fs";
import type { ReadStream } from "node:tty";
import type { IPty } from "@lydell/node-pty";

/** What the types of the library leave out. Windows has none of it. */
interface Insides {
  readonly ptsName?: string;
  readonly _socket: ReadStream;
  /** Set when the program has ended. */
  _boundClose: boolean;
}

/** What no program prints: whoever reads it has read all that was printed before it. */
const MARK = "\0";

/**
 * Gives every text that a program prints, and closes its terminal once all of it was read. Left alone, a terminal whose
 * program has ended loses what does not fit into one read (4,095 bytes), and the library closes it 200 ms later, read or
 * not: on a busy machine whole screens went that way. Here the program's end of the terminal is held open, and a mark is
 * written to it when the program has ended.
 */
export function readToTheEnd(pty: IPty, onText: (text: string) => void): void {
  const insides = pty as IPty & Insides;
  const { ptsName, _socket: socket } = insides;
  if (ptsName === undefined) {
    pty.onData(onText);
    return;
  }
  const heldOpen = openSync(ptsName, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  const destroy = socket.destroy.bind(socket);
  let [hasEnded, isClosed] = [false, false];
  const close = (error?: Error): void => {
    if (!isClosed) closeSync(heldOpen);
    isClosed = true;
    destroy(error);
  };
  const mark = (): void => {
    if (isClosed) return;
    try {
      writeSync(heldOpen, MARK);
    } catch {
      // Full: it is being read.
      setImmediate(mark);
    }
  };

  pty.onData((text) => {
    const end = text.indexOf(MARK);
    onText(end === -1 ? text : text.slice(0, end));
    if (end !== -1) close();
  });
  Object.defineProperty(insides, "_boundClose", {
    get: () => hasEnded,
    set: () => {
      hasEnded = true;
      mark();
    },
  });
  socket.destroy = (error) => {
    // After the end it is the library that does not want to wait.
    if (!hasEnded || error !== undefined) close(error);
    return socket;
  };
}
