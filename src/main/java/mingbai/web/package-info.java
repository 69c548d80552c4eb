/**
 * Page furniture: layout, forms, paging, error pages, the months of a term, who may call what ({@link mingbai.web.Role},
 * {@link mingbai.web.MayCall}) and the places of the menu. Knows no business page and no account: {@code identity} tells it who calls through {@link mingbai.web.Caller}.
 * Serves Arts. 23-24 (platform with search, reading, download) only in that every page stands on it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "calendar")
package mingbai.web;
