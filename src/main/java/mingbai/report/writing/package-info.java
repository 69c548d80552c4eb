/**
 * Documents an agency owes itself and its superiors (工作总结、自查报告、工作计划、月报说明、简报), written from its records: templates with placeholders for
 * measures, which agencies adapt; a generator that invents nothing, refuses a number nobody can show, and says of every paragraph where it comes from;
 * papers that are drafted with live figures, finished with frozen ones, and handed over to publication or kept as internal papers. Serves requirement I6.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("writing")
package mingbai.report.writing;
