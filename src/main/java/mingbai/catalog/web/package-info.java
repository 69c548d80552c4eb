/** The desk's pages of catalogs, standards, columns and duties. */
@org.jspecify.annotations.NullMarked
package mingbai.catalog.web;
