package mingbai.channel.web;

import java.util.Arrays;
import java.util.List;
import mingbai.channel.PlaceKind;
import mingbai.channel.ShowingForm;
import mingbai.channel.ShowingPlace;
import mingbai.channel.reading.ShowingReading;
import mingbai.web.Choice;
import mingbai.web.Issue;

/** One place: what hangs there, what must come down, putting up, and its own facts. */
public record PlacePage(ShowingPlace place, String agency, List<ShowingReading.Row> up, long taken, boolean acts, PlaceForm form, PutUpForm putUp, String today,
        List<Issue> issues, String notice) {

    /** What is typed of a new showing. */
    public record PutUpForm(String document, String form, String day, String note) {}

    public List<Choice> kinds() {
        return Arrays.stream(PlaceKind.values()).map(kind -> Choice.of(kind.name(), kind.label())).toList();
    }

    public List<Choice> forms() {
        return Arrays.stream(ShowingForm.values()).map(form -> Choice.of(form.name(), form.label())).toList();
    }
}
