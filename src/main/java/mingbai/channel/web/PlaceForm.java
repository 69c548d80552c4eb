package mingbai.channel.web;

import java.util.Arrays;
import java.util.List;
import mingbai.channel.PlaceKind;
import mingbai.channel.SetPlace;
import mingbai.channel.ShowingPlace;

/** A place as it is typed. */
public record PlaceForm(String kind, String name, String address, String phone, String hours, String sources, String days, String seconds, String open) {

    static PlaceForm empty(String agency) {
        return new PlaceForm("VILLAGE", "", "", "", "", agency, "90", "20", "1");
    }

    static PlaceForm of(ShowingPlace place) {
        return new PlaceForm(place.kind().name(), place.name(), place.address(), place.phone(), place.hours(), String.join(" ", place.sources()),
                Integer.toString(place.days()), Integer.toString(place.seconds()), place.open() ? "1" : "");
    }

    SetPlace.Facts facts() {
        PlaceKind chosen = Arrays.stream(PlaceKind.values()).filter(value -> value.name().equals(kind)).findFirst().orElse(PlaceKind.BOARD);
        List<String> codes = Arrays.stream(text(sources).strip().split("[\\s,，、]+")).filter(code -> !code.isEmpty()).distinct().toList();
        return new SetPlace.Facts(chosen, text(name), text(address), text(phone), text(hours), codes, number(days), number(seconds), "1".equals(open));
    }

    /** What is no number is no number of days: the use case says so. */
    private static int number(@org.jspecify.annotations.Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : -1;
    }

    private static String text(@org.jspecify.annotations.Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
