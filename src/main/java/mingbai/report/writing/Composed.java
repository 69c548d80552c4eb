package mingbai.report.writing;

import java.util.List;

/**
 * A document as the generator made it: every paragraph with its origin, every figure with its source.
 *
 * @param addressee 主送, "" when none
 */
public record Composed(String title, String addressee, List<Part> parts, List<Source> sources) {

    public Composed {
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
    }

    public sealed interface Part {

        /** @param section name under which the next period finds what is written here, "" when none */
        record Heading(int level, String text, String section) implements Part {}

        /** @param person who wrote it, "" when the program did; @param right a signature */
        record Passage(Origin origin, String person, boolean right, List<Words> words) implements Part {

            public Passage {
                words = List.copyOf(words);
            }

            /** Neither a gap, nor a signature, nor the words of an earlier paper. */
            boolean isOwnText() {
                return !right && origin != Origin.GAP && origin != Origin.CARRIED;
            }

            public String text() {
                return words.stream().map(Words::text).reduce("", String::concat);
            }
        }

        /** @param rows the first cell of each names it */
        record Grid(String caption, List<String> head, List<List<Words>> rows) implements Part {

            public Grid {
                head = List.copyOf(head);
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    /** A piece of text. @param source number of its source, 0 when it is no figure; @param address of the records behind it, "" when none */
    public record Words(String text, int source, String address) {

        public static Words of(String text) {
            return new Words(text, 0, "");
        }
    }

    /**
     * Where a figure comes from.
     *
     * @param n        from 1
     * @param key      of its measure, "" when a person typed it and named the evidence
     * @param definition what is counted, or the evidence
     * @param value    as it stands in the text
     * @param address  of its records on the desk, "" when none
     * @param none     whether there are no records
     */
    public record Source(int n, String key, String title, String definition, String period, String scope, String value, String address, boolean none) {}

    public boolean hasGaps() {
        return parts.stream().anyMatch(part -> part instanceof Part.Passage passage && passage.origin() == Origin.GAP);
    }

    /** What stands in the section of this name, with the headings below it. */
    List<String> section(String name) {
        List<String> texts = new java.util.ArrayList<>();
        int in = 0;
        for (Part part : parts) {
            if (part instanceof Part.Heading heading) {
                boolean under = in > 0 && heading.level() > in && heading.section().isEmpty();
                if (under) {
                    texts.add(heading.text());
                } else {
                    in = heading.section().equals(name) ? heading.level() : 0;
                }
            } else if (in > 0 && part instanceof Part.Passage passage && passage.isOwnText()) {
                texts.add(passage.text());
            }
        }
        return texts;
    }
}
