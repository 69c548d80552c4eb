package mingbai.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document in a list: enough to choose it by. {@code day} is written {@code 2026-03-02}, empty when nobody knows it; {@code mark}
 * says what is special about it (已废止, 已失效, 已更正) and is null for what is simply in force.
 */
public record Row(List<Piece> title, String address, String agency, String agencyAddress, String number, String day, @Nullable String mark,
        List<Piece> excerpt) {

    public static Row of(String title, String address, String agency, String agencyAddress, String number, String day, @Nullable String mark) {
        return new Row(List.of(new Piece(title, false)), address, agency, agencyAddress, number, day, mark, List.of());
    }
}
