package mingbai.report.annual;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Table 1 (主动公开政府信息情况, Art. 20(1), (5), (6), (8)): pieces, and fees in 万元. A null cell is a blank one, which is not 0.
 *
 * @param absent keys of lines a report from outside does not have at all; their cells are null
 */
public record Table1(Three regulations, Three normative, @Nullable Long licences, @Nullable Long punishments, @Nullable Long coercions,
        @Nullable BigDecimal feesWanYuan, Set<String> absent) {

    public static final String REGULATIONS = "regulations";
    public static final String NORMATIVE = "normative";
    public static final String LICENCES = "licences";
    public static final String PUNISHMENTS = "punishments";
    public static final String COERCIONS = "coercions";
    public static final String FEES = "fees_wan_yuan";

    /** A report without the table. */
    public static final Table1 ABSENT = new Table1(Three.BLANK, Three.BLANK, null, null, null, null,
            Set.of(REGULATIONS, NORMATIVE, LICENCES, PUNISHMENTS, COERCIONS, FEES));

    /** 规章 or 行政规范性文件: made in the year (制发), repealed in it (废止), in force at its end (现行有效). */
    public record Three(@Nullable Long issued, @Nullable Long repealed, @Nullable Long inForce) {

        public static final Three BLANK = new Three(null, null, null);

        Three plus(Three other) {
            return new Three(Grid.sum(issued, other.issued), Grid.sum(repealed, other.repealed), Grid.sum(inForce, other.inForce));
        }
    }

    public Table1 {
        absent = Set.copyOf(absent);
    }

    public Table1(Three regulations, Three normative, @Nullable Long licences, @Nullable Long punishments, @Nullable Long coercions,
            @Nullable BigDecimal feesWanYuan) {
        this(regulations, normative, licences, punishments, coercions, feesWanYuan, Set.of());
    }

    public static Table1 zero() {
        Three none = new Three(0L, 0L, 0L);
        return new Table1(none, none, 0L, 0L, 0L, BigDecimal.ZERO);
    }

    public boolean has(String key) {
        return !absent.contains(key);
    }

    /** Cell by cell; a blank adds nothing. */
    public Table1 plus(Table1 other) {
        Set<String> still = absent.stream().filter(key -> !other.has(key)).collect(java.util.stream.Collectors.toSet());
        return new Table1(regulations.plus(other.regulations), normative.plus(other.normative), Grid.sum(licences, other.licences),
                Grid.sum(punishments, other.punishments), Grid.sum(coercions, other.coercions),
                feesWanYuan == null ? other.feesWanYuan : other.feesWanYuan == null ? feesWanYuan : feesWanYuan.add(other.feesWanYuan), still);
    }
}
