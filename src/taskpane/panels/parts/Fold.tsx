import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { type ReactElement, type ReactNode } from "react";

export interface FoldProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly open?: boolean;
}

const useStyles = makeStyles({
  panel: {
    marginInline: 0,
    display: "grid",
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  header: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

/** What is there for those who want it, folded away. */
export function Fold({ label, children, open = false }: FoldProps): ReactElement {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={open ? ["it"] : []}>
      <AccordionItem value="it">
        <AccordionHeader as="h2" size="medium" className={styles.header}>
          {label}
        </AccordionHeader>
        {/* Without motion: measuring a long list to animate it holds up the pane. */}
        <AccordionPanel className={styles.panel} collapseMotion={null}>
          {children}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
