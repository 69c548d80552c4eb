package mingbai.catalog.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.catalog.reading.DutyState;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of a list of duties; anything that means nothing is as good as empty.
 *
 * @param state  a tab (coming, due, late, done, excused) or one state (on-time, done-late, nothing)
 * @param within an agency with all below it
 * @param person {@code me}, the number of an account, or empty
 */
public record DutyQuestion(String agency, String state, String matter, String within, String person) {

    private static final int LONGEST = 64;

    public DutyQuestion {
        agency = cut(agency);
        state = cut(state);
        matter = cut(matter);
        within = cut(within);
        person = person != null && (person.equals("me") || person.matches("\\d{1,18}|[1-8]\\d{18}")) ? person : "";
    }

    /** A part that the address leaves out arrives as null. */
    private static String cut(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String stripped = text.strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    Set<DutyState> states() {
        return switch (state) {
            case "done" -> EnumSet.of(DutyState.DONE, DutyState.DONE_LATE, DutyState.NOTHING);
            case "on-time" -> EnumSet.of(DutyState.DONE);
            default -> DutyState.ofCode(state).map(EnumSet::of).orElseGet(() -> EnumSet.noneOf(DutyState.class));
        };
    }

    DutyQuestion in(String other) {
        return new DutyQuestion(agency, other, matter, within, person);
    }

    /** {@code state=late&agency=A001}, without what is empty. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        List.of(Map.entry("state", state), Map.entry("agency", agency), Map.entry("matter", matter), Map.entry("within", within), Map.entry("person", person))
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        return parts.entrySet().stream().filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    public String address() {
        return "/desk/duties" + (query().isEmpty() ? "" : "?" + query());
    }
}
