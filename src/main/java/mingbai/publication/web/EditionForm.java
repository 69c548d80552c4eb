package mingbai.publication.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.ledger.Ids;
import mingbai.publication.Attachment;
import mingbai.publication.Content;
import mingbai.publication.DocumentNumber;
import mingbai.publication.IndexNumber;
import mingbai.publication.Interpretation;
import mingbai.publication.Scrub;
import mingbai.publication.Themes;
import mingbai.publication.reading.DeskEdition;
import mingbai.storage.BodyFormat;
import mingbai.storage.HtmlCleaner;
import mingbai.web.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the editor's form: as sent, so that nothing typed is lost, whatever is wrong with it. Lists are typed in one field,
 * separated by semicolons, commas or line ends.
 *
 * @param joint     names or codes of the other agencies of a joint document
 * @param catalogCode code of the matter, "" for none
 * @param normative whether it is a normative document (行政规范性文件)
 * @param confirmed guessed fields the drafter ticked as right
 * @param remove    numbers of attachments to be taken out
 */
public record EditionForm(long version, String title, String body, String issuer, String documentNumber, String writtenOn, String effectiveOn,
        String expiresOn, String theme, String genre, String disclosureClass, String ground, String groundNote, String lookAgainOn, String audience,
        String summary, String keywords, String joint, String interprets, String interpretation, String interpreterPost, String interpreter, String interpretedOn,
        String catalogCode, boolean normative, Set<String> confirmed, Set<String> remove) {

    static EditionForm of(Map<String, String[]> sent) {
        Function<String, String> one = name -> sent.containsKey(name) && sent.get(name).length > 0 ? Scrub.clean(sent.get(name)[0]) : "";
        return new EditionForm(number(one.apply("version")), one.apply("title").strip(), one.apply("body"), one.apply("issuer").strip(),
                one.apply("documentNumber").strip(), one.apply("writtenOn").strip(), one.apply("effectiveOn").strip(), one.apply("expiresOn").strip(),
                one.apply("theme"), one.apply("genre"), one.apply("disclosureClass"), one.apply("ground"), one.apply("groundNote").strip(),
                one.apply("lookAgainOn").strip(), one.apply("audience").strip(), one.apply("summary").strip(), one.apply("keywords"),
                one.apply("joint"), one.apply("interprets"), one.apply("interpretation"), one.apply("interpreterPost"), one.apply("interpreter").strip(), one.apply("interpretedOn").strip(),
                short60(one.apply("catalogCode").strip()), one.apply("normative").equals("true"), all(sent, "confirmed"), all(sent, "remove"));
    }

    static EditionForm of(DeskEdition e, Map<String, String> agencyNames, boolean normative) {
        return new EditionForm(e.version(), e.title(), e.body(), e.issuer(), e.documentNumber(), text(e.writtenOn()), text(e.effectiveOn()), text(e.expiresOn()),
                e.theme(), e.genre(), e.disclosureClass(), e.ground() == null ? "" : e.ground(), e.groundNote(), text(e.lookAgainOn()), e.audience(), e.summary(),
                String.join("；", e.keywords()), String.join("；", e.joint().stream().map(code -> agencyNames.getOrDefault(code, code)).toList()),
                String.join("；", e.interprets()), e.interpretation() == null ? "" : e.interpretation().form().code(), e.interpretation() == null ? "" : e.interpretation().post().code(),
                e.interpretation() == null ? "" : e.interpretation().interpreter(), e.interpretation() == null ? "" : text(e.interpretation().on()), e.catalogCode(), normative, Set.of(), Set.of());
    }

    private static final Set<String> NOT_KEPT = Set.of("_csrf");

    /** As a browser would send it, for keeping what is being typed. */
    static String encoded(Map<String, String[]> sent) {
        StringBuilder form = new StringBuilder();
        sent.forEach((name, values) -> {
            if (!NOT_KEPT.contains(name)) {
                for (String value : values) {
                    form.append(form.isEmpty() ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                }
            }
        });
        return form.toString();
    }

    static EditionForm decoded(String form) {
        Map<String, String[]> sent = new HashMap<>();
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
                sent.merge(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8), new String[] {value},
                        (before, more) -> Stream.of(before, more).flatMap(Stream::of).toArray(String[]::new));
            }
        }
        return of(sent);
    }

    private static long number(String text) {
        return text.matches(Ids.PATTERN) ? Long.parseLong(text) : 0;
    }

    private static Set<String> all(Map<String, String[]> sent, String name) {
        return sent.containsKey(name) ? Set.of(new TreeSet<>(Arrays.asList(sent.get(name))).toArray(String[]::new)) : Set.of();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The body as clean HTML: what carries no tags was typed as plain text, a line a paragraph. */
    String bodyHtmlOf() {
        return body.contains("<") && body.matches("(?s).*</?[a-zA-Z][^<>]*>.*") ? HtmlCleaner.clean(body) : BodyFormat.TEXT.toHtml(body);
    }

    static List<String> list(String text) {
        return Stream.of(text.split("[;；,，、\\n]")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }

    /**
     * What this form says of the content. Whatever cannot be read is told in {@code issues}; the rest is taken.
     *
     * @param themeBefore what an import brought may stay, also when it is not of the list
     * @param agencyCode finds the code of an agency by its name
     * @param guessed    fields still marked as guessed before; one whose value was changed or ticked is confirmed
     */
    Content content(String themeBefore, List<Attachment> files, Set<String> guessed, Function<String, @Nullable String> agencyCode,
            List<Issue> issues) {
        List<String> codes = new ArrayList<>();
        for (String name : list(joint)) {
            String code = agencyCode.apply(name);
            if (code == null) {
                issues.add(Issue.of("joint", "没有找到机关“" + name + "”，请填写机关全称"));
            } else {
                codes.add(code);
            }
        }
        // names of agencies may hold an enumeration comma; the interpreted documents are index numbers and never do
        List<String> policies = Stream.of(interprets.split("[;；,，\\n]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
        policies.stream().filter(number -> IndexNumber.parse(number).isEmpty())
                .forEach(number -> issues.add(Issue.of("interprets", "“" + number + "”不是索引号，请填写被解读文件的索引号，如 11330000000000000A/2026-00001")));
        DisclosureClass kind = DisclosureClass.ofCode(disclosureClass).orElse(null);
        if (kind == null) {
            issues.add(Issue.of("disclosureClass", "请选择公开属性"));
            kind = DisclosureClass.PROACTIVE;
        }
        boolean open = kind == DisclosureClass.PROACTIVE;
        return new Content(title, bodyHtmlOf(), issuer, DocumentNumber.normal(documentNumber), day("writtenOn", "成文日期", writtenOn, issues),
                day("effectiveOn", "施行日期", effectiveOn, issues), day("expiresOn", "有效期截止日", expiresOn, issues), known(theme, themeBefore, issues), short60(genre), kind,
                open ? null : groundOf(), open ? "" : groundNote, open ? null : day("lookAgainOn", "再评估日期", lookAgainOn, issues),
                audience.isEmpty() ? "社会公众" : short60(audience), summary, list(keywords), catalogCode, codes, policies, files, stillGuessed(guessed), interpretationOf(issues));
    }

    /** What says how it interprets; without a form it says nothing. */
    private @Nullable Interpretation interpretationOf(List<Issue> issues) {
        Interpretation.Form form = Interpretation.Form.ofCode(interpretation).orElse(null);
        return form == null ? null : new Interpretation(form, Interpretation.Post.ofCode(interpreterPost).orElse(Interpretation.Post.DEPARTMENT), interpreter,
                day("interpretedOn", "解读日期", interpretedOn, issues));
    }

    private Set<String> stillGuessed(Set<String> guessed) {
        Set<String> still = new TreeSet<>(guessed);
        still.removeAll(confirmed);
        return still;
    }

    private @Nullable Ground groundOf() {
        return Stream.of(Ground.values()).filter(value -> value.name().equals(ground)).findFirst().orElse(null);
    }

    private static String known(String theme, String before, List<Issue> issues) {
        if (!theme.isEmpty() && !theme.equals(before) && !Themes.isKnown(theme)) {
            issues.add(Issue.of("theme", "主题分类请从列表中选择"));
            return "";
        }
        return theme;
    }

    private static String short60(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }

    private static @Nullable LocalDate day(String field, String label, String text, List<Issue> issues) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.getYear() > 2199) {
                throw new DateTimeParseException("out of reach", text, 0);
            }
            return day;
        } catch (DateTimeParseException e) {
            issues.add(Issue.of(field, label + "请写成年-月-日，如 2026-03-02"));
            return null;
        }
    }
}
