package mingbai.index.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import mingbai.index.Entry;
import mingbai.index.Validity;

/**
 * As many documents as wanted, the same for the same seed, of 500 characters on average: paragraphs of a corpus put together anew, or, where
 * there is none, words of random characters in the frequencies of a natural language (Zipf).
 */
final class MadeTexts implements Iterable<Entry> {

    private static final int MEAN_LENGTH = 500;
    private static final int AGENCIES = 500;
    private static final int WORDS = 30_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2008, 5, 1);

    private final int documents;
    private final long seed;
    private final List<String> paragraphs;
    private final List<String> titles;

    private MadeTexts(int documents, long seed, List<String> paragraphs, List<String> titles) {
        this.documents = documents;
        this.seed = seed;
        this.paragraphs = paragraphs;
        this.titles = titles;
    }

    static MadeTexts fromCorpus(int documents, long seed, List<Entry> corpus) {
        List<String> paragraphs = corpus.stream().flatMap(entry -> entry.body().lines()).map(String::strip)
                .filter(line -> line.length() > 20 && line.length() < 2 * MEAN_LENGTH).toList();
        return new MadeTexts(documents, seed, paragraphs, corpus.stream().map(Entry::title).toList());
    }

    static MadeTexts fromNothing(int documents, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            words.add(random.ints(2 + random.nextInt(3), 0x4e00, 0x4e00 + 3500).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append).toString());
        }
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            paragraphs.add(sentence(random, words, 40 + random.nextInt(120)) + "。");
        }
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            titles.add("关于" + sentence(random, words, 8 + random.nextInt(16)) + "的通知");
        }
        return new MadeTexts(documents, seed, paragraphs, titles);
    }

    private static String sentence(SplittableRandom random, List<String> words, int length) {
        StringBuilder sentence = new StringBuilder();
        while (sentence.length() < length) {
            int rank = (int) Math.pow(words.size(), random.nextDouble()) - 1;
            sentence.append(words.get(rank)).append(random.nextInt(12) == 0 ? "，" : "");
        }
        return sentence.toString();
    }

    @Override
    public Iterator<Entry> iterator() {
        SplittableRandom random = new SplittableRandom(seed);
        return java.util.stream.IntStream.range(0, documents).mapToObj(i -> entry(i, random)).iterator();
    }

    private Entry entry(int i, SplittableRandom random) {
        StringBuilder body = new StringBuilder();
        int length = random.nextInt(2 * MEAN_LENGTH);
        while (body.length() < length) {
            body.append(paragraphs.get(random.nextInt(paragraphs.size()))).append('\n');
        }
        String agency = "a" + random.nextInt(AGENCIES);
        return Entry.of("m" + i, titles.get(random.nextInt(titles.size()))).body(body.toString()).agency(agency, List.of("root"), "")
                .documentNumber("明政发〔" + (2008 + random.nextInt(18)) + "〕" + i + "号").themes(List.of("theme" + random.nextInt(20)))
                .genre("genre" + random.nextInt(10)).validity(Validity.values()[Math.max(0, random.nextInt(12) - 9)])
                .published(FIRST_DAY.plusDays(random.nextInt(6700))).disclosureClass("proactive").kind("document").build();
    }

    /** Words people ask for often: short pieces of titles. */
    List<String> commonWords(int count) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            String piece = run(titles.get(random.nextInt(titles.size())), random, 2 + random.nextInt(3));
            if (!piece.isEmpty()) {
                words.add(piece);
            }
        }
        return words;
    }

    /** Words hardly anything holds: longer pieces of paragraphs. */
    List<String> rareWords(int count) {
        SplittableRandom random = new SplittableRandom(seed + 2);
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            String piece = run(paragraphs.get(random.nextInt(paragraphs.size())), random, 6 + random.nextInt(6));
            if (!piece.isEmpty()) {
                words.add(piece);
            }
        }
        return words;
    }

    /** So many neighbouring Han characters from somewhere in the text; empty if there are not. */
    static String run(String text, SplittableRandom random, int length) {
        if (text.length() < length) {
            return "";
        }
        int from = random.nextInt(text.length() - length + 1);
        String piece = text.substring(from, from + length);
        boolean han = piece.chars().allMatch(c -> Character.isIdeographic(c));
        return han ? piece : "";
    }
}
