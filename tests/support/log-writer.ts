import { journalIn } from "../../src/world/journal.ts";
import { realClock } from "../../src/world/clock.ts";

/** A process of its own that appends entries named `<writer> 1`, `<writer> 2` … : folder, writer, count. */
const [folder = "", writer = "", count = "0"] = process.argv.slice(2);
const journal = journalIn(folder, realClock, "test");
for (let index = 1; index <= Number(count); index += 1) {
  journal.append({
    kind: "entry",
    happened: "2026-11-21T12:00:00.000+11:00",
    none: false,
    pain: null,
    cramps: null,
    area: null,
    side: null,
    note: null,
    triggers: [{ name: `${writer} ${String(index)}` }],
  });
}
