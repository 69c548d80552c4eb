package mingbai.figure;

import java.util.Map;

/**
 * The records a measure counts, as SQL over the tables of the module that declares it. Nothing in it comes from a person.
 *
 * @param name          what one record is, e.g. 信息公开申请
 * @param from          tables and joins with their aliases, one row a record
 * @param id            its number, unique in the source
 * @param agency        code of the agency it counts for
 * @param day           the day it is listed by, {@code varchar(10)}, or a moment in milliseconds cast to text; may be null in a row
 * @param label         how staff see it in a list
 * @param publicLabel   how the public sees it: never a name, a number that opens a case, or free text of a private one
 * @param address       where staff open it, {@code ''} when it has no page
 * @param publicAddress where the public opens it, {@code ''} when it cannot
 * @param columns       by what it can be broken down, besides {@link Dimension#AGENCY}
 */
public record Source(String name, String from, String id, String agency, String day, String label, String publicLabel, String address, String publicAddress,
        Map<Dimension, String> columns) {

    public Source {
        columns = Map.copyOf(columns);
    }

    public boolean knows(Dimension dimension) {
        return dimension == Dimension.AGENCY || columns.containsKey(dimension);
    }

    String column(Dimension dimension) {
        if (dimension == Dimension.AGENCY) {
            return agency;
        }
        String column = columns.get(dimension);
        if (column == null) {
            throw new IllegalArgumentException(name + " is not broken down by " + dimension);
        }
        return column;
    }
}
