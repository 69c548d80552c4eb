package mingbai.publication.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a public list is narrowed to; null or empty means "any".
 *
 * @param agencies codes: one agency, or a whole tree
 * @param validity name of {@code Validity}
 */
public record PublicFilter(List<String> agencies, @Nullable String theme, @Nullable String genre, @Nullable Integer year, @Nullable String validity) {

    public static final PublicFilter ALL = new PublicFilter(List.of(), null, null, null, null);

    public static PublicFilter ofAgency(String code) {
        return new PublicFilter(List.of(code), null, null, null, null);
    }
}
