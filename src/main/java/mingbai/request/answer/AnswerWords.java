package mingbai.request.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mingbai.law.AnswerKind;
import mingbai.law.Ground;
import mingbai.law.Instrument;
import mingbai.law.Remedies;

/** The text of an answer as it follows from what its drafter filled in: what was asked, what is answered by which provision, and the remedies of the day. */
final class AnswerWords {

    private static final String ORDINALS = "一二三四五六七八九十";

    private final AnswerContent content;
    private final LocalDate day;

    private AnswerWords(AnswerContent content, LocalDate day) {
        this.content = content;
        this.day = day;
    }

    /** @param day the law of which is cited; paragraphs are lines; the {@link Filling}s are still in it */
    static String of(AnswerContent content, LocalDate day) {
        AnswerWords words = new AnswerWords(content, day);
        List<String> lines = new ArrayList<>();
        lines.add("您（单位）于" + Filling.SUBMITTED.word() + "提出的政府信息公开申请（编号：" + Filling.NUMBER.word() + "），本机关于" + Filling.RECEIVED.word() + "收到。");
        lines.add("申请公开的信息为：" + Filling.SUBJECT.word() + "。");
        lines.add("现答复如下：");
        lines.addAll(words.said());
        lines.addAll(remedies(content, day));
        return String.join("\n", lines);
    }

    /** The sentences on remedies that such an answer must carry if it is made on the day. */
    static List<String> remedies(AnswerContent content, LocalDate day) {
        return Remedies.paragraph(content.kind(), !content.parts().isEmpty(), day, content.reconsideration(), content.court());
    }

    private List<String> said() {
        return switch (content.kind()) {
            case ALREADY_PUBLIC -> List.of("您申请公开的信息已经主动公开。" + by() + "，现告知获取该信息的方式、途径：" + content.place());
            case GIVEN -> List.of("经审查，您申请公开的信息可以公开。" + by() + "，现予以公开，信息见附件。");
            case GIVEN_LATER -> List.of("经审查，您申请公开的信息可以公开。" + by() + "，现告知获取该信息的方式、途径和时间：" + content.place());
            case PARTLY_GIVEN -> partly();
            case SECRET, BARRED, SAFETY, THIRD_PARTY, INTERNAL, PROCESS, CASE_FILE -> List.of("经审查，您申请公开的信息属于不予公开的情形："
                    + Ground.valueOf(content.kind().name()).label() + "。" + by() + "，本机关决定不予公开。", reasons());
            case OTHER_ACCESS -> List.of("有关法律、行政法规对您申请公开的信息的获取有特别规定。" + by() + "，告知您依照下列规定办理：" + content.place());
            case DOES_NOT_EXIST -> List.of("经检索，没有您所申请公开的信息。" + by() + "，告知您该政府信息不存在。", "检索情况：" + content.reasons());
            case ANOTHER_AGENCY -> another();
            case TO_BE_MADE -> List.of("本机关没有您所申请的现成信息，提供该信息需要对现有政府信息进行加工、分析。" + by() + "，本机关不予提供。", reasons());
            case STILL_UNCLEAR -> List.of("您补正后的申请内容仍不明确，本机关无法按照申请内容查找。" + by() + "，告知您本机关无法提供。", reasons());
            case PETITION -> List.of("您以政府信息公开申请的形式进行信访、投诉、举报等活动。" + by() + "，该事项不作为政府信息公开申请处理。您可以通过下列渠道提出：" + content.place());
            case REPEATED -> List.of("您此前已就相同信息提出申请（编号：" + content.earlier() + "），本机关已经作出答复。" + by() + "，本次申请不予重复处理。", reasons());
            case PUBLICATION -> List.of("您要求提供的是公开出版物。" + by() + "，现告知获取的途径：" + content.place());
            case EXCESSIVE -> List.of("您申请公开政府信息的数量、频次明显超过合理范围，所说明的理由不合理。" + by() + "，本机关不予处理。", reasons());
            case CONFIRM_AGAIN -> List.of("您要求本机关对已经获取的政府信息进行确认或者重新出具。" + by() + "，本机关不予处理。", reasons());
            case NOT_CORRECTED, NOT_PAID, OTHER -> List.of(content.reasons());
        };
    }

    private String by() {
        String regulation = Instrument.on(Instrument.REGULATION, day).map(Instrument::cited).orElse("《中华人民共和国政府信息公开条例》");
        return "依照" + regulation + content.kind().article() + "的规定";
    }

    private String reasons() {
        return "理由：" + content.reasons();
    }

    private List<String> partly() {
        List<String> lines = new ArrayList<>();
        lines.add("您申请公开的信息中含有不应当公开或者不属于政府信息的内容，能够作区分处理。" + by() + "，现提供可以公开的信息内容，见附件；对不予公开的内容说明理由如下：");
        IntStream.range(0, content.parts().size()).mapToObj(n -> part(n, content.parts().get(n))).forEach(lines::add);
        if (!content.reasons().isBlank()) {
            lines.add(content.reasons());
        }
        return lines;
    }

    private static String part(int n, WithheldPart part) {
        String ordinal = n < ORDINALS.length() ? "（" + ORDINALS.charAt(n) + "）" : "（" + (n + 1) + "）";
        return ordinal + part.what() + "：属于" + part.ground().label() + "，依照条例" + part.ground().article() + "不予公开。理由：" + part.reasons();
    }

    private List<String> another() {
        RightAgency right = content.right();
        String where = right.unknown() || right.name().isBlank() ? "本机关目前不能确定负责公开该信息的行政机关。"
                : "负责公开该信息的行政机关为" + right.name() + "，联系方式：" + right.contact() + "。您可以向该机关提出申请。";
        return List.of("您申请公开的信息不属于本机关负责公开。" + by() + "，告知您并说明理由：" + content.reasons(), where);
    }

    /** Whether an answer of this kind is written here; those on abandoned requests follow from the case itself. */
    static boolean isWrittenHere(AnswerKind kind) {
        return kind != AnswerKind.NOT_CORRECTED && kind != AnswerKind.NOT_PAID;
    }
}
