package mingbai.inspection.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.publication.DocumentNumber;
import mingbai.publication.reading.PublicDocument.Shown;

/** What a public document says of itself (Art. 12: index, name, summary, day of making; B4): missing, or contradicting each other. */
final class Metadata implements Judge {

    static final String NO_WRITTEN_DAY = "paper.no-written-day";
    static final String WRITTEN_LATE = "paper.written-late";
    static final String EXPIRED_EARLY = "paper.expired-early";
    static final String NO_ISSUER = "paper.no-issuer";
    static final String NO_SUMMARY = "paper.no-summary";
    static final String NUMBER_YEAR = "paper.number-year";
    static final String NUMBER_FORM = "paper.number-form";
    static final String NO_TERM = "paper.no-term";

    private static final Pattern YEAR = Pattern.compile("〔((?:19|20)\\d{2})〕");
    private static final Pattern SAYS_TERM = Pattern.compile("有效期|试行期|暂行期|施行期|废止");
    /** Genres that lay down rules for everybody; others of an agency's papers have no term of validity. */
    private static final Set<String> NORMATIVE = Set.of("办法", "规定", "细则", "实施细则");

    @Override
    public List<String> rules() {
        return List.of(NO_WRITTEN_DAY, WRITTEN_LATE, EXPIRED_EARLY, NO_ISSUER, NO_SUMMARY, NUMBER_YEAR, NUMBER_FORM, NO_TERM);
    }

    @Override
    public void judge(ReadPaper paper) {
        Shown shown = paper.shown();
        days(paper, shown);
        number(paper, shown);
        if (shown.issuer().isBlank()) {
            paper.found(NO_ISSUER, "", "没有写明发布机构。");
        }
        if (shown.summary().isBlank()) {
            paper.found(NO_SUMMARY, "", "没有内容概述，公开目录里就没有这一项（条例第十二条）。");
        }
        if (NORMATIVE.contains(shown.genre()) && shown.expiresOn() == null && !SAYS_TERM.matcher(paper.text()).find()) {
            paper.found(NO_TERM, "", "体裁为“" + shown.genre() + "”，既没有填写有效期，正文也没有写明。如属规范性文件，应当写明有效期；不属的，请在认定时说明。");
        }
    }

    private static void days(ReadPaper paper, Shown shown) {
        LocalDate written = shown.writtenOn();
        LocalDate published = paper.paper().publishedOn();
        LocalDate expires = shown.expiresOn();
        LocalDate effective = shown.effectiveOn();
        if (written == null) {
            paper.found(NO_WRITTEN_DAY, "", "没有成文日期，无从知道是否在形成之日起20个工作日内公开（条例第二十六条）。");
        } else if (published != null && written.isAfter(published)) {
            paper.found(WRITTEN_LATE, "", "成文日期" + written + "晚于发布日期" + published + "，两个日期至少有一个不对。");
        }
        if (expires != null && effective != null && expires.isBefore(effective)) {
            paper.found(EXPIRED_EARLY, "", "有效期截止日" + expires + "早于施行日期" + effective + "。");
        } else if (expires != null && written != null && expires.isBefore(written)) {
            paper.found(EXPIRED_EARLY, "", "有效期截止日" + expires + "早于成文日期" + written + "。");
        }
    }

    private static void number(ReadPaper paper, Shown shown) {
        String number = shown.documentNumber();
        String normal = DocumentNumber.normal(number);
        if (!normal.equals(number)) {
            paper.found(NUMBER_FORM, number, "发文字号“" + number + "”不规范，应写作“" + normal + "”（GB/T 9704：年份用六角括号，序号不编虚位，不加“第”字）。");
        }
        LocalDate written = shown.writtenOn();
        Matcher year = YEAR.matcher(normal);
        if (written != null && year.find() && apart(Integer.parseInt(year.group(1)), written)) {
            paper.found(NUMBER_YEAR, "", "发文字号“" + number + "”的年份与成文日期" + written + "不是同一年。");
        }
    }

    /** A paper numbered at the end of December may be signed in January, and one signed in December numbered in January. */
    private static boolean apart(int numbered, LocalDate written) {
        boolean aroundNewYear = numbered == written.getYear() - 1 && written.getMonthValue() == 1 || numbered == written.getYear() + 1 && written.getMonthValue() == 12;
        return numbered != written.getYear() && !aroundNewYear;
    }
}
