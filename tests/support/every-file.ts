import { afterAll } from "vitest";
import { leaveHomes } from "./homes.ts";

// Run before each file of tests: they share a process, and none may leave a program or a folder to the next.
afterAll(leaveHomes);
