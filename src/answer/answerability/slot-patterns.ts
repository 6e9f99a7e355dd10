import type { SlotName } from '../../question/slot/asked-slot.ts';

/** Causes and grounds. */
const causal =
  /因(?!素)|由于|原因|致使|导致|受.{2,16}影响|为(?:了|更好|贯彻|深入|加快|推动|落实|适应)|鉴于|得益于|凭借|优势|基础/;

/** What a part of a sentence must hold to tell a thing that is neither a number nor a list of names. */
export const shownBy: Readonly<Partial<Record<SlotName, RegExp>>> = {
  contact: /\d{3,4}-\d{7,8}|@|www\.|https?:|热线电话|咨询电话|联系电话/,
  address: /[路街道]\d+号|地址|坐落(?:于|在)|位于.{2,}/,
  materials: /材料[包:]|申请表|申请书|证明材料|复印件|承诺书|提交.{0,6}(?:材料|资料|报告)|报送.{0,8}材料/,
  procedure:
    /(?:申请|申报|报名|认定|评审|遴选).{0,10}(?:条件|标准|程序|流程|办法|材料|经|由|向|须|应|需)|(?:经|由).{2,14}(?:审核|审批|评审|认定|受理)|条件[的:]|应当符合|须具备|符合.{2,16}条件/,
  'issue-details':
    /(?:印发|发布|公布)之日|起施行|有效期|编制单位|起草单位|〔\d{4}〕|\[\d{4}\]\d+号|联合(?:印发|发布)/,
  penalty: /处罚|罚款|问责|追究|取消|撤销|通报批评|扣(?:减|分)|收回|整改|约谈|惩戒|黑名单/,
  method: /测算|核算|计算|口径|按照?.{1,16}计|得分|计分|分值|÷|×|=|公式/,
  responsible:
    /(?:由|各|市|省|区|局|委|厅|办|部门|单位|部|政府|组)[^,;]{0,14}(?:牵头|负责|主管|会同|承担|组织|核实|解释)|(?:牵头|责任|考核|配合|主管)(?:考核)?单位|(?:牵头|负责|配合)[^,;]{0,6}(?:单位|部门)/,
  reason: causal,
  person:
    /由.{2,24}(?:担任|兼任)|以.{2,12}为(?:组长|主任|召集人)|任(?:组长|主任|理事长|链长|院长)|(?:组长|主任|理事长|链长)[:由为]/,
};

/** A body by its name: 某某公司, 某某大学. */
export const bodyName =
  /[\u4e00-\u9fffa-z0-9]{2,}(?:公司|集团|大学|学院|研究院|研究所|医院|银行|实验室|事务所|设计院|协会|联盟|委员会|管委会|[^全本各]市政府|工信厅|科技厅|厅|局)/;
/** Names of a kind asked for. */
export const namesOfKind: readonly (readonly [RegExp, RegExp])[] = [
  [/医院/, /[\u4e00-\u9fff]{2,}医院/],
  [/高校|大学|学校|院校/, /[\u4e00-\u9fff]{2,}(?:大学|学院|学校|中学|小学)/],
  [/企业|公司|厂|集团|单位|机构/, /[\u4e00-\u9fffa-z0-9]{2,}/],
  [/部门/, /[\u4e00-\u9fff]{2,}(?:局|委|厅|部|办)/],
  [/银行/, /[\u4e00-\u9fff]{2,}银行/],
];
/** A district or county by its name, as against a zone of some kind: 武清区, 滨海新区, but not 示范区. */
export const districtName =
  /[\u4e00-\u9fff]{2,}(?<![园地社景校库灾全各域片市]|示范|开发|试验|先导|合作|保税|集聚|聚集|功能)[区县](?!域|块)/;
/** Places by the kind asked for. */
export const placesOfKind: readonly (readonly [RegExp, RegExp])[] = [
  [/道路|路段|街道/, /[\u4e00-\u9fff]{1,8}(?:路|街|道(?!路)|高速)/],
  [/国家/, /[\u4e00-\u9fff]国(?!家|际|内|有|产)|日本|法国|东盟|欧盟|新加坡|俄罗斯|印度|中日韩|沿线国家/],
  [/园区/, /[\u4e00-\u9fff]{2,}(?:园|区|城|基地|谷|港)/],
  [
    /城市|市/,
    /[\u4e00-\u9fff]{2,}(?<!全|本|我|城|各)市(?!场|级|民|政|委)|(?:在|以|支持|推动|加快)[\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2}/,
  ],
  [/省/, /[\u4e00-\u9fff]{2,}(?:省|自治区)/],
  [/区|县/, districtName],
];
export const anyPlace =
  /[\u4e00-\u9fff]{1,10}(?:[区市县省园城镇村港湾谷岛](?!级|场|委|域)|片区|走廊)|(?:位于|落户|坐落|设在|布局在)|长三角|珠三角|京津冀|大湾区|沿海|北方|西部|[\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2}(?:、|等)/;
