/**
 * Mingbai: a platform for government information disclosure. The root package starts the program and wires the two things
 * every module is handed, the database and the clock; all else lives in the packages below, one per thing the Regulation
 * on Open Government Information regulates ({@code docs/house.md}).
 */
@org.jspecify.annotations.NullMarked
package mingbai;
