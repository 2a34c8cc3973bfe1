import manifest from "../package.json" with { type: "json" };

/** The version of the program, from its manifest. */
export const APP_VERSION: string = manifest.version;
