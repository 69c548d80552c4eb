/** Queries over plans, tasks and quotas. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.plan.reading;
