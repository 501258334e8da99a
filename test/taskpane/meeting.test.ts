import { lockBlockers } from "../../src/taskpane/state/lockBlockers";
import { noMeeting, type MeetingState } from "../../src/taskpane/state/MeetingState";
import { deciders, isDeciderOut, recusedFor } from "../../src/taskpane/state/recusal";
import { signed } from "../../src/taskpane/state/signed";
import { talkNote } from "../../src/taskpane/views/talkNote";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { reportedState } from "./fixtures";

const { report } = reportedState();
const { analysis } = report;
const moved = analysis.suggestions.findIndex((each) => each.suggested !== each.original);
const suggestion = analysis.suggestions[moved]!;
const person = analysis.people[moved]!;
const accepted: Decision = {
  ...undecided(person.id),
  decision: "accept",
  reasonCode: "market",
  note: "Seen",
  discussed: true,
};
const meeting = (change: Partial<MeetingState>): MeetingState => ({ ...noMeeting, ...change });
const decided = (decision: Decision): MeetingState["decisions"] =>
  new Map([[decision.id, decision]]);

describe("what stands in the way of the lock", () => {
  const ready = {
    chair: "Li",
    authoriser: "Chen",
    attendees: ["Li", "Chen"],
    decisions: decided(accepted),
  };
  test.each([
    ["nothing", {}, []],
    ["nobody discussed", { decisions: new Map() }, ["nobody"]],
    ["no chair", { chair: " " }, ["chair"]],
    ["nobody present", { attendees: ["", " "] }, ["attendees"]],
    ["a change nobody authorised", { authoriser: "" }, ["authoriser"]],
    ["the same person signing twice", { authoriser: "ＬＩ" }, ["sameSigner"]],
    [
      "a change without its note",
      { decisions: decided({ ...accepted, note: " " }) },
      ["incomplete"],
    ],
    ["a decider who stepped out", { recused: new Map([[person.id, ["Li"]]]) }, ["recused"]],
    [
      "only kept scores need no second signature",
      { authoriser: "", decisions: decided({ ...undecided(person.id), discussed: true }) },
      [],
    ],
  ] as const)("%s", (_, change, kinds) => {
    const found = lockBlockers(
      { meeting: meeting({ ...ready, ...change }), mistyped: new Map() },
      analysis,
    );
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe("stepping out", () => {
  test("whoever bears the name of the person discussed is out, said or not", () => {
    const present = meeting({
      attendees: [` ${person.name!.toUpperCase()}`, "Chen"],
      chair: "Chen",
    });
    expect(recusedFor(present, person)).toHaveLength(1);
    expect(deciders(present, person)).toEqual(["Chen"]);
  });

  test("the chair who stepped out decides nothing; somebody else can", () => {
    const out = meeting({
      chair: "Li",
      attendees: ["Li", "Chen"],
      recused: new Map([[person.id, ["Li"]]]),
    });
    expect(isDeciderOut(out, person, undefined)).toBe(true);
    expect(isDeciderOut(out, person, { ...accepted, decidedBy: "Li" })).toBe(true);
    expect(isDeciderOut(out, person, { ...accepted, decidedBy: "Chen" })).toBe(false);
  });
});

describe("who signs", () => {
  const state = meeting({ chair: "Li", authoriser: "Chen", decisions: decided(accepted) });
  test("the chair decides what was discussed; the second person signs at the lock only", () => {
    expect(signed(state, false)[0]).toMatchObject({ decidedBy: "Li", authorisedBy: null });
    expect(signed(state, true)[0]).toMatchObject({ decidedBy: "Li", authorisedBy: "Chen" });
  });
  test("a change nobody explained is written as open, not as discussed and kept", () => {
    const open = meeting({ decisions: decided({ ...accepted, note: null }) });
    expect(signed(open, false)[0]).toEqual(undecided(accepted.id));
  });
});

describe("the talk note", () => {
  const inTenths = { digits: 1, grades: new Map<number, string>() };
  const figures = (line: string): number[] =>
    [...line.replaceAll("−", "-").matchAll(/[-+]?\s?\d+(?:\.\d+)?/g)].map(([figure]) =>
      Number(figure.replaceAll(/\s/g, "")),
    );
  const sumLine = (note: string): string | undefined =>
    note.split("\n").find((line) => line.includes(" = "));

  test.each(["en", "zh-CN"] as const)(
    "adds up for everybody whose score changes, in %s",
    (locale) => {
      analysis.people.forEach((each, i) => {
        const one = analysis.suggestions[i]!;
        const override = {
          ...accepted,
          id: each.id,
          decision: "override" as const,
          override: 77.35,
        };
        for (const decision of [{ ...accepted, id: each.id }, override]) {
          const note = talkNote(locale, each, one, decision, inTenths);
          const line = sumLine(note);
          if (line === undefined) continue;
          const all = figures(line);
          const sum = all.slice(0, -1).reduce((total, part) => total + part, 0);
          expect(sum).toBeCloseTo(all.at(-1)!, 6);
        }
      });
    },
  );

  test("names nobody, and leaves out what the committee wrote", () => {
    const note = talkNote(
      "en",
      person,
      suggestion,
      { ...accepted, note: "unlike Person Two" },
      inTenths,
    );
    expect(note).toContain("Reason: market moved.");
    expect(note).not.toContain("unlike");
    const names = analysis.people.map(({ name }) => name!).filter((name) => note.includes(name));
    expect(names).toEqual([]);
  });

  test("says that nothing changed where nothing did", () => {
    const note = talkNote("en", person, suggestion, undefined, inTenths);
    expect(note).toContain("It was not changed.");
    expect(note).not.toContain(" = ");
  });
});
