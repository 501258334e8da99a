import { runScript } from "../../support/runScript";

/** Builds what the browser tests open, once before the first of them. */
export default function buildPractice(): Promise<void> {
  return runScript("scripts/buildPractice.mjs");
}
