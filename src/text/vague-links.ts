/** Link texts that say nothing out of their sentence (WCAG 2.2, 2.4.4), English and Welsh. */
const VAGUE =
  /^[\s>»]*((please )?click here|here|this link|link|(read|find out|see|more) ?(more|info|information|details)?|cliciwch yma|yma|darllenwch fwy|mwy)[\s.:…>»]*$/i;

/** Whether a link's text is one like "click here", which needs the item's title instead. */
export function isVagueLinkText(text: string): boolean {
  return VAGUE.test(text);
}
