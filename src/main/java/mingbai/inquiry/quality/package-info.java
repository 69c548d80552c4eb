/**
 * Quality sampling (质量抽查): answered inquiries drawn by a seed nobody could choose after the list was fixed, looked at against a checklist by somebody who had no hand in them.
 */
@org.jspecify.annotations.NullMarked
package mingbai.inquiry.quality;
