/** A busy machine takes its time. Jest heeds a time limit only here, not in a project's settings. */
jest.setTimeout(180_000);
