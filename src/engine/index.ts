export { EngineError, type EngineErrorCode } from "./EngineError";
export type { Person, Side } from "./people/Person";
export type * from "./analysis/Settings";
export type * from "./analysis/Analysis";
