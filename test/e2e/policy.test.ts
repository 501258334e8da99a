import type { Practice } from "./support/openPractice";
import { sharePractice } from "./support/sharePractice";

describe("the content security policy of the page and the task pane", () => {
  let practice: Practice;
  sharePractice((opened) => (practice = opened));

  test.each(["", "taskpane.html", "functions.html"])(
    "%j allows scripts and styles of its own server only, none inline and none made from text",
    async (name) => {
      const answer = await practice.page.request.get(practice.address + name);
      const policy = answer.headers()["content-security-policy"]!;
      const rules = new Map(
        policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]),
      );
      expect(rules.get("default-src")).toEqual(["'none'"]);
      expect(rules.get("script-src")).toEqual(["'self'"]);
      const ofNothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
      expect(rules.get("style-src")).toEqual(["'self'", ofNothing]);
      expect(rules.get("connect-src")).toEqual(["'self'"]);
    },
  );

  test("formulas, panels, a chart with its tip and printing get by with it", async () => {
    const { page } = practice;
    const cells = ["name", "points", "n1", "3", "n2", "=1+2*3", "n3", '=IF(O3>6,"x",O2)'];
    for (const [at, content] of cells.entries()) {
      const address = `${at % 2 === 0 ? "N" : "O"}${String(Math.floor(at / 2) + 1)}`;
      await page.evaluate((cell) => window.evenhandPractice!.select("People", cell), address);
      await page.keyboard.type(content);
      await page.keyboard.press("Enter");
    }
    expect((await practice.readCell("People", "O4")).value).toBe("x");

    for (const [menu, item] of [
      ["Format", /^Conditional formatting/],
      ["Edit", /Find and replace/],
      ["File", /Settings/],
      ["Insert", /^Chart/],
    ] as const) {
      await page.evaluate(() => window.evenhandPractice!.select("People", "N1:O4"));
      await page.locator(".o-topbar-menu", { hasText: menu }).click();
      await page.locator(".o-menu-item", { hasText: item }).first().click();
      await page.locator(".o-sidePanel").waitFor();
    }
    const chart = page.locator(".o-figure canvas");
    const tip = page.locator(".o-chart-custom-tooltip");
    for (let x = 90; !(await tip.isVisible()); x = 181 - x) {
      await chart.hover({ position: { x, y: 290 } });
    }
    expect(
      await tip.locator("span.badge").evaluate((box) => getComputedStyle(box).backgroundColor),
    ).toMatch(/^rgb\(/);

    await page.locator(".o-topbar-menu", { hasText: "File" }).click();
    await page.locator(".o-menu-item", { hasText: "Print" }).click();
    await page.locator(".o-print-preview").waitFor();
    const paper = await page.evaluate(async () => {
      window.dispatchEvent(new Event("beforeprint"));
      await Promise.resolve();
      const { sheet } = document.querySelector<HTMLStyleElement>("#o-spreadsheet-print-style")!;
      return sheet!.cssRules[0]!.cssText;
    });
    expect(paper).toContain("size: a4");
    expect(practice.complaints).toEqual([]);
  });

  test("text set on a style element counts as it would without it", async () => {
    const seen = await practice.page.evaluate(async () => {
      const style = document.createElement("style");
      const rules = () => [...(style.sheet?.cssRules ?? [])].map(({ cssText }) => cssText);
      const put = (text: string) => {
        style.textContent = text;
        return [style.textContent, ...rules()];
      };
      const found = [put("b { top: 1px; }")];
      await Promise.resolve();
      document.head.append(style);
      await Promise.resolve();
      found.push(rules(), put("i { top: 2px; } u { top: 3px; }"), put(""), put("s { top: 4px; }"));
      style.remove();
      document.head.append(style);
      await Promise.resolve();
      found.push(rules());
      style.remove();
      return found;
    });
    expect(seen).toEqual([
      ["b { top: 1px; }"],
      ["b { top: 1px; }"],
      ["i { top: 2px; } u { top: 3px; }", "i { top: 2px; }", "u { top: 3px; }"],
      [""],
      ["s { top: 4px; }", "s { top: 4px; }"],
      ["s { top: 4px; }"],
    ]);
  });

  test("text set on a template reads as what it was, its styles set", async () => {
    const seen = await practice.page.evaluate(() => {
      const template = document.createElement("template");
      /* eslint-disable no-restricted-properties -- the very property looked at, with text of the test's own */
      template.innerHTML = '<b data-style="top: 1px;">x</b>';
      const { top } = template.content.querySelector("b")!.style;
      return [template.innerHTML, top];
      /* eslint-enable no-restricted-properties */
    });
    expect(seen).toEqual(['<b data-style="top: 1px;" style="top: 1px;">x</b>', "1px"]);
  });

  test("what it forbids is refused, and would have been noticed", async () => {
    const refused = await practice.page.evaluate(
      () =>
        new Promise((resolve) => {
          let name: string;
          document.addEventListener("securitypolicyviolation", () => resolve(name));
          // Not at once: while a browser test's own code runs, the browser lets it make code from text.
          setTimeout(() => {
            try {
              // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the very thing to be refused
              name = typeof new Function("return 1");
            } catch (error) {
              ({ name } = error as Error);
            }
          });
        }),
    );
    expect(refused).toBe("EvalError");
    expect(practice.complaints.join()).toContain("script-src forbids eval");
  });
});
