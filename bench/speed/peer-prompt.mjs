// A program that asks one question, as most of them are written: the prompts imported, nothing bundled.
import { select } from "@inquirer/prompts";

await select({ message: "Where does it hurt?", choices: ["calf", "neck", "foot"].map((value) => ({ value })) });
