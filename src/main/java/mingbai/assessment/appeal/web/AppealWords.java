package mingbai.assessment.appeal.web;

import mingbai.web.Tone;

/** How many working days are left, in words and colour. */
final class AppealWords {

    private static final int SOON = 3;

    private AppealWords() {}

    static String left(int days) {
        return days < 0 ? "已逾期" + -days + "个工作日" : days == 0 ? "今天到期" : "还有" + days + "个工作日";
    }

    static Tone tone(int days) {
        return days < 0 ? Tone.LATE : days <= SOON ? Tone.SOON : Tone.PLAIN;
    }
}
