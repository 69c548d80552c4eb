/**
 * Figures that only other business systems know (业务系统数据): regulations, licences, punishments, coercive measures and fees of table 1 of the annual
 * report, each with its source, who entered it and every earlier version. Serves Art. 50 of the Regulation.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("source")
package mingbai.statistics.source;
