package mingbai.report.annual;

import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;

/**
 * An annual report as an agency sent it in (contracts.md, {@code import reports}): of one agency and year one version holds, the earlier ones stay.
 *
 * @param json as {@link AnnualJson#write} words it
 * @param file SHA-256 of the file it came in
 * @param at   epoch ms
 */
public record ReceivedReport(long id, String agency, int year, int n, String json, String file, long by, String name, long at, boolean live, long version) {

    static final String KIND = "receivedreport";

    static ReceivedReport first(long id, AnnualReport report, String file, Actor actor, long at) {
        return new ReceivedReport(id, report.agency(), report.year(), 1, AnnualJson.write(report), file, actor.accountId(), actor.name(), at, true, 1);
    }

    ReceivedReport followedBy(long newId, AnnualReport report, String newFile, Actor actor, long when) {
        return new ReceivedReport(newId, agency, year, n + 1, AnnualJson.write(report), newFile, actor.accountId(), actor.name(), when, true, 1);
    }

    ReceivedReport replaced() {
        return new ReceivedReport(id, agency, year, n, json, file, by, name, at, false, version + 1);
    }

    boolean says(AnnualReport report) {
        return json.equals(AnnualJson.write(report));
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("agency", agency);
        canonical.put("year", year);
        canonical.put("n", n);
        canonical.put("report", json);
        canonical.put("file", file);
        canonical.put("by", Long.toString(by));
        canonical.put("at", at);
        canonical.put("live", live);
        canonical.put("version", version);
        return canonical;
    }
}
