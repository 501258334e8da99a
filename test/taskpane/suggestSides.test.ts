import { assemble } from "../../src/taskpane/analyst/calculate";

type Cell = string | null;

/** The side of every department, as it is suggested for a list nobody has said anything about. */
function suggested(headers: readonly string[], rows: readonly (readonly Cell[])[]) {
  const column = (name: string): number => headers.indexOf(name);
  const table = {
    headers,
    rows: rows.map((row, i) => [...row, `E${i}`, 60 + i]),
  };
  const territory = column("Territory");
  const mapping = {
    ...{ group: 0, id: headers.length, score: headers.length + 1 },
    ...(territory < 0 ? {} : { territory }),
  };
  const { sides, labels } = assemble({ table, mapping, sides: new Map(), scale: null });
  return Object.fromEntries(labels.map(({ key, label }) => [label, sides.get(key)]));
}

const named = (label: string) => suggested(["Department"], [[label], ["Field sales"]])[label];

describe("by its name a department is suggested as", () => {
  test.each([
    ...["Sales", "销售一部 Sales East", "销 售 部", "Telesales", "Front office", "前台", "Front"],
    ...["大客户部 Key Accounts", "Key Account Management", "大客户部", "KA部", "重点客户部"],
    ...["渠道部", "Channel", "华东区域", "北方大区", "直销中心", "Business Development", "BD"],
    ...["客户经理", "业务一部"],
  ])("sales: %s", (label) => {
    expect(named(label)).toBe("sales");
  });

  test.each([
    ...["财务部 Finance", "HR", "人力资源部", "Legal", "研发中心 R&D", "IT", "Customer Service"],
    // What a department does weighs more than whom or where it does it for.
    ...["区域财务部", "渠道人事部", "业务财务", "Revenue Accounting", "行政前台", "售后服务部"],
    ...["After-sales", "大客户服务部", "Front-end development", "Middle East Logistics"],
  ])("back office: %s", (label) => {
    expect(named(label)).toBe("backOffice");
  });

  test.each([
    ...["Pre-sales", "售前支持", "中台", "Middle office", "Middle"],
    ...["Sales Finance", "销售财务部", "大客户法务"],
  ])("neither, for a person to say: %s", (label) => {
    expect(named(label)).toBeNull();
  });

  test("nobody is on any side where nothing speaks of sales", () => {
    expect(suggested(["Department"], [["A"], ["Finance"]])).toEqual({ A: null, Finance: null });
  });
});

describe("what its people do and where they work weighs as well", () => {
  const rows = (label: string, people: readonly (readonly Cell[])[]) =>
    people.map((cells) => [label, ...cells]);

  test.each([
    { header: "岗位", posts: ["客户经理", "大客户经理", "专员"], side: "sales" },
    { header: "职位 Job Title", posts: ["Account Executive", "Sales Rep", null], side: "sales" },
    { header: "岗位", posts: ["业务员", "渠道经理", "区域经理"], side: "sales" },
    { header: "岗位", posts: ["客户经理", "专员", "专员"], side: "backOffice" },
    { header: "岗位", posts: ["业务分析师", "售前工程师", "销售会计"], side: "backOffice" },
    { header: "岗位", posts: [null, null, null], side: "backOffice" },
    { header: "Nickname", posts: ["客户经理", "客户经理", "客户经理"], side: "backOffice" },
  ])("$header $posts: $side", ({ header, posts, side }) => {
    const found = suggested(
      ["Department", header],
      [
        ...rows(
          "Alpha",
          posts.map((post) => [post]),
        ),
        ["Sales", null],
        ["Sales", "专员"],
      ],
    );
    expect(found).toEqual({ Alpha: side, Sales: "sales" });
  });

  test("posts alone are enough, without any department named so", () => {
    const found = suggested(
      ["Department", "岗位"],
      [...rows("Alpha", [["客户经理"]]), ...rows("Beta", [["工程师"]])],
    );
    expect(found).toEqual({ Alpha: "sales", Beta: "backOffice" });
  });

  test("a department named as back office stays there, and one in between is left to a person", () => {
    const found = suggested(
      ["Department", "岗位"],
      ["Finance", "Pre-sales", "Sales"].map((label) => [label, "客户经理"]),
    );
    expect(found).toEqual({ Finance: "backOffice", "Pre-sales": null, Sales: "sales" });
  });

  const territories = (finance: Cell) =>
    suggested(
      ["Department", "Territory"],
      [
        ...rows("Sales", [["North"], ["South"]]),
        ...rows("Alpha", [["North"], ["South"], ["North"]]),
        ...rows("Beta", [["North"], [null], [" "]]),
        ...rows("Finance", [[null], [finance]]),
      ],
    );

  test("a sales territory for everybody speaks of sales where back office has none", () => {
    expect(territories(null)).toEqual({
      ...{ Sales: "sales", Alpha: "sales", Beta: "backOffice", Finance: "backOffice" },
    });
  });

  test("where back office has territories too they are places, and say nothing", () => {
    expect(territories("North")).toMatchObject({ Alpha: "backOffice" });
  });
});
