import type { trouble as english } from "../en/trouble";

/** 工作簿出了什么问题：发生了什么、改了什么没改什么、下一步怎么做。 */
export const trouble: Readonly<Record<keyof typeof english, string>> = {
  "trouble.editing-a-cell": "有单元格正在编辑。未做任何更改。请在该单元格按回车后重试。",
  "trouble.read-only": "此工作簿为只读。未做任何更改。请另存副本后再操作。",
  "trouble.protected-workbook":
    "工作簿结构受保护，无法新增工作表。未做任何更改。请联系所有者解除保护。",
  "trouble.protected-sheet": "工作表受保护。未做任何更改。请联系所有者解除保护。",
  "trouble.other-workbook-in-front":
    "当前在前的是另一个工作簿。未做任何更改。请点击本工作簿后重试。",
  "trouble.excel-busy": "Excel 正忙。未做任何更改。请等待计算完成后重试。",
  "trouble.excel-too-old":
    "当前 Excel 版本过旧，无法完成此操作。未做任何更改。请使用 Excel 2021 及以上版本、Microsoft 365 或 Excel 网页版。",
  "trouble.no-such-source": "所选表格或区域已不存在。未做任何更改。请在第 1 步重新选择人员。",
  "trouble.empty-source": "标题行下方没有数据。未做任何更改。请选择存放人员的表格。",
  "trouble.too-large": "超出一次可处理的上限（200,000 行）。未做任何更改。请缩小范围。",
  "trouble.read-refused": "Excel 未能提供这些单元格。未做任何更改。请缩小范围后重试。",
  "trouble.source-changed":
    "人员名单在分析之后有变动。未写入任何内容。请重新读取并核对结果后再写入。",
  "trouble.headers-changed": "列标题在分析之后有变动。未写入任何内容。请重新读取名单并确认各列。",
  "trouble.sheet-missing":
    "所需的工作表已被重命名或删除。未做任何更改。请恢复该表，或从第 5 步重新写入。",
  "trouble.no-id-column":
    "该名单没有工号列，无法与人员对应。未做任何更改。请将工号列的标题改为“工号”，或选择其他名单。",
  "trouble.no-votes":
    "该名单中没有可识别的盲投。未作任何更改。请在一列中填写“同意”“讨论”或“弃权”，每票一行。",
  "trouble.no-market-columns":
    "该名单中没有这些人员所在区域的市场指数。未做任何更改。请将两列的标题写作“区域”与“市场指数”，指数如 0.9，或选择其他名单。",
  "trouble.id-missing": "结果中有人已不在名单中。未写入任何内容。请重新读取名单。",
  "trouble.id-duplicate": "有工号重复。未写入任何内容。请在工作表中改为唯一后重新读取。",
  "trouble.value-changed": "期间有人改动了单元格。未写入任何内容，其改动保留。请重新读取。",
  "trouble.formula-in-the-way": "要写入的位置有公式。未做任何更改：公式绝不会被覆盖。",
  "trouble.merged-cells-in-the-way": "有合并单元格。未做任何更改。请取消合并后重试。",
  "trouble.filter-in-the-way": "已启用筛选。未做任何更改。请清除筛选后重试。",
  "trouble.name-taken": "已有同名工作表。未做任何更改。",
  "trouble.conflicts": "有内容妨碍写入。未写入任何内容。需要先处理的事项列在下方。",
  "trouble.open-write": "上一次写入被中断。本次未做任何更改。请先完成或撤回上一次写入。",
  "trouble.another-writer": "有其他人正在写入此工作簿。未做任何更改。请待其完成后重试。",
  "trouble.cancelled": "已停止。未写入任何内容。",
  "trouble.nothing-to-undo": "没有可撤回的内容。",
  "trouble.changed-since-written":
    "有工作表在写入后被改动。未撤回任何内容。请恢复为写入时的样子，或保留该表。",
  "trouble.left-as-changed": "写入后被改动；保留现状。",
  "trouble.copied-sheet":
    "有两张工作表内容相同，无法判断以哪一张为准。未做更改。请删除副本，或将其表格转换为普通区域（“表设计”中的“转换为区域”）。",
  "trouble.referenced-elsewhere":
    "有其他单元格引用了这些工作表。未撤回任何内容。请先移除引用，或保留这些工作表。",
  "trouble.decisions-locked": "决定已锁定，未写入任何内容。如需更改，请在第 4 步说明原因后解锁。",
  "trouble.settings-newer": "此工作簿中的设置来自更新的版本。未做更改。请更新插件后使用。",
  "trouble.settings-damaged": "无法读取此工作簿中的设置。设置保持原样，窗格使用默认值。",
  "trouble.journal-failed": "未能保存安全记录，因此未写入任何内容。请重试。",
  "trouble.taken-back": "写入未成功。全部内容已恢复原状并核对。请重试。",
  "trouble.half-written":
    "写入被中断且未能完全恢复。请勿编辑这些工作表；重新打开窗格以完成或撤回。",
  "trouble.excel-refused": "Excel 拒绝了操作。未做任何更改。请重试；如仍不行，请重新打开工作簿。",
  "trouble.unexpected": "窗格内部出错，您的工作簿未因此改动。请关闭窗格后重新打开。",
  "trouble.title": "未能完成",
  "trouble.again": "重试",
  "trouble.close": "关闭",
  "trouble.readAgain": "重新读取",
  "trouble.place.cells": "{sheet}，{address}",
  "trouble.place.column": "{sheet}，{column} 列",
  "trouble.count": "{count, plural, other {# 个单元格}}",
};
