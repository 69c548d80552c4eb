package mingbai.publication.web;

import java.util.List;
import java.util.Map;
import mingbai.agency.intake.ImportReport;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.publication.reading.IssuedReading;
import mingbai.web.Choice;
import mingbai.web.Issue;
import mingbai.web.Paging;
import mingbai.web.Tone;
import org.jspecify.annotations.Nullable;

/**
 * The document ledger of a period.
 *
 * @param asked  what the address asks for, by name of the parameter
 * @param period the parameters of period and agency alone, for the links of the sums
 */
public record IssuedPage(Map<String, String> asked, String period, String query, List<Choice> agencies, List<Choice> matters, List<IssuedReading.Line> lines,
        Map<String, String> names, Map<String, String> matterNames, IssuedReading.Sums sums, Paging paging, boolean mayEnter, List<Issue> issues, String notice,
        @Nullable ImportReport report) {

    public String asked(String name) {
        return asked.getOrDefault(name, "");
    }

    public static List<Choice> classes() {
        return java.util.Arrays.stream(DisclosureClass.values()).map(value -> Choice.of(value.code(), value.label())).toList();
    }

    public static List<Choice> kinds() {
        return List.of(Choice.of("official", "公文"), Choice.of("other", "其他"));
    }

    public static List<Choice> standings() {
        return List.of(Choice.of("public", "已公开"), Choice.of("waiting", "主动公开、尚未公开"), Choice.of("struck", "已划销"));
    }

    public static String classLabel(String code) {
        return DisclosureClass.ofCode(code).map(DisclosureClass::label).orElse(code);
    }

    public static String groundLabel(@Nullable String ground) {
        return ground == null ? "" : Ground.valueOf(ground).label() + "（" + Ground.valueOf(ground).article() + "）";
    }

    public static String standingLabel(IssuedReading.Line line) {
        return line.struckAt() != null ? "已划销" : switch (line.standing()) {
            case "LIVE" -> "已公开";
            case "WITHDRAWN" -> "已撤下";
            default -> line.disclosureClass().equals(DisclosureClass.PROACTIVE.code()) ? "尚未公开" : "不主动公开";
        };
    }

    public static Tone standingTone(IssuedReading.Line line) {
        return switch (standingLabel(line)) {
            case "已公开" -> Tone.DONE;
            case "尚未公开" -> Tone.SOON;
            case "已撤下" -> Tone.LATE;
            default -> Tone.PLAIN;
        };
    }

    public static String sourceLabel(String source) {
        return switch (source) {
            case "DRAFT" -> "送审时登记";
            case "IMPORT" -> "迁移导入";
            case "FILE" -> "台账导入";
            default -> "人工登记";
        };
    }

    public String matterName(String code) {
        return matterNames.getOrDefault(code, code);
    }
}
