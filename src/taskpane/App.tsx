import { FluentProvider } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore, type ReactElement } from "react";
import { cancelWork } from "./commands/attempt";
import type { Pane } from "./commands/Pane";
import { goTo } from "./commands/makeReport";
import { readAgain, showCells } from "./commands/readPeople";
import { recoverWrite } from "./commands/writeResult";
import { cellsPresses } from "./cellsPresses";
import { Busy } from "./panels/Busy";
import { Frame } from "./panels/Frame";
import { CalibCells } from "./panels/parts/CalibCells";
import { InView } from "./panels/parts/InView";
import { Notice } from "./panels/parts/Notice";
import { StepScreen } from "./StepScreen";
import { footPresses } from "./footPresses";
import { enlarged } from "./theme/enlarged";
import type { PaneTheme } from "./theme/themes";
import { actionsView } from "./views/actionsView";
import { agreedNotice } from "./views/agreedNotice";
import { cellsNotice, cellsOffer } from "./views/cellsView";
import { stepItems } from "./views/frameView";
import { noticesView } from "./views/noticesView";
import { speaker } from "./views/speaker";

export interface AppProps {
  readonly pane: Pane;
  readonly theme: PaneTheme;
}

/** The pane: state in, screen out; every press goes to a command or an event. */
export function App({ pane, theme }: AppProps): ReactElement {
  const state = useSyncExternalStore(pane.subscribe, pane.state);
  const presses = useMemo(() => footPresses(pane), [pane]);
  const say = speaker(state.locale);
  const { primary, secondary } = actionsView(state, presses);
  const large = state.step === "decide" && state.meeting.projected;
  const shown = useMemo(() => (large ? enlarged(theme) : theme), [large, theme]);
  const cells = useMemo(() => cellsPresses(pane), [pane]);
  const said = cellsNotice(state, cells);
  const offer = cellsOffer(state, cells);
  const told = noticesView(state, {
    onReadAgain: () => void readAgain(pane),
    onRecover: (choice) => void recoverWrite(pane, choice),
    onClose: () => pane.dispatch({ type: "failureClosed" }),
    onShow: (sheet, address) => void showCells(pane, sheet, address),
  });
  const agreed = agreedNotice(state, (by) => pane.dispatch({ type: "agreedConfirmed", by }));
  const notices = [...told, ...agreed];
  return (
    <FluentProvider theme={shown} lang={state.locale}>
      <Frame
        stepsLabel={say("frame.steps")}
        steps={stepItems(state, (step) => void goTo(pane, step))}
        primary={primary}
        secondary={secondary}
        privacy={say("frame.privacy")}
        language={{
          label: say("frame.otherLanguage"),
          tag: state.locale === "en" ? "zh-CN" : "en",
          onPress: () =>
            pane.dispatch({
              type: "localeChosen",
              locale: state.locale === "en" ? "zh-CN" : "en",
            }),
        }}
        large={large}
      >
        <Busy
          text={state.busy === null ? null : say(`busy.${state.busy}`)}
          cancel={
            state.busy === "reading" || state.busy === "analysing"
              ? { label: say("frame.cancel"), onPress: () => cancelWork(pane) }
              : null
          }
        />
        {(notices.length > 0 || said !== null) && (
          <InView news={state.failure ?? state.cells.said}>
            {notices.map(({ key, ...notice }) => (
              <Notice key={key} {...notice} />
            ))}
            {said !== null && <Notice {...said} />}
          </InView>
        )}
        <StepScreen pane={pane} state={state} />
        {offer !== null && <CalibCells {...offer} />}
      </Frame>
    </FluentProvider>
  );
}
