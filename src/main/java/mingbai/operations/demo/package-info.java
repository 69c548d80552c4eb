/**
 * The demonstration prefecture 明州市 (演示): made-up bodies, people and papers in the proportions real reports show, written by one
 * seeded generator and put in through the import and review of everybody else. Nothing here is copied from a real body's papers.
 */
@org.jspecify.annotations.NullMarked
package mingbai.operations.demo;
