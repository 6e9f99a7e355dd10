import { foldForSearch } from '../text/fold.ts';
import type { Segmenter } from '../text/segment.ts';
import { withoutDirectives } from './follow-up/cues.ts';
import { withoutOpening } from './plain-asking.ts';
import { withoutAsker } from './self-introduction.ts';

/** Who said so, or how sure one is: 我听说, 有人说, 我记得. Folded text. */
const report =
  /^(?:我|俺|咱)?(?:们)?(?:好像|隐约)?(?:记得|听说|听人说|听人家说|听到有人说|以为|觉得|印象(?:里|中)|看到(?:有人)?说?|看新闻说?|在网上看到)(?:过|了)?[,:]?|^(?:有人|人家|他们|网上|新闻(?:上|里)?|媒体|朋友|同事|邻居|别人)(?:都|在|跟我|告诉我)?(?:说|讲|传|报道)(?:过|的是)?[,:]?|^据(?:说|报道|了解)[,:]?|^(?:is it (?:true|correct|right) that|i (?:have )?(?:heard|read|think|believe|remember)(?: that)?|(?:somebody|someone|people|they) (?:told me|say|said)(?: that)?) /;

/** What an earlier message asked about: nothing of who asks, of who said so, or of how he wants to be answered. */
export function askedBefore(message: string, segment: Segmenter): string {
  const asked = withoutDirectives(withoutOpening(withoutAsker(withoutOpening(message), segment)));
  return asked.slice(report.exec(foldForSearch(asked))?.[0].length ?? 0).trim();
}
