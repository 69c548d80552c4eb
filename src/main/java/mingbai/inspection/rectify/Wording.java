package mingbai.inspection.rectify;

import mingbai.web.Refused;

/** Checks what a person wrote. */
final class Wording {

    static final int LONGEST = 2_000;

    private Wording() {}

    /** @param missing what to say when nothing is written @return it without blanks around it */
    static String of(String field, String text, int most, String missing) {
        String clean = text.strip();
        if (clean.isEmpty()) {
            throw new Refused(field, missing);
        }
        if (clean.length() > most) {
            throw new Refused(field, "最多" + most + "字，现有" + clean.length() + "字，请缩短");
        }
        if (clean.indexOf('\0') >= 0) {
            throw new Refused(field, "含有不能保存的字符，请重新填写");
        }
        return clean;
    }

    static String of(String field, String text, String missing) {
        return of(field, text, LONGEST, missing);
    }
}
