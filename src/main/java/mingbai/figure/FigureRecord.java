package mingbai.figure;

/**
 * One record behind a figure.
 *
 * @param day           by which it is listed, "" when unknown
 * @param publicAddress "" when the public cannot open it
 * @param amount        what it adds to a sum; 1 in a count
 */
public record FigureRecord(String id, String agency, String day, String label, String publicLabel, String address, String publicAddress, long amount) {

    public static final String GONE = "已撤下";

    /** The same, with nothing left of what it was called and where it was opened. */
    FigureRecord gone() {
        return new FigureRecord(id, agency, day, GONE, GONE, "", "", amount);
    }

    FigureRecord called(FigureRecord now) {
        return new FigureRecord(id, agency, day, now.label, now.publicLabel, now.address, now.publicAddress, amount);
    }
}
