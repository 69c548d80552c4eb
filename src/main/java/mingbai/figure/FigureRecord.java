package mingbai.figure;

/**
 * One record behind a figure.
 *
 * @param day           by which it is listed, "" when unknown
 * @param publicAddress "" when the public cannot open it
 * @param amount        what it adds to a sum; 1 in a count
 */
public record FigureRecord(String id, String agency, String day, String label, String publicLabel, String address, String publicAddress, long amount) {}
