/** How firms say what policies write, as pairs: 投进去 is 投资, 花了 is 购置. */
const said: readonly (readonly [RegExp, string])[] = [
  [/投进去|投入|总投(?!资)|砸了?|(?<!资)投了/g, '投资'],
  [/花了?|买了?|采购|发票/g, '购置'],
  [/营收(?!入)|年收入|\b(?:revenues?|turnover|sales)\b/g, '营业收入'],
  [/合约|\bcontracts?\b/g, '合同'],
  [/社保/g, '社会保险'],
  [/利息支出|付了?利息|\binterest\b/g, '支付利息'],
  [/\bbank loans?\b/g, '银行贷款'],
  [/\bloans?\b/g, '贷款'],
  [/\b(?:buy|bought|purchased?|purchasing) cloud services?\b/g, '购买云服务'],
  [/\bcloud services?\b/g, '云服务'],
  [/\binvest(?:ed|ment)?\b/g, '投资'],
  [/\br&d\b|\bresearch and development\b/g, '研发'],
  [/\bregistered capital\b/g, '注册资本'],
  [/\bregistered\b/g, '注册'],
  [/\bequipment\b/g, '设备'],
  [/\b(?:up|grew|growth|rose|increased?)\b/g, '增长'],
];

/** A firm's own words in those of policies, as far as they differ. */
export function asWritten(words: string): string {
  return said.reduce((text, [pattern, written]) => text.replace(pattern, written), words);
}
