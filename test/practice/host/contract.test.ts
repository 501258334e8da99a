import { HOST_CLASSES } from "../../../practice/host/hostClasses";
import { startOfficeHost } from "../../support/officeHost";
import { CONTRACT_OBJECTS, prepareContract, roundTrip } from "./contractObjects";

const { Excel, host } = startOfficeHost({ apiFloor: "1.14" });

beforeAll(() => prepareContract(Excel));

test.each(Object.keys(CONTRACT_OBJECTS))(
  "%s: every value loads and every writable value takes itself back",
  async (type) => {
    const loaded = await roundTrip(Excel, CONTRACT_OBJECTS[type]!);
    const known = Object.entries(HOST_CLASSES.get(type)!.members)
      .filter(([, { kind, since }]) => kind === "scalar" && since !== "internal")
      .map(([name]) => name);
    const missing = known.filter(
      (name) => !loaded.includes(name) && name !== "count" && name !== "threeColorScale",
    );
    if (!HOST_CLASSES.get(type)!.items) expect(missing).toEqual([]);
    else expect(host.session.used.size).toBeGreaterThan(0);
  },
);
