import { spawn } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/**
 * Runs one of the project's scripts, or a tool's, in a process of its own: webpack does not bear being loaded inside
 * a test's sandbox.
 *
 * @param script the file to run, from the project's folder
 * @throws with all the script said when it fails
 */
export function runScript(script: string, args: readonly string[] = []): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], { cwd: root });
    let said = "";
    child.stdout.on("data", (text: Buffer) => (said += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${script} ended with ${String(code)}:\n${said}`));
    });
  });
}
