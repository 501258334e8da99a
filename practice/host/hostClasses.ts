import type { AnyClass } from "./HostClass";
import { APPLICATION_CLASSES } from "./objects/application";
import { CHART_CLASSES } from "./objects/charts";
import { SERIES_CLASSES } from "./objects/chartSeries";
import { BORDER_CLASSES } from "./objects/rangeBorders";
import { TABLE_ROW_CLASSES } from "./objects/tableRows";
import { COMMENT_CLASSES } from "./objects/comments";
import { CONDITIONAL_CLASSES } from "./objects/conditionalRules";
import { FILTER_CLASSES } from "./objects/filters";
import { PAGE_CLASSES } from "./objects/pageLayout";
import { FREEZE_CLASSES } from "./objects/freezePanes";
import { PROTECTION_CLASSES } from "./objects/protection";
import { FORMAT_CLASSES } from "./objects/rangeFormat";
import { RANGE_CLASSES } from "./objects/ranges";
import { RANGE_VIEW_CLASSES } from "./objects/rangeViews";
import { SERVICE_CLASSES } from "./objects/services";
import { SORT_CLASSES } from "./objects/sorting";
import { STORED_CLASSES } from "./objects/storedItems";
import { TABLE_PART_CLASSES } from "./objects/tableParts";
import { TABLE_CLASSES } from "./objects/tables";
import { VALIDATION_CLASSES } from "./objects/validations";
import { SHEET_PROPERTY_CLASSES } from "./objects/sheetProperties";
import { WORKBOOK_CLASSES } from "./objects/workbook";
import { WORKSHEET_CLASSES } from "./objects/worksheets";

/** Every Office.js class the host has, by its name. */
export const HOST_CLASSES: ReadonlyMap<string, AnyClass> = new Map([
  ...WORKBOOK_CLASSES,
  ...APPLICATION_CLASSES,
  ...PROTECTION_CLASSES,
  ...FREEZE_CLASSES,
  ...WORKSHEET_CLASSES,
  ...SHEET_PROPERTY_CLASSES,
  ...RANGE_CLASSES,
  ...RANGE_VIEW_CLASSES,
  ...FORMAT_CLASSES,
  ...BORDER_CLASSES,
  ...SORT_CLASSES,
  ...TABLE_CLASSES,
  ...TABLE_PART_CLASSES,
  ...TABLE_ROW_CLASSES,
  ...FILTER_CLASSES,
  ...STORED_CLASSES,
  ...CONDITIONAL_CLASSES,
  ...VALIDATION_CLASSES,
  ...CHART_CLASSES,
  ...SERIES_CLASSES,
  ...PAGE_CLASSES,
  ...COMMENT_CLASSES,
  ...SERVICE_CLASSES,
]);
