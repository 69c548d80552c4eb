/**
 * Forms that an office collects from the units below it (报表): what is asked for, sent out for a period, filled in, submitted, returned, accepted,
 * chased and added up. A figure the program counts is shown with its records and cannot be typed; a typed one names its evidence. Serves Arts. 46
 * and 49 (supervision rests on reports) and requirement I4; the yearly report of a government website is one of the forms.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("form")
package mingbai.report.form;
