package mingbai.statistics.source;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;

/**
 * One version of a figure of another business system: of one agency, year and key one version holds, the earlier ones stay.
 *
 * @param n       1 for the first version
 * @param value   whole pieces; fees in fen
 * @param source  the system or paper it was taken from
 * @param file    SHA-256 of the file it was imported with, "" for one entered by hand
 * @param at      epoch ms
 * @param live    whether this version holds
 */
public record SourceFigure(long id, String agency, int year, FigureKey key, int n, long value, String source, String file, long by, String name, long at,
        boolean live, long version) {

    public static final String KIND = "sourcefigure";

    static SourceFigure first(long id, Told told, String file, Actor actor, long at) {
        return new SourceFigure(id, told.agency(), told.year(), told.key(), 1, told.value(), told.source(), file, actor.accountId(), actor.name(), at, true, 1);
    }

    SourceFigure followedBy(long newId, Told told, String newFile, Actor actor, long when) {
        return new SourceFigure(newId, agency, year, key, n + 1, told.value(), told.source(), newFile, actor.accountId(), actor.name(), when, true, 1);
    }

    SourceFigure replaced() {
        return new SourceFigure(id, agency, year, key, n, value, source, file, by, name, at, false, version + 1);
    }

    boolean says(Told told) {
        return value == told.value() && source.equals(told.source());
    }

    public boolean isImported() {
        return !file.isEmpty();
    }

    /** As it stands in the table of the annual report. */
    public BigDecimal told() {
        return key.told(value);
    }

    public String address() {
        return "/desk/statistics/figure/" + id;
    }

    String identity() {
        return identity(agency, year, key);
    }

    static String identity(String agency, int year, FigureKey key) {
        return agency + "\u001f" + year + "\u001f" + key.key();
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("year", year);
        canonical.put("key", key.key());
        canonical.put("n", n);
        canonical.put("value", value);
        canonical.put("source", source);
        canonical.put("file", file);
        canonical.put("by", Long.toString(by));
        canonical.put("at", at);
        canonical.put("live", live);
        canonical.put("version", version);
        return canonical;
    }
}
