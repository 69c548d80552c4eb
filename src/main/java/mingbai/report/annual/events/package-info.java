/** Kinds of acts around the annual report; the keys are part of what is sealed. */
@org.jspecify.annotations.NullMarked
package mingbai.report.annual.events;
