/**
 * The full-text engine, neutral: it is fed entries from above and knows neither documents nor agencies. There is one public index, which
 * takes only what anybody may see, and one desk index, whose entries name who may find them. Serves Arts. 23-24 (platforms with full-text search).
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package mingbai.index;
