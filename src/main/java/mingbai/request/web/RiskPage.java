package mingbai.request.web;

import java.util.List;
import mingbai.web.Tone;

/**
 * What may go wrong with requests, over all agencies a leader answers for. Every figure opens its list.
 *
 * @param below  name of the agency it is narrowed to, "" for all
 * @param ranked agencies with enough open requests to be compared, the highest share of late ones first
 * @param few    agencies with late requests but too few open ones to be compared
 */
public record RiskPage(String scope, String below, List<Figure> figures, List<Rank> ranked, List<Rank> few, int minimum) {

    public record Figure(String label, long value, String note, Tone tone, String address) {}

    public record Rank(String agency, String name, long open, long overdue, long soon, long unconfirmed) {

        /** Late ones of a hundred open ones. */
        public long share() {
            return open == 0 ? 0 : Math.round(overdue * 100.0 / open);
        }

        public String address(String narrowed) {
            return "/desk/requests?phase=open&agency=" + agency + narrowed;
        }
    }
}
