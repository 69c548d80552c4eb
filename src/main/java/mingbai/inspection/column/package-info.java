/** Checks of the columns of a region's public site: stale, empty, and too many of them (国办秘函〔2019〕19号, vetoes 首页不更新 and 栏目不更新). */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.column;
