import type { role as english } from "../en/role";

/** 有现成权重的岗位类别。 */
export const role: Readonly<Record<keyof typeof english, string>> = {
  "role.sales": "销售",
  "role.pre-sales": "售前",
  "role.customer service": "客户服务",
  "role.R&D": "研发",
  "role.operations": "运营",
  "role.finance": "财务",
  "role.HR": "人力资源",
  "role.legal": "法务",
  "role.administration": "行政",
};
