/** Reading of accounts, grants and delegations: one statement each, for every module above. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("reading")
package mingbai.identity.reading;
