import { define, method, type AnyClass } from "../HostClass";
import type { Target } from "../Target";

/** What the client's runtime itself calls when it starts. */
const ADDIN = define<Target>({
  members: {
    notifyActionHandlerReady: method("internal", () => null),
  },
});

/** Answers of custom functions; `customFunctions.ts` reads them from the request before it comes here. */
const CUSTOM_FUNCTIONS = define<Target>({
  members: {
    setInvocationResults: method("internal", () => null),
    setInvocationArrayResults: method("internal", () => null),
    setInvocationError: method("internal", () => null),
    _SetOsfControlContainerReadyForCustomFunctions: method("internal", () => null),
    getBatchMetadata: method("internal", () => []),
    setCustomFunctionBatchMetadataResults: method("internal", () => null),
  },
});

export const SERVICE_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["Microsoft.InternalService.AddinInternalService", ADDIN],
  ["Microsoft.ExcelServices.CustomFunctions", CUSTOM_FUNCTIONS],
];
