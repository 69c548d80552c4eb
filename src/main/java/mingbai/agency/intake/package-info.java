/** Reading of import files (contracts.md): encoding found, header checked, each bad row told with line and column. Shared by every module that imports. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("intake")
package mingbai.agency.intake;
