package mingbai.report.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into a field, read strictly: digits are digits, the unit stands in the form. {@code 4万亿} in a field of 万元 is no number but a
 * mistake waiting to be added up.
 *
 * @param value   whole number, or millionths of an amount; null when it is empty, no number, or wrong
 * @param problem what to put right, or ""
 * @param large   whether it is so large that a person must say it is meant
 */
record TypedValue(@Nullable Long value, String problem, boolean large) {

    private static final long MILLION = 1_000_000;
    private static final int LONGEST_TEXT = 2000;

    static TypedValue read(FormField field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new TypedValue(null, "", false);
        }
        return switch (field.kind()) {
            case MEASURE -> wrong("由系统统计，不能填写；有出入的请写明异议");
            case NUMBER -> number(field, digits(text));
            case AMOUNT -> amount(field, digits(text));
            case YES_NO -> text.equals("是") || text.equals("否") ? new TypedValue(null, "", false) : wrong("请选择“是”或者“否”");
            case TEXT -> text.length() <= LONGEST_TEXT ? new TypedValue(null, "", false) : wrong("最多" + LONGEST_TEXT + "个字");
        };
    }

    /** Full-width digits are digits; thousands may be grouped. */
    private static String digits(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return plain.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? plain.replace(",", "") : plain;
    }

    private static TypedValue number(FormField field, String text) {
        if (!text.matches("\\d{1,12}")) {
            return wrong(text.matches("\\d+\\.\\d+") ? "要填整数" : text.matches("\\d{13,}") ? "数字太大，请核对" : whyNot(field, text, "整数，如 1200"));
        }
        long value = Long.parseLong(text);
        return new TypedValue(value, "", value > MILLION);
    }

    private static TypedValue amount(FormField field, String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return wrong(text.matches("\\d+(\\.\\d+)?") ? "数字太大或者小数超过六位，请核对" : whyNot(field, text, "数字，如 1200.5"));
        }
        BigDecimal value = new BigDecimal(text);
        boolean large = value.compareTo(BigDecimal.valueOf(field.unit().equals("万元") ? 100_000 : MILLION)) > 0;
        return new TypedValue(value.movePointRight(6).longValueExact(), "", large);
    }

    private static String whyNot(FormField field, String text, String wanted) {
        if (text.matches(".*[百千万亿].*")) {
            return "只填阿拉伯数字，不写“万”“亿”" + (field.unit().isEmpty() ? "" : "；这一栏的单位是“" + field.unit() + "”，请换算");
        }
        return text.matches("[-−].*") ? "不能是负数" : "请填写阿拉伯数字的" + wanted;
    }

    private static TypedValue wrong(String problem) {
        return new TypedValue(null, problem, false);
    }

    /** A number of the field as it is printed, grouped by thousands. */
    static String shown(FieldKind kind, long value) {
        if (kind != FieldKind.AMOUNT) {
            return String.format(Locale.ROOT, "%,d", value);
        }
        BigDecimal amount = BigDecimal.valueOf(value, 6).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }
}
