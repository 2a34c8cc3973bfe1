import { closeSync, constants, openSync } from "node:fs";
import type { ReadStream } from "node:tty";
import type { IPty } from "@lydell/node-pty";

/** What the types of the library leave out. Windows has neither. */
interface Insides {
  readonly ptsName?: string;
  readonly _socket: ReadStream;
}

/**
 * Has every byte that a program wrote read before its terminal is closed. Left alone, a terminal whose program has ended
 * loses what does not fit into one read (4,095 bytes), and the library closes it 200 ms later, read or not: on a busy
 * machine whole screens went that way. Here the program's end of the terminal stays open until nothing more comes.
 */
export function readToTheEnd(pty: IPty): void {
  const { ptsName, _socket: socket } = pty as IPty & Insides;
  if (ptsName === undefined) return;
  const heldOpen = openSync(ptsName, constants.O_RDWR | constants.O_NOCTTY);
  const close = socket.destroy.bind(socket);
  let isClosing = false;
  let isQuiet = true;
  const closeOnceQuiet = (error: Error | undefined): void => {
    if (isQuiet) {
      closeSync(heldOpen);
      close(error);
    } else {
      isQuiet = true;
      setImmediate(closeOnceQuiet, error);
    }
  };

  socket.on("data", () => {
    isQuiet = false;
  });
  socket.destroy = (error) => {
    if (!isClosing) setImmediate(closeOnceQuiet, error);
    isClosing = true;
    isQuiet = true;
    return socket;
  };
}
