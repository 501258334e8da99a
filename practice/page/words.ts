import type { FileErrorCode } from "../files/FileError";

/** The practice page's own words; the task pane inside it has its own. */
export interface PageWords {
  readonly title: string;
  readonly sample: string;
  readonly open: string;
  readonly save: string;
  readonly fault: string;
  readonly platform: string;
  readonly language: string;
  readonly theme: string;
  readonly grid: string;
  readonly pane: string;
  readonly splitter: string;
  readonly drop: string;
  readonly ok: string;
  readonly cancel: string;
  readonly opening: string;
  readonly saved: string;
  readonly newWorkbook: string;
  readonly openNew: string;
  /** Asked before another workbook takes the place of one that was changed. */
  readonly changesLost: string;
  /** Asked before the task pane is opened anew. */
  readonly paneLost: string;
  readonly openerGone: string;
  readonly light: string;
  readonly dark: string;
  readonly samples: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, string>>;
  /** What is said once a fault was chosen. */
  readonly faultNews: Readonly<
    Record<
      "failNextWrite" | "goneHalfWay" | "protected" | "unprotected" | "edited" | "noNumber",
      string
    >
  >;
  readonly platforms: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<FileErrorCode, string>>;
  readonly problem: string;
}

const en: PageWords = {
  title: "Evenhand practice workbook",
  sample: "Sample",
  open: "Open…",
  save: "Save",
  fault: "Fault",
  platform: "Excel on",
  language: "Language",
  theme: "Theme",
  grid: "Workbook",
  pane: "Task pane",
  splitter: "Width of the task pane",
  drop: "Drop an .xlsx or .csv file to open it here",
  ok: "OK",
  cancel: "Cancel",
  opening: "Opening {name}…",
  saved: "Saved {name}",
  newWorkbook: "Book{number}",
  changesLost:
    "{name} was changed and is not saved. Opening another workbook in its place gives the changes up.",
  paneLost:
    "The task pane opens anew. What was chosen or decided in it and is not written to the workbook yet is given up; the workbook stays as it is.",
  openNew: "A new workbook, {name}, is ready. It opens in a tab of its own.",
  openerGone:
    "The workbook shown here was made in another tab, which is closed; it was not saved. The sample is shown instead.",
  light: "Light",
  dark: "Dark",
  samples: {
    "attrition.xlsx": "1,470 employees (attrition)",
    "slump.xlsx": "Market slump, 300 people (Chinese)",
    "messy.xlsx": "Messy export, every trap",
    "large.xlsx": "20,000 people",
  },
  faults: {
    none: "None",
    failNextWrite: "Fail the next write",
    goneHalfWay: "Close and reopen the pane half-way through a first write",
    protectSheet: "Protect the open sheet",
    secondUser: "Someone else edits the selected number",
  },
  faultNews: {
    failNextWrite: "The next write of the pane will fail half-way.",
    goneHalfWay: "The pane will close half-way through its next first write.",
    protected: "{sheet} is protected now; choose it again to lift that.",
    unprotected: "{sheet} is no longer protected.",
    edited: "Someone else changed {cell} from {before} to {after}.",
    noNumber: "The sheet holds no number to edit.",
  },
  platforms: { Win32: "Windows", Mac: "Mac" },
  problems: {
    "too-large":
      "The file has {detail}; up to 20 MB can be opened here. Remove sheets that are not needed and try again.",
    "too-many-entries":
      "The file has {detail} parts; a workbook of up to 1,000 parts can be opened here.",
    "too-compressed":
      "The part {detail} unpacks to more than 100 times its size, as harmful files do. It was not opened.",
    "too-much-text": "The file unpacks to more than 200 MB. It was not opened.",
    "unsafe-path": "The file names a part outside itself ({detail}). It was not opened.",
    "document-type":
      "The part {detail} declares a document type, which workbooks never need. It was not opened.",
    encrypted:
      "The file is encrypted or in an old format. Save it from Excel as .xlsx without a password and open that.",
    damaged: "The file is damaged ({detail}). Save it again from Excel and open that.",
    "not-a-workbook": "This is no .xlsx workbook.",
    "no-rows": "The file has no rows.",
    "unknown-kind": "Files of kind .{detail} can't be opened here; choose an .xlsx or .csv file.",
  },
  problem: "This did not work: {detail}",
};

const zhCN: PageWords = {
  title: "Evenhand 练习工作簿",
  sample: "示例",
  open: "打开…",
  save: "保存",
  fault: "故障",
  platform: "Excel 平台",
  language: "语言",
  theme: "主题",
  grid: "工作簿",
  pane: "任务窗格",
  splitter: "任务窗格宽度",
  drop: "将 .xlsx 或 .csv 文件拖放到此处打开",
  ok: "确定",
  cancel: "取消",
  opening: "正在打开 {name}…",
  saved: "已保存 {name}",
  newWorkbook: "工作簿{number}",
  changesLost: "{name} 有未保存的更改。打开另一个工作簿将放弃这些更改。",
  paneLost: "任务窗格将重新打开。其中已选择或决定但尚未写入工作簿的内容将被放弃；工作簿保持不变。",
  openNew: "新工作簿 {name} 已就绪，将在新标签页中打开。",
  openerGone: "此处的工作簿由另一标签页创建，该标签页已关闭，且工作簿未保存。现改为显示示例。",
  light: "浅色",
  dark: "深色",
  samples: {
    "attrition.xlsx": "1,470 名员工（离职样本）",
    "slump.xlsx": "市场下行，300 人（中文）",
    "messy.xlsx": "杂乱导出，各种陷阱",
    "large.xlsx": "20,000 人",
  },
  faults: {
    none: "无",
    failNextWrite: "下一次写入失败",
    goneHalfWay: "首次写入中途关闭并重开窗格",
    protectSheet: "保护当前工作表",
    secondUser: "他人修改所选数字",
  },
  faultNews: {
    failNextWrite: "窗格的下一次写入将中途失败。",
    goneHalfWay: "窗格将在下一次首次写入的中途关闭。",
    protected: "“{sheet}”已受保护；再选一次可解除。",
    unprotected: "“{sheet}”已不受保护。",
    edited: "他人已将 {cell} 由 {before} 改为 {after}。",
    noNumber: "工作表中没有可修改的数字。",
  },
  platforms: { Win32: "Windows", Mac: "Mac" },
  problems: {
    "too-large": "文件大小为 {detail}；此处最多可打开 20 MB。请删除不需要的工作表后重试。",
    "too-many-entries": "文件包含 {detail} 个部件；此处最多可打开 1,000 个部件的工作簿。",
    "too-compressed": "部件 {detail} 解压后超过其大小的 100 倍，属有害文件的特征，未打开。",
    "too-much-text": "文件解压后超过 200 MB，未打开。",
    "unsafe-path": "文件包含指向自身之外的部件（{detail}），未打开。",
    "document-type": "部件 {detail} 声明了文档类型，工作簿从不需要它，未打开。",
    encrypted: "文件已加密或为旧格式。请在 Excel 中另存为不带密码的 .xlsx 后再打开。",
    damaged: "文件已损坏（{detail}）。请在 Excel 中重新保存后再打开。",
    "not-a-workbook": "这不是 .xlsx 工作簿。",
    "no-rows": "文件没有任何行。",
    "unknown-kind": "此处无法打开 .{detail} 文件；请选择 .xlsx 或 .csv 文件。",
  },
  problem: "操作未成功：{detail}",
};

export type PageLanguage = "en-US" | "zh-CN";

export const pageWords: Readonly<Record<PageLanguage, PageWords>> = { "en-US": en, "zh-CN": zhCN };

export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
