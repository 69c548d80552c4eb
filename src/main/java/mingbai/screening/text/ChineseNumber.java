package mingbai.screening.text;

/** Chinese numerals up to 9999 (二十三, 一百零五), and digits in a row (二〇二六). */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String TENS = "十百千";

    private ChineseNumber() {}

    /** @param numeral of the characters 〇零一二两三四五六七八九十百千 alone */
    static int of(String numeral) {
        String plain = numeral.replace('〇', '零').replace('两', '二');
        return plain.chars().anyMatch(c -> TENS.indexOf(c) >= 0) ? named(plain) : inARow(plain);
    }

    private static int inARow(String digits) {
        return digits.chars().limit(9).map(DIGITS::indexOf).reduce(0, (number, digit) -> number * 10 + digit);
    }

    private static int named(String numeral) {
        int sum = 0;
        int digit = 0;
        boolean said = false;
        for (char c : numeral.toCharArray()) {
            int ten = TENS.indexOf(c);
            if (ten < 0) {
                digit = DIGITS.indexOf(c);
                said = true;
            } else {
                sum += (said && digit > 0 ? digit : 1) * (int) Math.pow(10, ten + 1);
                digit = 0;
                said = false;
            }
        }
        return sum + digit;
    }
}
