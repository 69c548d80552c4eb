package mingbai.request.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mingbai.law.AnswerKind;
import mingbai.law.Ground;
import mingbai.ledger.Ids;
import mingbai.publication.Attachment;
import mingbai.publication.Scrub;
import mingbai.request.answer.AnswerContent;
import mingbai.request.answer.DraftAnswer;
import mingbai.request.answer.RightAgency;
import mingbai.request.answer.WithheldPart;
import mingbai.web.Refused;

/** What was typed into the form of an answer; kept when something of it cannot stand. */
public record AnswerForm(AnswerKind kind, String place, String reasons, List<Part> parts, String rightAgency, String rightName, String rightContact, boolean rightUnknown,
        String earlier, String caution, String reconsideration, String court, String words, String remark, Set<Integer> remove, Set<Long> also,
        Map<String, String> accepted) {

    /** Places for parts kept back that the form offers beyond those filled in. */
    static final int SPARE = 2;

    /** One part as typed. */
    public record Part(String what, String ground, String reasons) {

        boolean isEmpty() {
            return what.isBlank() && ground.isBlank() && reasons.isBlank();
        }
    }

    static AnswerForm of(HttpServletRequest request) {
        return new AnswerForm(kindOf(request.getParameter("kind")), text(request, "place"), text(request, "reasons"), parts(request), text(request, "rightAgency"),
                text(request, "rightName"), text(request, "rightContact"), request.getParameter("rightUnknown") != null, text(request, "earlier"),
                text(request, "caution"), text(request, "reconsideration"), text(request, "court"), text(request, "words"), text(request, "remark"),
                numbers(request, "remove").stream().map(Long::intValue).collect(Collectors.toCollection(TreeSet::new)), numbers(request, "also"), accepted(request));
    }

    static AnswerForm of(AnswerContent content, Set<Long> also) {
        List<Part> parts = content.parts().stream().map(part -> new Part(part.what(), part.ground().name(), part.reasons())).toList();
        RightAgency right = content.right();
        return new AnswerForm(content.kind(), content.place(), content.reasons(), parts, right.code(), right.name(), right.contact(), right.unknown(),
                content.earlier(), content.caution(), content.reconsideration(), content.court(), content.words(), content.remark(), Set.of(), also, Map.of());
    }

    static AnswerForm empty(AnswerKind kind, String remark, String reconsideration) {
        return new AnswerForm(kind, "", "", List.of(), "", "", "", false, "", "", reconsideration, "", "", remark, Set.of(), Set.of(), Map.of());
    }

    DraftAnswer.Typed typed(List<Attachment> given, List<Attachment> basis, RightAgency right) {
        return new DraftAnswer.Typed(new AnswerContent(kind, place, reasons, parts.stream().filter(part -> !part.isEmpty()).map(AnswerForm::part).toList(), right,
                earlier, caution, reconsideration, court, words, remark, List.of()), given, basis, remove, also);
    }

    AnswerForm withWords(String other) {
        return new AnswerForm(kind, place, reasons, parts, rightAgency, rightName, rightContact, rightUnknown, earlier, caution, reconsideration, court, other,
                remark, remove, also, accepted);
    }

    private static WithheldPart part(Part part) {
        Ground ground = Arrays.stream(Ground.values()).filter(one -> one.name().equals(part.ground())).findFirst()
                .orElseThrow(() -> new Refused("parts", "请为每一项不予公开的内容选择依据"));
        return new WithheldPart(part.what(), ground, part.reasons());
    }

    static AnswerKind kindOf(@org.jspecify.annotations.Nullable String name) {
        return Arrays.stream(AnswerKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refused("kind", "请选择答复的种类"));
    }

    private static List<Part> parts(HttpServletRequest request) {
        List<Part> parts = new ArrayList<>();
        for (int n = 1; n <= 40 && request.getParameter("what" + n) != null; n++) {
            parts.add(new Part(text(request, "what" + n), text(request, "ground" + n), text(request, "why" + n)));
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : Scrub.clean(value).replace("\r\n", "\n").strip();
    }

    private static Set<Long> numbers(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? Set.of() : Arrays.stream(values).filter(value -> value.matches(Ids.PATTERN)).map(Long::parseLong)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> accepted(HttpServletRequest request) {
        Map<String, String> accepted = new TreeMap<>();
        request.getParameterMap().keySet().stream().filter(name -> name.matches("finding-[0-9a-f]{32}"))
                .forEach(name -> accepted.put(name.substring("finding-".length()), text(request, name)));
        return accepted;
    }
}
