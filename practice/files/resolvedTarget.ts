/** A relationship's target as the path of a part, whether it starts in the part's own folder or at the package's root. */
export function resolvedTarget(folder: string, target: string): string {
  if (target.startsWith("/")) return stepped([], target);
  return stepped(
    folder.split("/").filter((step) => step !== ""),
    target,
  );
}

function stepped(from: readonly string[], target: string): string {
  const steps = [...from];
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
