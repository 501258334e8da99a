import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import JSZip from "jszip";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook with one of everything that has to survive: made as another program would have made it. */
export async function everythingWorkbook(): Promise<Uint8Array> {
  installChartSupport();
  const book = new Workbook();
  const scores = book.addWorksheet("Scores", {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
    properties: { tabColor: { argb: "FF107C41" } },
  });
  scores.addTable({
    name: "tblScores",
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleMedium4", showRowStripes: true },
    columns: [{ name: "Id" }, { name: "Score" }, { name: "Double" }],
    rows: [
      ["00042", 71.5, { formula: "tblScores[[#This Row],[Score]]*2", result: 143 }],
      ["E2", 88, { formula: "tblScores[[#This Row],[Score]]*2", result: 176 }],
      ["E3", 64, { formula: "tblScores[[#This Row],[Score]]*2", result: 128 }],
    ],
  });
  scores.getColumn(2).width = 19;
  scores.getCell("B2").numFmt = "0.00";
  scores.getCell("B3").font = {
    bold: true,
    color: { argb: "FFC00000" },
    name: "Georgia",
    size: 14,
  };
  scores.getCell("B4").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } };
  scores.getCell("B4").border = { bottom: { style: "double", color: { argb: "FF1F4E79" } } };
  scores.getCell("E1").note = "Checked by finance";
  scores.getCell("E2").value = {
    formula: "LARGE(B2:B4,{1;2})",
    shareType: "array",
    ref: "E2:E3",
    isDynamicArray: true,
    result: 88,
  };
  scores.getCell("E3").value = 71.5;
  scores.mergeCells("G1:H2");
  scores.getCell("G1").value = "merged";
  scores.addConditionalFormatting({
    ref: "B2:B4",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [80],
        priority: 1,
        style: { font: { bold: true } },
      },
      {
        type: "colorScale",
        priority: 2,
        cfvo: [{ type: "min" }, { type: "max" }],
        color: [{ argb: "FFFFFFFF" }, { argb: "FF63BE7B" }],
      },
    ],
  });
  scores.dataValidations.add("A2:A4", { type: "list", formulae: ['"E1,E2,E3"'], allowBlank: true });
  scores.addColumnChart(
    {
      series: [{ name: "Score", values: "Scores!$B$2:$B$4", categories: "Scores!$A$2:$A$4" }],
      title: "Scores",
    },
    "J2:P18",
  );
  book.definedNames.add("Scores!$B$2:$B$4", "AllScores");
  const hidden = book.addWorksheet("Hidden", { state: "veryHidden" });
  hidden.getCell("A1").value = "kept";
  const zip = await JSZip.loadAsync(new Uint8Array(await book.xlsx.writeBuffer()));
  zip.file(
    "customXml/item1.xml",
    '<memo xmlns="urn:example:memo"><line>kept &amp; whole</line></memo>',
  );
  const path = "xl/_rels/workbook.xml.rels";
  const rels = await zip.file(path)!.async("string");
  const line = `<Relationship Id="rIdMemo" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`;
  zip.file(path, rels.replace("</Relationships>", `${line}</Relationships>`));
  return zip.generateAsync({ type: "uint8array" });
}

/** The parts of an .xlsx as text. */
export async function textParts(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts: Record<string, string> = {};
  for (const [path, file] of Object.entries(zip.files)) {
    if (!file.dir) parts[path] = await file.async("string");
  }
  return parts;
}
