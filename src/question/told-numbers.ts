/**
 * 十几年, 在看几家创业公司, 手里有几个项目, 我们几家公司想投资: roughly how many is told, of oneself mostly, and nothing is asked. Nor by 几条原则里讲
 * 安全的, and 高速上几辆卡车跟着跑, where something else is asked behind.
 */
const told =
  /(?<=十|百|千|万|在看|看[了中]|手[里上下头](?:还)?有?|(?:^|[,;])我们?(?:手[里上头])?有|(?<![举召开创主培])[开找谈养办攒雇干跑]了|动不动|少说|[花投赚亏]了|认识|(?:我们|咱们?|你们|他们)(?:这|那)?(?=几[家个名位所人]))几(?=[\u4e00-\u9fff])|(?<=^|[,;]|的|[上里])几(?=[条个项章节][^,;?]{0,6}(?:里|中|当中)(?:讲|说|提|,|的)|[辆台艘架头条][^,;?]{3,}[,;][^;]*(?:什么|啥|怎|咋|如何|为何))/g;

/** A folded text in which 几 that tells a number has become 数, which no cue takes for a question; offsets stay. */
export function withoutToldNumbers(folded: string): string {
  return folded.replace(told, '数');
}
