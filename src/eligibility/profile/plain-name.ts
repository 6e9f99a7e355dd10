/** Words of figures that tell nothing of what they are of. */
const filler =
  /我们|我司|我公司|咱们|公司|企业|单位|项目|目前|今年|去年|上一?年度?|当年|本年度?|已经|已|共计?|总共|大约|大概|大致|约|左右|实际|完成|达到?|其实|应该|应当|应(?=[是为])|说错|更正|是|为|有|花了?|签了?|付了?|的|了|总额|金额|总|额|比|较|同比|整|预计|计划|打算|准备|其中|年度|费用|支出|人民币|rmb|cny|\b(?:we|our|the|is|was|of|for|actually)\b/g;

/** The name of a figure without what only introduces it: 我们的设备投资额是 is 设备投资. */
export function plainName(name: string): string {
  return name
    .replace(filler, ' ')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
