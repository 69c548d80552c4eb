/**
 * Links of public texts and whether they open: those within our own site by our own records, those to other sites by asking politely; and whether our own home page
 * opens (国办秘函〔2019〕19号: 可用性, 站点无法访问). Others may hand in visits.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("link")
package mingbai.inspection.link;
