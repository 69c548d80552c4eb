package mingbai.channel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mingbai.channel.Passages.Section;
import mingbai.paper.Block;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * Finds in a document the passages a card answers with, word for word: the first section whose heading asks for it, else the first sentence
 * that names it. What is not found is left out. The words stand in {@code channel/card-words.csv}.
 */
final class Extracts {

    /** Characters of one answer: longer ones end with the last whole sentence before. */
    static final int LONGEST = 160;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？；\\n])");
    private static final Pattern MONEY = Pattern.compile("\\d[\\d,.]*\\s*(?:万|亿)?元");
    private static final Map<CardField, Pattern> WORDS = read();

    private Extracts() {}

    /** @param summary 内容概述 of the edition, which was reviewed with it; may be empty */
    static Map<CardField, String> of(List<Block> blocks, String summary) {
        Map<CardField, String> found = new EnumMap<>(CardField.class);
        List<Section> sections = Passages.sections(blocks.stream().filter(block -> !Passages.isSignature(block)).toList());
        String what = summary.isBlank() ? firstWords(sections) : summary.strip();
        put(found, CardField.WHAT, what);
        for (CardField field : List.of(CardField.WHO, CardField.CONDITION, CardField.HOW_MUCH, CardField.HOW)) {
            put(found, field, answer(field, sections, Set.copyOf(found.values())));
        }
        return found;
    }

    private static void put(Map<CardField, String> found, CardField field, String text) {
        if (!text.isBlank()) {
            found.put(field, shortened(text));
        }
    }

    private static String firstWords(List<Section> sections) {
        return sections.stream().flatMap(section -> section.lines().stream()).filter(line -> !Passages.isOfTheLetter(line)).findFirst().orElse("");
    }

    /** No passage answers two questions. */
    private static String answer(CardField field, List<Section> sections, Set<String> taken) {
        for (Section section : sections) {
            String text = section.text();
            if (!text.isEmpty() && WORDS.get(field).matcher(section.heading()).find() && !taken.contains(shortened(text))) {
                return text;
            }
        }
        List<String> sentences = sections.stream().flatMap(section -> section.lines().stream()).filter(line -> !Passages.isOfTheLetter(line))
                .flatMap(SENTENCE_END::splitAsStream).map(String::strip).filter(text -> text.length() > 5 && !taken.contains(text)).toList();
        Pattern sought = field == CardField.HOW_MUCH ? MONEY : WORDS.get(field);
        return sentences.stream().filter(text -> sought.matcher(text).find()).findFirst().orElse("");
    }

    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String head = text.substring(0, LONGEST);
        int end = Math.max(Math.max(head.lastIndexOf('。'), head.lastIndexOf('；')), head.lastIndexOf('\n'));
        return end > LONGEST / 3 ? head.substring(0, end + 1).strip() : head.substring(0, LONGEST - 1) + "…";
    }

    private static Map<CardField, Pattern> read() {
        Map<CardField, Pattern> words = new EnumMap<>(CardField.class);
        rows("channel/card-words.csv").forEach(row -> words.put(CardField.valueOf(row.get("field")), Pattern.compile(row.get("words"))));
        return words;
    }

    /** The rows of a table that is part of the program. */
    static List<CSVRecord> rows(String resource) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader text = new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8)) {
            return new ArrayList<>(format.parse(text).getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
