import { EngineError, type EngineErrorCode } from "../EngineError";
import { quantise } from "../numeric/quantise";
import { requireInRange } from "../numeric/requireInRange";
import { gridOf } from "../people/gridOf";
import type { Person } from "../people/Person";
import type { Analysis, LeverEffect, NoSuggestionReason, Suggestion } from "./Analysis";
import { gapReader, type GapReader } from "./gapReader";
import { gradedPeople, type GradedPeople } from "./gradePlan";
import { leverStages, type LeverStages } from "./leverStages";
import { measurementError } from "./measurementError";
import { overtakes } from "./overtakes";
import { primaryGap, residual, type Residual } from "./residual";
import type { AnalysisSettings } from "./Settings";
import { flagged } from "./suggestionFlags";
import { suggestionsOf } from "./suggestionsOf";

/** Squares and spans of scores up to here stay numbers. */
const LARGEST_SCORE = 1e100;

/**
 * The whole analysis: the gap, what each lever does to it in order, and one suggestion per person.
 *
 * @param people Anybody; those without an id or a score are left out
 * @param settings What the committee has chosen; not changed
 * @returns The analysis; equal input gives equal output
 * @throws {EngineError} "empty" without people, "unknown-label" when a side has nobody, "out-of-range" for settings that are none
 */
export function analyse(people: readonly Person[], settings: AnalysisSettings): Analysis {
  requireSettings(settings);
  const analysed = people.filter((person) => person.id !== "" && person.score !== null);
  if (analysed.length === 0) {
    throw new EngineError("empty", "analyse requires at least one person with an id and a score");
  }
  if (analysed.some((person) => Math.abs(person.score!) > LARGEST_SCORE)) {
    throw new EngineError("too-large", `analyse requires scores up to ${LARGEST_SCORE}`);
  }
  const original = quantise(analysed.map((person) => person.score!));
  const reader = gapReader(analysed, settings);
  const levers = leverStages(analysed, settings, original);
  const current = levers.stages[levers.stages.length - 1]!.scores;
  const last = residual({ people: analysed, settings, reader, original, current });
  const error = measurementError(analysed, original, settings.reliability);
  const bare = suggestionsOf({
    people: analysed,
    protectedIds: new Set(settings.protectedIds),
    original,
    stages: levers.stages,
    residual: last,
    error,
  });
  const moved = movedOf(bare);
  const refusals: { part: string; code: EngineErrorCode }[] = [...levers.refusals];
  if (settings.compareWithin !== null && reader.strata === null) {
    refusals.push({ part: "within", code: "too-few" });
  }
  const graded = grading(analysed, last.final, settings, error.points, (code) =>
    refusals.push({ part: "distribution", code }),
  );
  const suggestions = flagged({
    people: analysed,
    ...{ settings, graded, suggestions: bare, scores: last.final, errorPoints: error.points },
  });
  return {
    people: analysed,
    overall: reader.overall(original),
    within: reader.within(original),
    primary: reader.primary,
    levers: leverEffects(reader, original, levers, last, settings),
    after: { overall: reader.overall(last.final), within: reader.within(last.final) },
    strength: last.strength,
    noSuggestion: moved.people > 0 ? null : noSuggestion(last),
    residualGate: last.gate,
    reached: last.reached,
    suggestions,
    moved: { ...moved, overtakes: moved.people === 0 ? 0 : overtakes(original, last.final) },
    gradePlan: graded?.plan ?? null,
    measurement: error,
    refusals,
  };
}

// Rules about unknown grades must not take the rest of the analysis away.
function grading(
  people: readonly Person[],
  scores: Float64Array,
  settings: AnalysisSettings,
  errorPoints: number,
  refuse: (code: EngineErrorCode) => void,
): GradedPeople | null {
  try {
    return gradedPeople(people, scores, settings, errorPoints);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    refuse(error.code);
    return null;
  }
}

function noSuggestion(last: Residual): NoSuggestionReason | null {
  return last.gate ?? (last.reached ? "within-tolerance" : null);
}

function requireSettings(settings: AnalysisSettings): void {
  if (settings.scale !== null) gridOf(settings.scale);
  requireInRange("analyse", "margin", settings.margin, 0, 50);
  requireInRange("analyse", "leniency strength", settings.leniency.strength, 0, 1);
  if (settings.maxMove !== null) requireInRange("analyse", "maxMove", settings.maxMove, 0);
  const { strength } = settings.residual;
  if (strength !== "smallest") requireInRange("analyse", "residual strength", strength, 0, 1);
}

function leverEffects(
  reader: GapReader,
  original: Float64Array,
  levers: LeverStages,
  last: Residual,
  settings: AnalysisSettings,
): LeverEffect[] {
  let before = original;
  let gap = primaryGap(reader, original);
  const effects: LeverEffect[] = [{ lever: "original", available: true, on: true, gap }];
  for (const { lever, available, on, scores } of levers.stages) {
    if (scores !== before) gap = primaryGap(reader, scores);
    before = scores;
    effects.push({ lever, available, on, gap });
  }
  const on = settings.residual.strength !== 0;
  const after = primaryGap(reader, last.final);
  return [...effects, { lever: "residual", available: last.gate === null, on, gap: after }];
}

function movedOf(suggestions: readonly Suggestion[]): Omit<Analysis["moved"], "overtakes"> {
  let up = 0;
  let down = 0;
  let largest = 0;
  let total = 0;
  for (const { steps, original, suggested } of suggestions) {
    if (suggested === original) continue;
    const by = Object.values(steps).reduce((sum, step) => sum + step, 0);
    if (by > 0) up++;
    else down++;
    largest = Math.max(largest, Math.abs(by));
    total += Math.abs(by);
  }
  const tidy = (points: number): number => Math.round(points * 1e10) / 1e10;
  return { people: up + down, up, down, largest: tidy(largest), total: tidy(total) };
}
