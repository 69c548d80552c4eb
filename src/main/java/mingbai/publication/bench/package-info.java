/** Made-up public documents in numbers no import would make in reasonable time, for benchmarks of whoever looks through all of them. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("bench")
package mingbai.publication.bench;
