/** Files handed in to back an application or an appeal: seen by those who work for either end, never public. */
@org.jspecify.annotations.NullMarked
package mingbai.assessment.evidence;
