/**
 * Letters of a request (文书): written from templates, edited, signed with a number, served with proof. An answer is signed by its review alone
 * ({@link mingbai.review.Clearance}), every other letter by somebody who did not write it. Nothing is signed with an empty field.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("letter")
package mingbai.request.letter;
