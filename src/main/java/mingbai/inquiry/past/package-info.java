/** Inquiries of an older system, brought in by a file. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("past")
package mingbai.inquiry.past;
