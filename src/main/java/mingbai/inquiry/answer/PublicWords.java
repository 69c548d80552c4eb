package mingbai.inquiry.answer;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.inquiry.Asker;
import mingbai.merkle.Hash;
import mingbai.screening.Finding;
import mingbai.screening.Screening;
import mingbai.web.Issue;

/** Words on their way to the public: proposed with what leads to the asker masked, and looked at again whatever a person made of them. */
public final class PublicWords {

    private PublicWords() {}

    /** The words as they may be proposed for publication; a person reads them again. */
    public static String masked(String words, Asker asker, LocalDate today) {
        String masked = Screening.masked(words, Screening.scan(words, today));
        if (asker.name().length() > 1) {
            masked = masked.replace(asker.name(), asker.name().substring(0, 1) + "某");
        }
        for (String trace : Stream.of(asker.phone(), asker.email(), asker.address()).filter(PublicWords::isTrace).toList()) {
            masked = masked.replace(trace, "***");
        }
        return masked;
    }

    private static boolean isTrace(String text) {
        return text.length() >= 5;
    }

    /** What of those who asked stands in what everybody reads: nobody may accept that. */
    static List<Issue> ofAskers(PublicFace face, List<Asker> askers) {
        return has(face.all(), askers.stream().flatMap(PublicWords::traces)) ? List.of(Issue.of("publicQuestion", "公开的内容里有来信人的姓名、电话、邮箱或者地址，请遮盖后再送审"))
                : List.of();
    }

    /** What of one asker stands in the words all of them read; what is the same of every one (who wrote twice) tells nobody anything. */
    static List<Issue> amongAskers(String words, List<Asker> askers) {
        Stream<String> own = askers.stream().flatMap(PublicWords::traces).filter(trace -> !askers.stream().allMatch(asker -> traces(asker).anyMatch(trace::equals)));
        return has(words, own) ? List.of(Issue.of("words", "这份答复同时发给并案的" + askers.size() + "位来信人，里面有其中一位的姓名、电话、邮箱或者地址，请去掉后再送审")) : List.of();
    }

    private static Stream<String> traces(Asker asker) {
        return Stream.of(asker.name().length() > 1 ? asker.name() : "", isTrace(asker.phone()) ? asker.phone() : "", isTrace(asker.email()) ? asker.email() : "",
                isTrace(asker.address()) ? asker.address() : "").map(trace -> trace.replaceAll("\\s", "")).filter(trace -> !trace.isEmpty());
    }

    private static boolean has(String words, Stream<String> traces) {
        String all = words.replaceAll("\\s", "");
        return traces.anyMatch(all::contains);
    }

    /**
     * @param key      digest of place, kind and match: an acceptance holds for this very finding
     * @param accepted who answered for it and why, "" while nobody did
     */
    public record Found(String key, String text, String accepted) {}

    /** Personal data and marks in what the asker reads, and in what everybody reads. @param merged whether others read the answer too: then nothing in it is the reader's own */
    static List<Found> found(InquiryAnswer answer, boolean merged, Map<String, String> accepted, LocalDate today) {
        List<Found> found = new ArrayList<>(look("答复", answer.words(), accepted, today, merged));
        if (answer.face().wanted()) {
            found.addAll(look("公开的内容", answer.face().all(), accepted, today, true));
        }
        return found.stream().distinct().toList();
    }

    /** The asker's own numbers may stand in a letter to the asker; nothing of that kind goes to the public unread. */
    private static List<Found> look(String place, String text, Map<String, String> accepted, LocalDate today, boolean toAll) {
        List<Found> found = new ArrayList<>();
        for (Finding finding : Screening.scan(text, today)) {
            boolean mark = switch (finding.kind()) {
                case SECRECY_MARK, INTERNAL_MARK -> true;
                case ID_CARD, MOBILE -> false;
            };
            if (toAll || mark) {
                String shown = Screening.masked(finding.match(), Screening.scan(finding.match(), today));
                String key = Hash.sha256((place + "\n" + finding.kind().code() + "\n" + finding.match()).getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
                found.add(new Found(key, place + "中有" + finding.kind().label() + "“" + shown + "”，请核对是否应当遮盖", accepted.getOrDefault(key, "")));
            }
        }
        return found;
    }
}
