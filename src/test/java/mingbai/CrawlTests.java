package mingbai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.ledger.Tails;
import mingbai.ledger.reading.LedgerReading;
import mingbai.publication.DocumentsInAllStates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An anonymous visitor follows every link, guesses every address the program answers to, and searches for what should not be there: with
 * documents in every state, each with words and a file of its own, only the words of public ones are ever seen.
 */
@DatabaseTest
class CrawlTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"]*)\"|<(?:loc|id)>https?://[^/<]*(/[^<]*)</|href=\"https?://[^/\"]*(/[^\"]*)\"");
    private static final int AT_MOST = 4000;
    /** Figures lead to records of every agency, month and value: some of each kind of page are enough. */
    private static final int OF_FIGURES = 100;

    @Autowired MockMvc mvc;
    @Autowired RequestMappingHandlerMapping handlers;
    @Autowired BeanFactory beans;
    @Autowired LedgerReading ledger;
    @Autowired Tails tails;

    @Test
    void nothingUnpublishedIsFoundByAnybody() throws Exception {
        Map<String, DocumentsInAllStates.Made> made = new DocumentsInAllStates(beans).make();
        awaitIndexes();
        Map<String, String> seen = crawl(made);
        made.forEach((state, document) -> {
            List<String> showing = seen.entrySet().stream().filter(page -> document.words().stream().anyMatch(page.getValue()::contains)).map(Map.Entry::getKey).toList();
            if (document.isPublic()) {
                assertThat(showing).as("the public document (%s) is found on page, list and search", state).hasSizeGreaterThan(2);
            } else {
                assertThat(showing).as("pages that show the document that is %s", state).isEmpty();
            }
        });
        assertThat(seen).as("pages visited").hasSizeGreaterThan(50);
    }

    private Map<String, String> crawl(Map<String, DocumentsInAllStates.Made> made) throws Exception {
        Deque<String> toVisit = new ArrayDeque<>(guesses(made));
        Set<String> known = new LinkedHashSet<>(toVisit);
        Map<String, String> seen = new LinkedHashMap<>();
        Map<String, Integer> figures = new java.util.HashMap<>();
        while (!toVisit.isEmpty() && seen.size() < AT_MOST) {
            String address = toVisit.poll();
            MockHttpServletResponse response = visit(address);
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            // a question is repeated on the page that answers it; what was asked for is not a leak
            seen.put(address, withoutTheQuestion(address, text) + response.getHeaderNames().stream().map(response::getHeader).toList());
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String next = (link.group(1) != null ? link.group(1) : link.group(2) != null ? link.group(2) : link.group(3)).replace("&amp;", "&");
                boolean enough = next.contains("/report/") && figures.merge(next.replaceAll("\\?.*", ""), 1, Integer::sum) > OF_FIGURES;
                if (!enough && !next.contains("/desk") && known.add(next)) {
                    toVisit.add(next);
                }
            }
        }
        return seen;
    }

    private MockHttpServletResponse visit(String address) throws Exception {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        var request = get(java.net.URI.create("http://localhost" + path.replace(" ", "%20")));
        if (query >= 0) {
            for (String pair : address.substring(query + 1).split("&")) {
                String[] parts = pair.split("=", 2);
                request.param(java.net.URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length > 1 ? java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
            }
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String withoutTheQuestion(String address, String text) {
        int q = address.indexOf("q=");
        if (q < 0) {
            return text;
        }
        String words = java.net.URLDecoder.decode(address.substring(q + 2).split("&")[0], StandardCharsets.UTF_8);
        // half of the words was asked for, the other half tells a hit from an echo
        return text.replace(words, "");
    }

    /** Every address of the program with every id there is, and numbers beside those that were given. */
    private Set<String> guesses(Map<String, DocumentsInAllStates.Made> made) {
        Set<String> guesses = new LinkedHashSet<>(List.of("/", "/sitemap.xml", "/feed", "/robots.txt", "/actuator", "/error", "/h2-console", "/.git/config"));
        for (DocumentsInAllStates.Made document : made.values()) {
            document.words().forEach(word -> guesses.add("/search?q=" + java.net.URLEncoder.encode(word.substring(0, word.length() / 2), StandardCharsets.UTF_8)));
            for (int serial = 1; serial <= made.size() + 2; serial++) {
                guesses.add("/doc/%s/2026-%05d".formatted(document.front(), serial));
                for (int file = 0; file <= 2; file++) {
                    guesses.add("/doc/%s/2026-%05d/file/%d".formatted(document.front(), serial, file));
                }
            }
            guesses.add("/files/" + document.fileHash());
            guesses.add("/assets/../files/" + document.fileHash());
            for (String pattern : patterns()) {
                document.ids().forEach(id -> guesses.add(pattern.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", id)));
                guesses.add(pattern.replaceAll("\\{(?:[^{}]|\\{[^}]*})*}", document.agency()));
            }
        }
        for (long seq = 0; seq < Math.min(500, ledger.counts().acts()); seq++) {
            guesses.add("/log/act/" + seq);
        }
        return guesses;
    }

    private Set<String> patterns() {
        Set<String> patterns = new LinkedHashSet<>();
        handlers.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty() || info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .forEach(info -> patterns.addAll(info.getPatternValues()));
        return patterns;
    }

    private void awaitIndexes() throws InterruptedException {
        while (ledger.counts().waiting() > 0) {
            Thread.sleep(20);
        }
        long last = ledger.counts().acts() - 1;
        assertThat(tails.await("public-index", last, Duration.ofSeconds(60))).isTrue();
        assertThat(tails.await("desk-index", last, Duration.ofSeconds(60))).isTrue();
    }
}
