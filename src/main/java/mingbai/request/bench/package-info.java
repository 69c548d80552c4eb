/** Made-up requests in numbers no import would make in reasonable time, for benchmarks of reading. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("bench")
package mingbai.request.bench;
