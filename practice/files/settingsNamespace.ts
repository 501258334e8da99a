/** Names the custom XML part in which a file saved here keeps what the add-in stored in the document's settings. */
export const SETTINGS_NAMESPACE = "urn:evenhand:practice-workbook:settings";
