package mingbai.paper;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter of an agency (公文): red mark, number, red line, title, addressee, body, note of attachments, signature and day, as GB/T 9704-2012
 * sets them. A draft has neither number nor day; it says so in their places.
 *
 * @param mark        name of the agency in red over the line (发文机关标志)
 * @param number      〔2026〕 form, "" while it is none
 * @param title       centred; lines may be fixed with line ends
 * @param addressee   主送机关, without the colon
 * @param attachments names of what is attached, without end marks
 * @param signature   name of the agency over the day
 * @param day         成文日期
 * @param remark      附注 in parentheses under the day, e.g. whom to ask, or ""
 * @param copies      抄送, may be none
 */
public record OfficialLetter(String mark, String number, String title, String addressee, List<Block> body, List<String> attachments, String signature,
        @Nullable LocalDate day, String remark, List<String> copies) {

    private static final String NO_NUMBER = "（草稿，签发时编号）";
    private static final String NO_DAY = "（签发之日）";

    public OfficialLetter {
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        copies = List.copyOf(copies);
        if (mark.isBlank() || title.isBlank() || signature.isBlank()) {
            throw new IllegalArgumentException("an official letter has a mark, a title and a signature");
        }
    }

    /** As official papers write a day: {@code 2026年3月2日}, no leading zeros. */
    public static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    public String numberLine() {
        return number.isBlank() ? NO_NUMBER : number;
    }

    public String dayLine() {
        return day == null ? NO_DAY : written(day);
    }

    /** The addressee with its colon, or "". */
    public String addressLine() {
        return addressee.isBlank() ? "" : addressee.strip().replaceAll("[：:]+$", "") + "：";
    }

    /** 附件：1. … one line each; a single one has no number. */
    public List<String> attachmentLines() {
        if (attachments.size() == 1) {
            return List.of("附件：" + attachments.getFirst());
        }
        return java.util.stream.IntStream.range(0, attachments.size())
                .mapToObj(i -> (i == 0 ? "附件：" : "") + (i + 1) + ". " + attachments.get(i)).toList();
    }

    public String remarkLine() {
        return remark.isBlank() ? "" : "（" + remark.strip() + "）";
    }

    public String copiesLine() {
        return copies.isEmpty() ? "" : "抄送：" + String.join("，", copies) + "。";
    }

    /** The title in lines of about one length, none wider than the type area. */
    List<String> titleLines() {
        return TitleLines.of(title);
    }

    /** The mark in as few lines as it needs at a size that can still be seen from afar. */
    List<String> markLines() {
        return TitleLines.evenly(mark, 24);
    }

    /** Points: 初号 where the name is short, smaller where it would be wider than the type area. */
    float markSize() {
        int longest = markLines().stream().mapToInt(String::length).max().orElse(1);
        return Math.min(42, (Page.WIDTH - Page.LEFT - Page.RIGHT) / longest);
    }

    /**
     * Characters between the right edge and the signature, and between it and the day: the day stands four in, the name is centred over
     * it; a name too wide for that moves both.
     */
    float[] fromTheRight() {
        double day = wide(dayLine());
        double name = wide(signature);
        double nameIn = 4 + (day - name) / 2;
        return nameIn >= 1 ? new float[] {(float) nameIn, 4} : new float[] {1, (float) Math.max(4, 1 + (name - day) / 2)};
    }

    /** Width in characters: a digit is about half of one. */
    private static double wide(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2000 ? 0.52 : 1).sum();
    }
}
