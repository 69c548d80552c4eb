/**
 * Information kept back in answers (不予公开的信息), looked at again from time to time and opened when circumstances change. Serves Art. 18 of the
 * Regulation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("withheld")
package mingbai.request.withheld;
