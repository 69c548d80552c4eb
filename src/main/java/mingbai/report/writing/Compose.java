package mingbai.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.figure.Figure;
import mingbai.figure.FigureRecord;
import mingbai.figure.Measure;
import mingbai.paper.OfficialLetter;
import mingbai.report.writing.Composed.Part;
import mingbai.report.writing.Composed.Part.Heading;
import mingbai.report.writing.Composed.Part.Passage;
import mingbai.report.writing.Composed.Words;
import mingbai.report.writing.Line.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document: fills every placeholder from the records and says of every paragraph where it comes from. What has no records is said as
 * 无记录; nothing is made up, left out silently, or rounded.
 */
final class Compose {

    private final Subject subject;
    private final Figures figures;
    private final @Nullable Composed last;
    private final Sources sources;
    private final List<Part> parts = new ArrayList<>();

    private Compose(Subject subject, Figures figures, @Nullable Composed last) {
        this.subject = subject;
        this.figures = figures;
        this.last = last;
        this.sources = new Sources(subject, figures);
    }

    /** @param last the finished paper of the period before, null when there is none */
    static Composed of(List<Written> text, Subject subject, Figures figures, @Nullable Composed last) {
        return new Compose(subject, figures, last).whole(text);
    }

    private Composed whole(List<Written> text) {
        String title = "";
        String addressee = "";
        for (int i = 0; i < text.size(); i++) {
            Line line = Line.read(i + 1, text.get(i).text());
            switch (line.kind()) {
                case TITLE -> title = plain(words(line));
                case ADDRESSEE -> addressee = plain(words(line));
                case HEADING -> parts.add(heading(line));
                case PARAGRAPH -> paragraph(line, text.get(i).author());
                case NOTE -> { }
            }
        }
        return new Composed(title, addressee, parts, sources.all());
    }

    private Heading heading(Line line) {
        String section = line.placeholders().stream().filter(asked -> asked.verb() == Verb.SECTION).map(Placeholder::first).findFirst().orElse("");
        return new Heading(line.level(), plain(words(line)), section);
    }

    private void paragraph(Line line, String author) {
        if (line.pieces().isEmpty()) {
            return;
        }
        for (Placeholder asked : line.placeholders()) {
            if (asked.verb().isCondition() && !holds(asked)) {
                return;
            }
        }
        Optional<Placeholder> alone = line.alone();
        if (alone.isPresent()) {
            alone(alone.get(), author);
        } else {
            List<Words> words = words(line);
            boolean counted = words.stream().anyMatch(word -> word.source() > 0);
            Origin origin = !author.isEmpty() ? Origin.PERSON : counted ? Origin.COUNTED : Origin.TEMPLATE;
            if (!plain(words).isBlank()) {
                parts.add(new Passage(origin, author, false, words));
            }
        }
    }

    /** 若无 of a thing nobody kept records of is not said to be none: the paragraph becomes one that says 无记录. */
    private boolean holds(Placeholder asked) {
        Optional<Measure> measure = figures.measure(asked.first());
        if (measure.isEmpty()) {
            return asked.verb() == Verb.IF_UNKNOWN;
        }
        Figure figure = sources.figure(asked, measure.get());
        boolean holds = switch (asked.verb()) {
            case IF_ANY -> figure.value() > 0;
            case IF_NONE -> figure.value() == 0 && !figure.isNone();
            default -> figure.isNone();
        };
        if (asked.verb() == Verb.IF_NONE && figure.isNone()) {
            parts.add(new Passage(Origin.COUNTED, "", false, List.of(Words.of(figure.asked().period().label() + "“" + measure.get().title() + "”："),
                    sources.number(asked), Words.of("。"))));
        }
        return holds;
    }

