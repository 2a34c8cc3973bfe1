import type { Candidates, CommandWords, FlagWords, ProgramWords } from "./completion-words.ts";

const TRIGGERS = "spasm-coach completion triggers";

/** For fish 3 and later. */
export function fishScript({ flags, commands }: ProgramWords): string {
  const lines = commands.flatMap((command) => {
    const isOn = `__fish_seen_subcommand_from ${command.name}`;
    return [
      `complete -c spasm-coach -n __fish_use_subcommand -a ${command.name} -d ${fishQuoted(command.says)}`,
      ...command.flags.map((flag) => fishFlag(flag, isOn)),
      ...fishWords(command, isOn),
    ];
  });
  return [
    "# Completion of spasm-coach for fish.",
    "complete -c spasm-coach -f",
    ...flags.map((flag) => fishFlag(flag, "__fish_use_subcommand")),
    ...lines,
    "",
  ].join("\n");
}

function fishFlag({ names, says, value }: FlagWords, condition: string): string {
  const spelled = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return [
    "complete -c spasm-coach",
    `-n ${fishQuoted(condition)}`,
    ...spelled,
    ...(value === null ? [] : [fishValue(value)]),
    `-d ${fishQuoted(says)}`,
  ].join(" ");
}

function fishValue(value: Candidates): string {
  switch (value.kind) {
    case "words":
      return `-x -a ${fishQuoted(value.words.join(" "))}`;
    case "triggers":
      return `-x -a '(${TRIGGERS} 2>/dev/null)'`;
    case "files":
      return "-r -F";
    case "anything":
      return "-x";
  }
}

function fishWords({ first, after }: CommandWords, isOn: string): readonly string[] {
  const taken = after.map(({ word }) => word).join(" ");
  const isFirst = taken === "" ? isOn : `${isOn}; and not contains -- (commandline -opc)[-1] ${taken}`;
  const list = first.kind === "anything" ? [] : [[isFirst, fishValue(first).replace(/^-x /, "")] as const];
  const following = after.map(
    ({ word, words }) =>
      [`${isOn}; and test (commandline -opc)[-1] = ${word}`, `-a ${fishQuoted(words.join(" "))}`] as const,
  );
  return [...list, ...following].map(([when, what]) => `complete -c spasm-coach -n ${fishQuoted(when)} ${what}`);
}

function fishQuoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** For PowerShell 5.1 and later. */
export function powershellScript({ flags, commands }: ProgramWords): string {
  const cases = commands.flatMap(({ name, flags: own, after }) => [
    ...own.flatMap(({ names, value }) =>
      value === null ? [] : names.map((flag) => [`${name} ${flag}`, value] as const),
    ),
    ...after.map(({ word, words }) => [`${name} ${word}`, { kind: "words", words }] as const),
  ]);
  return `# Completion of spasm-coach for PowerShell.
Register-ArgumentCompleter -Native -CommandName spasm-coach -ScriptBlock {
  param($typed, $line, $cursor)
  $all = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $names = ${psList(commands.map(({ name }) => name))}
  $command = $all | Where-Object { $names -ccontains $_ } | Select-Object -First 1
  $last = if ($all.Count -gt 0) { $all[-1] } else { '' }
  $words = switch -CaseSensitive ("$command $last") {
${cases.map(([when, value]) => `    ${psQuoted(when)} { ${psOffer(value)}; break }`).join("\n")}
    default {
      if ($typed.StartsWith('-')) {
        switch -CaseSensitive ("$command") {
${commands.map((command) => `          ${psQuoted(command.name)} { ${psList(command.flags.flatMap(({ names }) => names))} }`).join("\n")}
          default { ${psList(flags.flatMap(({ names }) => names))} }
        }
      } else {
        switch -CaseSensitive ("$command") {
          '' { $names }
${commands.map(({ name, first }) => `          ${psQuoted(name)} { ${psOffer(first)} }`).join("\n")}
        }
      }
    }
  }
  $words | Where-Object { "$_".StartsWith($typed.Trim("'", '"'), 'OrdinalIgnoreCase') } | ForEach-Object {
    $text = if ($_ -match '^[\\w-]+$') { $_ } else { "'" + $_.Replace("'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($text, $_, 'ParameterValue', $_)
  }
}
`;
}

/** An empty list leaves the file names to PowerShell itself. */
function psOffer(value: Candidates): string {
  switch (value.kind) {
    case "words":
      return psList(value.words);
    case "triggers":
      return `${TRIGGERS} 2>$null`;
    case "files":
    case "anything":
      return "@()";
  }
}

function psList(words: readonly string[]): string {
  return `@(${words.map(psQuoted).join(", ")})`;
}

function psQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
