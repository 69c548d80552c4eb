/** People without an account (来访的公众): the code by which they follow what they sent in, a visit to it, and the seal of a form that is shown to anybody. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("visitor")
package mingbai.identity.visitor;
