/**
 * Checks of what is already public, paper by paper: its metadata and facets, what must not stand in it, its wording, its attachments, and whether everybody can
 * read it. Each keeps silent where a reading exists in which the paper is right: a false alarm costs more trust than a miss.
 */
@org.jspecify.annotations.NullMarked
package mingbai.inspection.paper;