    private void alone(Placeholder asked, String author) {
        switch (asked.verb()) {
            case TABLE -> parts.add(new Grids(subject, figures, sources).of(asked));
            case NAMES -> names(asked);
            case WRITE -> parts.add(new Passage(Origin.GAP, "", false, List.of(Words.of("（待撰写：" + asked.first() + "）"))));
            case CARRIED -> carried(asked.first());
            case SIGNATURE -> {
                parts.add(new Passage(Origin.TEMPLATE, "", true, List.of(Words.of(subject.agencyName()))));
                parts.add(new Passage(Origin.TEMPLATE, "", true, List.of(Words.of(OfficialLetter.written(subject.today())))));
            }
            default -> throw new IllegalStateException(asked.verb() + " does not stand alone; line of " + author);
        }
    }

    private void carried(String section) {
        List<String> texts = last == null ? List.of() : last.section(section);
        String before = subject.period().before().label();
        if (texts.isEmpty()) {
            parts.add(new Passage(Origin.CARRIED, "", false, List.of(Words.of(before + subject.genre().label() + "“" + section + "”部分：" + Figure.NO_RECORD + "。"))));
        } else {
            texts.forEach(text -> parts.add(new Passage(Origin.CARRIED, "", false, List.of(Words.of(text)))));
        }
    }

    private void names(Placeholder asked) {
        Optional<Measure> measure = figures.measure(asked.first());
        Words total = sources.number(asked);
        if (measure.isEmpty() || sources.figure(asked, measure.get()).records() == 0) {
            parts.add(new Passage(Origin.COUNTED, "", false, List.of(Words.of(measure.map(Measure::title).orElse(asked.first()) + "："), total, Words.of("。"))));
            return;
        }
        List<FigureRecord> records = figures.records(measure.get(), sources.asked(asked, measure.get()), asked.most());
        for (int i = 0; i < records.size(); i++) {
            FigureRecord record = records.get(i);
            String day = record.day().isEmpty() ? "" : "（" + record.day() + "）";
            parts.add(new Passage(Origin.COUNTED, "", false, List.of(new Words((i + 1) + ". " + named(record, measure.get()) + day, total.source(), record.address()))));
        }
        long left = sources.figure(asked, measure.get()).records() - records.size();
        if (left > 0) {
            parts.add(new Passage(Origin.COUNTED, "", false, List.of(Words.of("共"), total, Words.of("，以上列出最近的" + records.size() + "条。"))));
        }
    }

    /** A paper goes to many hands and often before the public: of a record it tells what the public may hear. */
    private static String named(FigureRecord record, Measure measure) {
        return record.publicLabel().isEmpty() ? measure.source().name() : record.publicLabel();
    }

    private List<Words> words(Line line) {
        List<Words> words = new ArrayList<>();
        for (Piece piece : line.pieces()) {
            switch (piece) {
                case Piece.Words plain -> words.add(Words.of(plain.text()));
                case Piece.Ask(Placeholder asked) -> words.addAll(words(asked));
            }
        }
        return words;
    }

    private List<Words> words(Placeholder asked) {
        return switch (asked.verb()) {
            case NUMBER -> List.of(sources.number(asked));
            case AGAINST_BEFORE, AGAINST_YEAR -> sources.against(asked);
            case SHARE -> List.of(sources.share(asked));
            case EVIDENCE -> List.of(sources.evidence(asked.first()));
            case AGENCY -> List.of(Words.of(subject.agencyName()));
            case PERIOD -> List.of(Words.of(subject.period().label()));
            case BEFORE -> List.of(Words.of(subject.period().before().label()));
            case AFTER -> List.of(Words.of(Sources.after(subject.period()).label()));
            case NUMBER_OF_ISSUE -> List.of(Words.of(subject.number() == 0 ? "" : "第" + subject.number() + "期"));
            case IF_ANY, IF_NONE, IF_UNKNOWN, SECTION -> List.of();
            case TABLE, NAMES, WRITE, CARRIED, SIGNATURE -> List.of();
        };
    }

    private static String plain(List<Words> words) {
        return words.stream().map(Words::text).reduce("", String::concat).strip();
    }
}
