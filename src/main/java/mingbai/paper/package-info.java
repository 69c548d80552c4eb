/**
 * Official layout: a document as PDF and DOCX after GB/T 9704-2012 (page, grid, headings, page numbers), a table as XLSX, an address
 * as QR code. Carries its own fonts, so that a paper looks the same from every machine, and says which characters it could not draw.
 * Serves Art. 23 and Art. 24: disclosed information that can be read, downloaded and printed.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package mingbai.paper;
