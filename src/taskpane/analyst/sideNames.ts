/**
 * What departments and posts are called, by side, in small letters without spaces and marks. A name counts wherever it
 * stands in a label; one of two or three letters (HR, KA), only as a word of its own.
 */

/** What sells, by its own name. */
export const SALES_NAMES: readonly string[] = [
  ...["sales", "accountmanager", "accountexecutive", "keyaccount", "businessdevelopment"],
  ...["bd", "ka", "销售", "客户经理", "大客户", "重点客户", "商务拓展", "业务拓展", "直销", "电销"],
];

/** Whom or where something is done for. Sales, unless the label says what else is done: 区域财务部 is finance. */
export const SALES_PLACES: readonly string[] = [
  ...["frontoffice", "channel", "revenue"],
  ...["前台", "业务", "渠道", "经销", "区域", "大区"],
];

/** Posts that sell under names which say less of a department. */
export const SALES_POSTS: readonly string[] = [
  ...["业务员", "业务代表", "业务经理", "业务主管", "客户代表", "招商"],
  ...["渠道经理", "区域经理", "大区经理", "channelmanager", "territorymanager"],
];

export const BACK_OFFICE_NAMES: readonly string[] = [
  ...["backoffice", "finance", "accounting", "treasury", "tax", "hr", "humanresource", "legal"],
  ...["compliance", "admin", "audit", "it", "informationtechnology", "procurement", "purchasing"],
  ...["customerservice", "customersupport", "aftersales"],
  ...[
    "后台",
    "财务",
    "会计",
    "财会",
    "税务",
    "人力",
    "人事",
    "法务",
    "法律",
    "合规",
    "行政",
    "审计",
  ],
  ...["信息技术", "采购", "客服", "客户服务", "客户支持", "售后"],
];

/** Names of neither side: a person decides. */
export const BETWEEN_NAMES: readonly string[] = ["presales", "middleoffice", "售前", "中台"];

/** Labels that name a side only where they are the whole label: Front, but not Front-end. */
export const WHOLE_LABELS: Readonly<Record<string, string>> = {
  front: "frontoffice",
  middle: "middleoffice",
  back: "backoffice",
};
