package mingbai.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be found. Texts are plain: no mark-up. Only id and title must be given; what is empty is not there.
 *
 * @param agencyPath   codes of the agency and of all above it, in any order: {@link Query#under} asks for one of them
 * @param labels       further words that find the entry, such as the names of its theme or column
 * @param extra        handed back with a hit as it is, not searched
 * @param visibleTo    keys of which a question must hold one to find the entry; empty: anybody. Only the desk index takes such entries
 */
public record Entry(String id, String title, String body, List<String> attachments, String summary, List<String> keywords,
        String documentNumber, String indexNumber, String agency, List<String> agencyPath, String agencyName, String issuer,
        List<String> themes, String genre, String year, Validity validity, String disclosureClass, @Nullable LocalDate published,
        String kind, List<String> labels, Map<String, String> extra, Set<String> visibleTo) {

    public Entry {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("an entry of the index needs an id and a title (id '" + id + "', title '" + title + "')");
        }
        attachments = List.copyOf(attachments);
        keywords = List.copyOf(keywords);
        agencyPath = List.copyOf(agencyPath);
        themes = List.copyOf(themes);
        labels = List.copyOf(labels);
        extra = Map.copyOf(extra);
        visibleTo = Set.copyOf(visibleTo);
    }

    public static Builder of(String id, String title) {
        return new Builder(id, title);
    }

    /** Fills an entry; what is not called stays empty, and an entry is valid unless said otherwise. A null is taken as "not there". */
    public static final class Builder {
        private final String id;
        private final String title;
        private String body = "";
        private List<String> attachments = List.of();
        private String summary = "";
        private List<String> keywords = List.of();
        private String documentNumber = "";
        private String indexNumber = "";
        private String agency = "";
        private List<String> agencyPath = List.of();
        private String agencyName = "";
        private String issuer = "";
        private List<String> themes = List.of();
        private String genre = "";
        private String year = "";
        private Validity validity = Validity.VALID;
        private String disclosureClass = "";
        private @Nullable LocalDate published;
        private String kind = "";
        private List<String> labels = List.of();
        private Map<String, String> extra = Map.of();
        private Set<String> visibleTo = Set.of();

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }

        public Builder body(@Nullable String text) {
            body = text(text);
            return this;
        }

        public Builder attachments(List<String> texts) {
            attachments = texts;
            return this;
        }

        public Builder summary(@Nullable String text) {
            summary = text(text);
            return this;
        }

        public Builder keywords(List<String> words) {
            keywords = words;
            return this;
        }

        public Builder documentNumber(@Nullable String number) {
            documentNumber = text(number);
            return this;
        }

        public Builder indexNumber(@Nullable String number) {
            indexNumber = text(number);
            return this;
        }

        public Builder agency(String code, List<String> path, String name) {
            agency = code;
            agencyPath = path;
            agencyName = name;
            return this;
        }

        public Builder issuer(@Nullable String name) {
            issuer = text(name);
            return this;
        }

        public Builder themes(List<String> codes) {
            themes = codes;
            return this;
        }

        public Builder genre(@Nullable String code) {
            genre = text(code);
            return this;
        }

        /** The year of the filter, if it is not the year of publication. */
        public Builder year(@Nullable String year) {
            this.year = text(year);
            return this;
        }

        public Builder validity(Validity validity) {
            this.validity = validity;
            return this;
        }

        public Builder disclosureClass(@Nullable String code) {
            disclosureClass = text(code);
            return this;
        }

        public Builder published(@Nullable LocalDate day) {
            published = day;
            return this;
        }

        public Builder kind(@Nullable String code) {
            kind = text(code);
            return this;
        }

        public Builder labels(List<String> words) {
            labels = words;
            return this;
        }

        public Builder extra(Map<String, String> map) {
            extra = map;
            return this;
        }

        public Builder visibleTo(Set<String> keys) {
            visibleTo = keys;
            return this;
        }

        public Entry build() {
            String ofDay = year.isEmpty() && published != null ? String.valueOf(published.getYear()) : year;
            return new Entry(id, title, body, attachments, summary, keywords, documentNumber, indexNumber, agency, agencyPath, agencyName,
                    issuer, themes, genre, ofDay, validity, disclosureClass, published, kind, labels, extra, visibleTo);
        }
    }
}
