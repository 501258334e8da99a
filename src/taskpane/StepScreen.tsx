import type { ReactElement } from "react";
import { changeSettings } from "./commands/makeReport";
import type { Pane } from "./commands/Pane";
import {
  answerQuestion,
  chooseColumn,
  chooseScale,
  chooseSide,
  countService,
  listPeople,
  readPeople,
  sayAttainment,
  sayOffScale,
  showCells,
  readSample,
  typeScale,
} from "./commands/readPeople";
import {
  choosePreviousColumn,
  forgetPreviousCycle,
  readPreviousCycle,
} from "./commands/readPreviousCycle";
import { readMarket } from "./commands/readMarket";
import { readSettings } from "./commands/readSettings";
import { purgeFile, share } from "./commands/share";
import { cancelWrite } from "./commands/writeHooks";
import { finishCycle, writeBonus, writeReport } from "./commands/writeReports";
import { takeBack, takeSheet } from "./commands/writeResult";
import { DecideScreen } from "./DecideScreen";
import { CalibratePanel } from "./panels/CalibratePanel";
import { DataPanel } from "./panels/DataPanel";
import { DiagnosePanel } from "./panels/DiagnosePanel";
import { WritePanel } from "./panels/WritePanel";
import type { PaneState } from "./state/PaneState";
import type { CalibratePresses } from "./views/CalibratePresses";
import { calibrateView } from "./views/calibrateView";
import { dataView, type DataPresses } from "./views/dataView";
import { diagnoseView } from "./views/diagnoseView";
import { writeView, type WritePresses } from "./views/writeView";

export interface StepScreenProps {
  readonly pane: Pane;
  readonly state: PaneState;
}

/** The screen of the step we are at: a view makes the words, a panel shows them. */
export function StepScreen({ pane, state }: StepScreenProps): ReactElement | null {
  const { report } = state;
  if (state.step === "data") return <DataPanel {...dataView(state, dataPresses(pane))} />;
  if (report === null) return null;
  switch (state.step) {
    case "diagnose":
      return <DiagnosePanel {...diagnoseView(state, report)} />;
    case "calibrate":
      return <CalibratePanel {...calibrateView(state, report, calibratePresses(pane))} />;
    case "decide":
      return <DecideScreen pane={pane} state={state} report={report} />;
    case "write":
      return <WritePanel {...writeView(state, writePresses(pane))} />;
  }
}

const dataPresses = (pane: Pane): DataPresses => ({
  onSource: (source) => void readPeople(pane, source),
  onRefresh: () => void listPeople(pane),
  onColumn: (field, column) => void chooseColumn(pane, field, column),
  onSide: (label, side) =>
    void chooseSide(pane, label, side === "sales" || side === "backOffice" ? side : null),
  onSample: () => void readSample(pane),
  onScale: (scale) => void chooseScale(pane, scale),
  onPoints: (scale) => void typeScale(pane, scale),
  onAnswer: (column, field) => void answerQuestion(pane, column, field),
  onCountTo: (countTo) => void countService(pane, countTo),
  onOffScale: (keep) => void sayOffScale(pane, keep),
  onAttainment: (unit) => void sayAttainment(pane, unit),
  onPrevious: (source) =>
    void (source === null ? forgetPreviousCycle(pane) : readPreviousCycle(pane, source)),
  onPreviousColumn: (field, column) => void choosePreviousColumn(pane, field, column),
  onReadSettings: () => void readSettings(pane),
  ...calibratePresses(pane),
  onWithin: (field) =>
    void changeSettings(pane, {
      compareWithin:
        field === "level" || field === "department" || field === "rater" ? field : null,
    }),
  onShow: (sheet, address) => void showCells(pane, sheet, address),
});

const calibratePresses = (pane: Pane): CalibratePresses => ({
  onChange: (change) => void changeSettings(pane, change),
  onMarket: (source) => void readMarket(pane, source),
  onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
});

const writePresses = (pane: Pane): WritePresses => ({
  onBonus: (change) => pane.dispatch({ type: "bonusSet", change }),
  onMistyped: (field, text) => pane.dispatch({ type: "mistyped", field, text }),
  onWriteBonus: () => void writeBonus(pane),
  onCancel: () => cancelWrite(pane),
  onTakeBack: () => void takeBack(pane),
  onShow: (sheet, address = "A1") => void showCells(pane, sheet, address),
  onTakeSheet: () => void takeSheet(pane),
  onReport: (kind) => void writeReport(pane, kind),
  onCycle: (cycle) => pane.dispatch({ type: "cycleNamed", cycle }),
  onFinish: () => void finishCycle(pane),
  onShare: (place) => void share(pane, place),
  onSharedPeople: (people) => pane.dispatch({ type: "shareChosen", people }),
  onPurgeSure: (on) => pane.dispatch({ type: "purgeAgreed", on }),
  onPurge: () => void purgeFile(pane),
});
