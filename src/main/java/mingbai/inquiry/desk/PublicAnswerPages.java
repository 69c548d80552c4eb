package mingbai.inquiry.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.answer.PublishedAnswer;
import mingbai.inquiry.answer.PublishedAnswerReading;
import mingbai.inquiry.answer.PublishedAnswerReading.Filter;
import mingbai.inquiry.desk.PublicAnswersPage.Line;
import mingbai.web.Choice;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import mingbai.web.Site;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /inquiry/answer}: questions and answers before the public, as they were cleared; the list, its feed, and each of them. */
@Controller
class PublicAnswerPages {

    private static final int SIZE = 20;
    private static final int EXCERPT = 120;
    private static final int WORDS = 60;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final PublishedAnswerReading published;
    private final AgencyReading agencies;
    private final Site site;

    PublicAnswerPages(PublishedAnswerReading published, AgencyReading agencies, Site site) {
        this.published = published;
        this.agencies = agencies;
        this.site = site;
    }

    @GetMapping("/inquiry/answer")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(@RequestParam Map<String, String> asked, @RequestParam(defaultValue = "1") String page, Model model) {
        Filter filter = filter(asked);
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, published.count(filter), address("/inquiry/answer", filter));
        List<Choice> choices = agencies.namesOf(published.byAgency().keySet()).entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue())).toList();
        model.addAttribute("page", new PublicAnswersPage(filter, lines(published.list(filter, SIZE, paging.offset())), paging, choices, address("/inquiry/answer/feed", filter)));
        return "inquiry/answers";
    }

    private static Filter filter(Map<String, String> asked) {
        String words = part(asked, "words");
        return new Filter(words.length() > WORDS ? words.substring(0, WORDS) : words, part(asked, "agency"), InquiryKind.ofCode(part(asked, "kind")).map(InquiryKind::code).orElse(""),
                InquiryCategories.all().containsKey(part(asked, "category")) ? part(asked, "category") : "");
    }

    private static String part(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "").strip().replace("\0", "");
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static String address(String base, Filter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("words", filter.words());
        parts.put("agency", filter.agency());
        parts.put("kind", filter.kind());
        parts.put("category", filter.category());
        String query = parts.entrySet().stream().filter(part -> !part.getValue().isEmpty()).map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? base : base + "?" + query;
    }

    private List<Line> lines(List<PublishedAnswer> answers) {
        Map<String, String> names = agencies.namesOf(answers.stream().map(PublishedAnswer::agency).distinct().toList());
        return answers.stream().map(shown -> new Line(shown, names.getOrDefault(shown.agency(), shown.agency()), excerpt(shown.text()))).toList();
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= EXCERPT ? line : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    @GetMapping("/inquiry/answer/feed")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public ResponseEntity<String> feed(@RequestParam Map<String, String> asked) {
        Filter filter = filter(asked);
        return ResponseEntity.ok().contentType(ATOM).body(AnswerFeed.of(site.baseAddress(), address("/inquiry/answer/feed", filter), address("/inquiry/answer", filter),
                lines(published.list(filter, SIZE, 0))));
    }

    @GetMapping("/inquiry/answer/{number}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String one(@PathVariable String number, HttpServletResponse response, Model model) {
        List<PublishedAnswer> answers = number.matches("[\\p{L}\\p{Nd}-]{1,40}") ? published.numbered(number).reversed() : List.of();
        if (answers.isEmpty()) {
            throw new NotFound();
        }
        PublishedAnswer newest = answers.stream().filter(answer -> answer.hidden() == null).findFirst().orElse(answers.getFirst());
        PublicAnswerPage page = new PublicAnswerPage(newest.title(), agencies.nameOf(newest.agency()), "/agency/" + newest.agency(), newest.kind().label(),
                newest.category().isEmpty() ? "" : InquiryCategories.label(newest.category()), answers);
        if (page.gone()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        model.addAttribute("page", page);
        return "inquiry/answer";
    }
}
