/** The desk's pages of drafting and publishing: lists of drafts, the editor, what waits to be published, what is public. */
@org.jspecify.annotations.NullMarked
package mingbai.publication.web;
