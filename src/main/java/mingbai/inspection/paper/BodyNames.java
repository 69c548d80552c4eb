package mingbai.inspection.paper;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * Bodies called by a name they no longer had when the paper was written ({@code inspection/body-names.csv}, dated). Silent where the text speaks of the past, in
 * the names of laws and papers, and for some time after the change.
 */
final class BodyNames implements Judge {

    static final String OLD_NAME = "paper.old-body-name";

    private record Renamed(String now, LocalDate since) {}

    private static final Map<String, Renamed> NAMES = read();
    private static final Pattern OLD = Pattern.compile(NAMES.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")(?![门队分令司])")));
    private static final Pattern PAST = Pattern.compile("原|曾|前身|更名|改名|撤销|组建|整合|并入|划入|时任|历任|沿革|[〔(（]?(?:19|20)[0-9]{2}[〕)）年]");
    private static final String ENDS = "。！？；\n";

    @Override
    public List<String> rules() {
        return List.of(OLD_NAME);
    }

    @Override
    public void judge(ReadPaper paper) {
        LocalDate written = paper.shown().writtenOn();
        if (written == null) {
            return;
        }
        long days = paper.threshold(OLD_NAME, "days");
        String text = paper.text();
        if (NAMES.keySet().stream().noneMatch(text::contains)) {
            return; // nearly all papers, and much faster than the pattern
        }
        Set<String> told = new HashSet<>();
        for (Matcher name = OLD.matcher(text); name.find();) {
            Renamed renamed = NAMES.get(name.group());
            if (written.isAfter(renamed.since.plusDays(days)) && !told.contains(name.group()) && !isQuoted(text, name.start()) && !speaksOfThePast(text, name.start(), name.end())) {
                told.add(name.group());
                paper.found(OLD_NAME, name.group(), "文中的“" + name.group() + "”自" + renamed.since + "起已改为“" + renamed.now + "”，文件成文于" + written + "。");
            }
        }
    }

    /** Within 《》. */
    private static boolean isQuoted(String text, int at) {
        int open = text.lastIndexOf('《', at);
        return open >= 0 && text.lastIndexOf('》', at) < open && at - open < 80;
    }

    private static boolean speaksOfThePast(String text, int start, int end) {
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int until = end;
        while (until < text.length() && ENDS.indexOf(text.charAt(until)) < 0) {
            until++;
        }
        return PAST.matcher(text.substring(from, until)).find();
    }

    private static Map<String, Renamed> read() {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader file = new InputStreamReader(new ClassPathResource("inspection/body-names.csv").getInputStream(), StandardCharsets.UTF_8)) {
            Map<String, Renamed> names = new LinkedHashMap<>();
            for (CSVRecord row : format.parse(file)) {
                names.put(row.get("name"), new Renamed(row.get("now"), LocalDate.parse(row.get("since"))));
            }
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of renamed bodies cannot be read", e);
        }
    }
}
