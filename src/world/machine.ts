import { holdProgram, startProgram, type Program } from "./programs.ts";
import type { Machine } from "./world.ts";

/** Keeps a Windows screen on for as long as it runs: display and system required, until told otherwise. */
const STAY_ON = [
  "$m = '[DllImport(\"kernel32.dll\")] public static extern uint SetThreadExecutionState(uint flags);'",
  "$t = Add-Type -MemberDefinition $m -Name Awake -Namespace SpasmCoach -PassThru",
  "[void]$t::SetThreadExecutionState([uint32]'0x80000003')",
  "[void][Console]::In.ReadToEnd()",
].join("; ");
const BALLOON = [
  "Add-Type -AssemblyName System.Windows.Forms, System.Drawing",
  "$n = New-Object System.Windows.Forms.NotifyIcon",
  "$n.Icon = [System.Drawing.SystemIcons]::Information",
  "$n.Visible = $true",
  "$n.ShowBalloonTip(8000, 'spasm-coach', [Console]::In.ReadToEnd(), 'Info')",
  "Start-Sleep 9",
  "$n.Dispose()",
].join("; ");
const POWERSHELL = ["-NoProfile", "-NonInteractive", "-Command"];

/** The machine this runs on. What it does not know how to do is left out in silence. */
export function machineOf(env: NodeJS.ProcessEnv, system: NodeJS.Platform = process.platform): Machine {
  return {
    keepAwake: () => holdProgram(awakeOn(system), env).stop,
    notify: (text) => {
      const { program, input } = noticeOn(system, text);
      startProgram(program, env, input, () => undefined);
    },
  };
}

/** Each ends by itself when its standard input closes: also when our program is killed. */
function awakeOn(system: NodeJS.Platform): Program {
  switch (system) {
    case "darwin":
      return { name: "caffeinate", args: ["-di", "cat"] };
    case "win32":
      return { name: "powershell.exe", args: [...POWERSHELL, STAY_ON] };
    default: {
      const why = ["--what=idle:sleep", "--who=spasm-coach", "--why=A session is running", "--mode=block"];
      return { name: "systemd-inhibit", args: [...why, "cat"] };
    }
  }
}

function noticeOn(system: NodeJS.Platform, text: string): { readonly program: Program; readonly input: string } {
  switch (system) {
    case "darwin": {
      const script = `display notification ${JSON.stringify(text)} with title "spasm-coach"\n`;
      return { program: { name: "osascript", args: ["-"] }, input: script };
    }
    case "win32":
      return { program: { name: "powershell.exe", args: [...POWERSHELL, BALLOON] }, input: text };
    default:
      return {
        program: { name: "notify-send", args: ["--app-name=spasm-coach", "--", "spasm-coach", text] },
        input: "",
      };
  }
}
