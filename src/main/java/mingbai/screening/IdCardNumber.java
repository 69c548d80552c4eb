package mingbai.screening;

import java.time.LocalDate;
import java.util.Set;

/** The citizen identity number of GB 11643: six digits of region, the day of birth, three of sequence, a check character (mod 11, 2). */
public final class IdCardNumber {

    static final int LENGTH = 18;
    static final int OLD_LENGTH = 15;

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /** The two digits of a province in GB/T 2260; 81 to 83 are residence permits for people from Hong Kong, Macao and Taiwan. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45",
            "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private IdCardNumber() {}

    /**
     * What is wrong with a number as a person typed it, without blanks; a sentence for the person, "" when nothing is. Only numbers of 18 digits are in use.
     *
     * @param today nobody is born later
     */
    public static String problem(String number, LocalDate today) {
        if (!number.matches("[1-9][0-9]{16}[0-9Xx]")) {
            return "公民身份号码是18位：前17位是数字，末位是数字或者X。请对照证件核对";
        }
        if (!provinceKnown(number)) {
            return "公民身份号码开头的地区代码不存在，请对照证件核对";
        }
        if (!dayOfBirthReal(number, today)) {
            return "公民身份号码第7位至第14位不是一个出生日期，请对照证件核对";
        }
        return checks(number) ? "" : "公民身份号码的末位校验码不符，可能有一位写错，请对照证件核对";
    }

    static boolean provinceKnown(String number) {
        return PROVINCES.contains(number.substring(0, 2));
    }

    static boolean dayOfBirthReal(String number, LocalDate today) {
        String day = number.length() == OLD_LENGTH ? "19" + number.substring(6, 12) : number.substring(6, 14);
        int year = Integer.parseInt(day.substring(0, 4));
        int month = Integer.parseInt(day.substring(4, 6));
        int dayOfMonth = Integer.parseInt(day.substring(6, 8));
        if (year < 1850 || month < 1 || month > 12 || dayOfMonth < 1) {
            return false;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return dayOfMonth <= first.lengthOfMonth() && !first.withDayOfMonth(dayOfMonth).isAfter(today);
    }

    static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }
}
