import type { OpenedWorkbook } from "../../../practice/files/openWorkbook";
import type { Answer } from "../../../practice/grid/Invoke";
import { area } from "../grid/gridFor";
import { tableRecord } from "../../support/tableRecord";
import { zScore } from "../../../src/functions/functions";

/** What the add-in's sheets are made of, written through the host's port. */
export async function writeOwnSheet({ grid }: OpenedWorkbook): Promise<void> {
  const sheet = "own";
  const line = { style: "Continuous", weight: "Medium", color: "#1F4E79" };
  grid.apply([
    {
      kind: "addSheet",
      sheet: {
        id: sheet,
        name: "Calibration",
        visibility: "Visible",
        tabColor: "#0F6CBD",
        gridlines: false,
        headings: true,
      },
    },
    { kind: "numberFormat", sheet, area: area("A2:A4"), format: "@" },
    {
      kind: "cells",
      sheet,
      row: 0,
      column: 0,
      entries: [
        ["Id", "Score", "Final"],
        ["00042", 71.5, null],
        ["E2", 88, null],
        ["E3", 64, null],
      ],
    },
  ]);
  grid.apply([
    {
      kind: "put",
      of: "tables",
      record: tableRecord({
        id: "{own}",
        sheet,
        name: "Own",
        area: area("A1:C4"),
        columns: ["Id", "Score", "Final"],
        style: "TableStyleLight9",
      }),
    },
    {
      kind: "cells",
      sheet,
      row: 1,
      column: 2,
      entries: [
        [{ formula: "=IF([@Score]>70,1,0)" }],
        [{ formula: "=RANK.EQ(B3,Own[Score])" }],
        [{ formula: '=COUNTIFS(Own[Score],">"&B4)+1' }],
      ],
    },
    {
      kind: "style",
      sheet,
      area: area("A1:C1"),
      style: { bold: true, fill: "#DDEBF7", borders: { EdgeBottom: line } },
    },
    { kind: "numberFormat", sheet, area: area("B2:B4"), format: "0.00;[Red]-0.00" },
    { kind: "put", of: "freezes", record: { id: sheet, rows: 1, columns: 0 } },
    {
      kind: "put",
      of: "notes",
      record: {
        id: "n",
        sheet,
        row: 1,
        column: 1,
        author: "HR",
        content: "agreed",
        kind: "note",
        replies: [],
        resolved: false,
      },
    },
    {
      kind: "put",
      of: "names",
      record: {
        id: "Pool",
        name: "Pool",
        scope: null,
        formula: "=Calibration!$B$2:$B$4",
        comment: "",
        visible: true,
      },
    },
    {
      kind: "put",
      of: "conditionalFormats",
      record: {
        id: "cf",
        sheet,
        areas: [area("B2:B4")],
        type: "Custom",
        priority: 0,
        stopIfTrue: false,
        rule: { formula: "=B2>80" },
        style: { fill: "#FFC7CE" },
      },
    },
    {
      kind: "put",
      of: "validations",
      record: {
        id: "dv",
        sheet,
        areas: [area("A2:A4")],
        rule: { list: { inCellDropDown: true, source: "keep,accept" } },
        errorAlert: { showAlert: true, style: "Stop", message: "Choose one", title: "Decision" },
        prompt: null,
        ignoreBlanks: true,
      },
    },
    {
      kind: "put",
      of: "pageLayouts",
      record: {
        id: sheet,
        options: {
          orientation: "Landscape",
          paperSize: "A4",
          printTitleRows: "$1:$1",
          printTitleColumns: "A:B",
          leftMargin: 36,
          footerMargin: 18,
          "headersFooters.defaultForAllPages.leftFooter": "&A",
          "headersFooters.defaultForAllPages.rightFooter": "&P / &N",
        },
      },
    },
    {
      kind: "put",
      of: "charts",
      record: {
        id: "ch",
        sheet,
        name: "Chart 1",
        type: "ColumnClustered",
        source: null,
        // D5:H16, of columns 72 and rows 17.25 points wide.
        left: 216,
        top: 69,
        width: 360,
        height: 207,
        series: [
          {
            id: "s",
            name: "Score",
            values: "Calibration!B2:B4",
            categories: "Calibration!A2:A4",
            type: null,
            options: { "format.fill.color": "#0F6CBD" },
          },
        ],
        options: {
          "title.text": "Scores",
          "title.format.font.size": 11,
          "axes.categoryAxis.title.text": "Person",
          "axes.valueAxis.title.text": "Points",
          "axes.valueAxis.minimum": 0,
          "axes.valueAxis.maximum": 100,
        },
      },
    },
    {
      kind: "put",
      of: "settings",
      record: { id: "evenhand.margin", value: { margin: 7.35, words: "<&>" } },
    },
    {
      kind: "put",
      of: "xmlParts",
      record: { id: "x", namespace: "urn:own", xml: '<own xmlns="urn:own"/>' },
    },
  ]);
  grid.commit();
  grid.calls.connect((_id, [scores]) => Promise.resolve(zScore(scores as unknown[][]) as Answer));
  grid.apply([
    {
      kind: "cells",
      sheet,
      row: 1,
      column: 4,
      entries: [[{ formula: "=CALIB.ZSCORE(B2:B4)" }, { formula: "=SORT(B2:B4)" }]],
    },
  ]);
  grid.commit();
  await grid.calls.idle();
}
