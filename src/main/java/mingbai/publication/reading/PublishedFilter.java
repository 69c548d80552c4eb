package mingbai.publication.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What published documents are narrowed to; empty texts and lists, 0 and null mean "any".
 *
 * @param agencies codes: one agency, or a whole tree
 * @param matters  codes of catalog matters, of which the document discharges one
 * @param theme    first level alone ({@code 综合政务}, with all below it) or with the second
 * @param year     of the first publication
 * @param validity name of {@code Validity}
 * @param from     first day of publication
 * @param to       last day of publication
 */
public record PublishedFilter(List<String> agencies, List<String> matters, String theme, String genre, int year, String validity,
        @Nullable LocalDate from, @Nullable LocalDate to) {

    public static final PublishedFilter ALL = new PublishedFilter(List.of(), List.of(), "", "", 0, "", null, null);

    public PublishedFilter {
        agencies = List.copyOf(agencies);
        matters = List.copyOf(matters);
    }

    public static PublishedFilter of(Collection<String> agencies) {
        return ALL.agencies(agencies);
    }

    public static PublishedFilter ofAgency(String code) {
        return ALL.agencies(List.of(code));
    }

    public PublishedFilter agencies(Collection<String> codes) {
        return new PublishedFilter(List.copyOf(codes), matters, theme, genre, year, validity, from, to);
    }

    public PublishedFilter matters(Collection<String> codes) {
        return new PublishedFilter(agencies, List.copyOf(codes), theme, genre, year, validity, from, to);
    }

    public PublishedFilter theme(String name) {
        return new PublishedFilter(agencies, matters, name, genre, year, validity, from, to);
    }

    public PublishedFilter genre(String name) {
        return new PublishedFilter(agencies, matters, theme, name, year, validity, from, to);
    }

    public PublishedFilter year(int published) {
        return new PublishedFilter(agencies, matters, theme, genre, published, validity, from, to);
    }

    public PublishedFilter validity(String name) {
        return new PublishedFilter(agencies, matters, theme, genre, year, name, from, to);
    }

    public PublishedFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new PublishedFilter(agencies, matters, theme, genre, year, validity, first, last);
    }
}
