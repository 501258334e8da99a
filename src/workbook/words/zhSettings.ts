import { role } from "../../text/zhCN/role";
import type { SheetWords } from "./en";

/** The words of the settings sheet in Chinese. */
export const settings: SheetWords["settings"] = {
  title: "校准设置",
  hint: "在此修改数值后，请在窗格中重新读取设置。",
  headers: ["设置", "数值", "含义", "键"],
  of: "：",
  values: {
    level: "职级",
    department: "部门",
    rater: "评分人",
    sales: "销售",
    backOffice: "后台",
    both: "两者",
    smallest: "够用即止",
  },
  roles: role,
  stored: "存储格式（请勿编辑）",
  names: {
    "scale.lowest": ["量表最低分", "低于此分者不参与测算。"],
    "scale.highest": ["量表最高分", "高于此分者不参与测算。"],
    "scale.step": ["量表步长", "建议分数为最低分加整数个步长。"],
    margin: ["容许差距", "两组之间视为可容许的百分位点差。"],
    compareWithin: ["同类比较", "按职级、部门或评分人比较；留空为全体比较。"],
    "market.on": ["市场基准", "TRUE 表示先按市场调整目标，再计结果分。"],
    "market.side": ["调整谁的目标", "销售、后台或两者。"],
    "market.passThrough": ["传导比例", "市场变化传导到目标的比例：0 不传导，1 全部传导。"],
    "market.floor": ["最低系数", "目标不会低于原值的这一比例。"],
    "market.cap": ["最高系数", "目标不会高于原值的这一比例。"],
    "market.index": ["市场指数", "当前市场与设定目标时市场之比。"],
    "market.source": ["市场指数来源", "指数的出处。"],
    "market.asOf": ["市场指数日期", "指数所属日期。"],
    "roleWeights.on": ["岗位权重", "TRUE 表示按岗位加权过程与结果。"],
    "role.process": ["过程权重", "该岗位过程指标的权重。"],
    "role.result": ["结果权重", "该岗位结果指标的权重。"],
    "leniency.on": ["评分松紧度", "TRUE 表示消除评分偏松或偏严。"],
    "leniency.strength": ["松紧度力度", "消除评分人偏差的比例：0 至 1。"],
    "residual.strength": [
      "其余差距的力度",
      "其余差距缩小多少：0 至 1；“够用即止”表示只缩小到所需。",
    ],
    move: ["调整对象", "销售、后台或两者。"],
    maxMove: ["最大调整", "个人调整不超过此分数；留空为不限。"],
    protected: ["受保护", "此人的分数保持不变。"],
  },
};
