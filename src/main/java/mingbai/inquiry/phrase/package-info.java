/** Phrases and canned parts (常用语) for answers; each holds for certain days, since an old phrase is a wrong answer. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("phrase")
package mingbai.inquiry.phrase;
