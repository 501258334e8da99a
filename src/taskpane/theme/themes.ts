import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** Fluent's own theme and the colours of the two sides, told apart by every kind of colour vision. */
export interface PaneTheme extends Theme {
  readonly ehSales: string;
  readonly ehBackOffice: string;
  readonly ehBand: string;
  /** Around the band: only contrast themes draw it, which leave no fill that something could stand on. */
  readonly ehBandEdge: string;
}

/** Blue and vermilion after Okabe and Ito: at least 3:1 against the surface they are drawn on. */
export const lightTheme: PaneTheme = {
  ...webLightTheme,
  ehSales: "#c2410c",
  ehBackOffice: "#0b6bb0",
  ehBand: "#e8e8e8",
  ehBandEdge: "transparent",
};

export const darkTheme: PaneTheme = {
  ...webDarkTheme,
  ehSales: "#f2a65a",
  ehBackOffice: "#5fb4ee",
  ehBand: "#3d3d3d",
  ehBandEdge: "transparent",
};
