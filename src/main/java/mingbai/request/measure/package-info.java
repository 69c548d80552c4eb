/**
 * What an agency does on the way to its answer and tells somebody: a correction asked for (Art. 30), opinions of third parties and co-makers
 * (Arts. 32, 34), an extension (Art. 33), reasons and a delay (Art. 35). A measure holds the words and who answers for them; its days are facts of the case.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("measure")
package mingbai.request.measure;
