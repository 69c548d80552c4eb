package mingbai.channel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mingbai.channel.PlaceKind;
import mingbai.channel.ShowingPlace;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** The places an agency looks after, and a form for one more. */
public record PlacesPage(List<ShowingPlace> places, Map<String, String> names, List<Choice> agencies, String agency, PlaceForm form, List<Issue> issues) {

    public List<Choice> kinds() {
        return Arrays.stream(PlaceKind.values()).map(kind -> Choice.of(kind.name(), kind.label())).toList();
    }

    public String name(String code) {
        return names.getOrDefault(code, code);
    }
}
