import type { Candidates, CommandWords, ProgramWords } from "./completion-words.ts";

/** How a shell offers one kind of candidates. */
interface Offers {
  readonly words: (list: readonly string[]) => string;
  readonly files: string;
  readonly triggers: string;
}

const BASH: Offers = {
  words: (list) => `words='${list.join(" ")}'`,
  files: "kind=files",
  triggers: "kind=triggers",
};
const ZSH: Offers = {
  words: (list) => `compadd -- ${list.join(" ")}`,
  files: "_files",
  triggers: "_spasm_coach_triggers",
};

/** For bash 3.2 and later. Needs no other package, and runs the program only for your own triggers. */
export function bashScript(program: ProgramWords): string {
  return `# Completion of spasm-coach for bash.
_spasm_coach() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= words= kind= typed word i
  COMPREPLY=()
  if [ "$cur" = = ]; then
    cur=
  elif [ "$prev" = = ] && [ "$COMP_CWORD" -gt 1 ]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
    ${namesOf(program).join("|")})
      command=\${COMP_WORDS[i]}
      break
      ;;
    esac
  done
  case "$command $prev" in
${caseLines(program, BASH)}
  *)
    case "$cur" in
    -*)
      case "$command" in
${program.commands.map((command) => `      ${command.name}) ${BASH.words(flagNames(command))} ;;`).join("\n")}
      *) ${BASH.words(program.flags.flatMap(({ names }) => names))} ;;
      esac
      ;;
    *)
      case "$command" in
      '') ${BASH.words(namesOf(program))} ;;
${program.commands.flatMap(({ name, first }) => caseLine(name, first, BASH, "      ")).join("\n")}
      esac
      ;;
    esac
    ;;
  esac
  case "$kind" in
  files)
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -f -- "$cur")
    ;;
  triggers)
    typed=\${cur//\\\\/}
    typed=\${typed#[\\"\\']}
    while IFS= read -r word; do
      case "$word" in
      "$typed"*)
        case "$cur" in
        [\\"\\']*) COMPREPLY+=("$word") ;;
        *) COMPREPLY+=("$(printf %q "$word")") ;;
        esac
        ;;
      esac
    done < <(spasm-coach completion triggers 2>/dev/null)
    ;;
  *)
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$words" -- "$cur")
    ;;
  esac
}
complete -F _spasm_coach spasm-coach
`;
}

/** For zsh with its completion switched on. */
export function zshScript(program: ProgramWords): string {
  const described = ({ name, says }: CommandWords): string => quoted(`${name}:${says}`);
  return `#compdef spasm-coach
# Completion of spasm-coach for zsh.
_spasm_coach_triggers() {
  local -a triggers
  triggers=("\${(@f)$(spasm-coach completion triggers 2>/dev/null)}")
  [[ -n "$triggers[1]" ]] && compadd -- "\${triggers[@]}"
}
_spasm_coach() {
  local command= word prev=$words[CURRENT-1]
  local -a commands flags
  if [[ "$PREFIX" == --*=* ]]; then
    prev=\${PREFIX%%=*}
    compset -P '*='
  fi
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in
    ${namesOf(program).join("|")})
      command=$word
      break
      ;;
    esac
  done
  case "$command $prev" in
${caseLines(program, ZSH)}
  *)
    if [[ "$PREFIX" == -* ]]; then
      case "$command" in
${program.commands.map((command) => `      ${command.name}) flags=(${flagNames(command).join(" ")}) ;;`).join("\n")}
      *) flags=(${program.flags.flatMap(({ names }) => names).join(" ")}) ;;
      esac
      compadd -- "\${flags[@]}"
    else
      case "$command" in
      '')
        commands=(${program.commands.map(described).join(" ")})
        _describe command commands
        ;;
${program.commands.flatMap(({ name, first }) => caseLine(name, first, ZSH, "      ")).join("\n")}
      esac
    fi
    ;;
  esac
}
if [[ "$funcstack[1]" == _spasm_coach ]]; then
  _spasm_coach "$@"
else
  compdef _spasm_coach spasm-coach
fi
`;
}

/** What may follow a flag that takes a value, or a word that takes another. */
function caseLines({ commands }: ProgramWords, offers: Offers): string {
  return commands
    .flatMap(({ name, flags, after }) => [
      ...flags.flatMap(({ names, value }) =>
        value === null ? [] : caseLine(names.map((flag) => `'${name} ${flag}'`).join("|"), value, offers, "  ", ":"),
      ),
      ...after.map(({ word, words }) => `  '${name} ${word}') ${offers.words(words)} ;;`),
    ])
    .join("\n");
}

/** `otherwise` = what a shell does where anything may stand; without it there is no line. */
function caseLine(
  pattern: string,
  candidates: Candidates,
  offers: Offers,
  indent: string,
  otherwise?: string,
): readonly string[] {
  switch (candidates.kind) {
    case "words":
      return [`${indent}${pattern}) ${offers.words(candidates.words)} ;;`];
    case "files":
    case "triggers":
      return [`${indent}${pattern}) ${offers[candidates.kind]} ;;`];
    case "anything":
      return otherwise === undefined ? [] : [`${indent}${pattern}) ${otherwise} ;;`];
  }
}

function namesOf({ commands }: ProgramWords): readonly string[] {
  return commands.map(({ name }) => name);
}

function flagNames({ flags }: CommandWords): readonly string[] {
  return flags.flatMap(({ names }) => names);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
