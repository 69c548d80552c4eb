/** The file of one case (案卷) as a ZIP: every paper with its digest, the facts with the computed clock, the ledger's lines with their proofs (Art. 45). */
@org.jspecify.annotations.NullMarked
package mingbai.request.dossier;
