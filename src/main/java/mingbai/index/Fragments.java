package mingbai.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import mingbai.index.Hits.Fragment;
import mingbai.index.Hits.Segment;
import mingbai.index.Hits.Source;

/** Marks what was asked for in a title and cuts the most telling pieces out of the texts. Marks are places, never mark-up. */
final class Fragments {

    /** Characters of one piece, about two lines of a result. */
    static final int LENGTH = 90;
    static final int MOST = 3;
    private static final int BEFORE = 20;
    private static final int MOST_PLACES = 400;
    private static final String STOPS = "。！？；\n";

    private final List<String> needles;

    private record Place(int from, int to, int needle) { }

    private record Window(int from, int to, int worth) { }

    Fragments(List<Sense> senses) {
        needles = senses.stream().flatMap(sense -> sense.needles().stream()).map(needle -> Squeezed.of(needle).text().strip())
                .filter(needle -> !needle.isEmpty()).distinct().toList();
    }

    List<Segment> marked(String title) {
        return cut(title, 0, title.length(), places(title));
    }

    /** At most three pieces with something marked; if there is none, nothing. */
    List<Fragment> of(Source source, String text, int most) {
        List<Place> places = places(text);
        List<Fragment> fragments = new ArrayList<>();
        if (places.isEmpty()) {
            return fragments;
        }
        List<Window> windows = windows(text, places);
        List<Window> chosen = new ArrayList<>();
        windows.sort(Comparator.comparingInt(Window::worth).reversed().thenComparingInt(Window::from));
        for (Window window : windows) {
            boolean apart = chosen.stream().allMatch(other -> window.from() >= other.to() || window.to() <= other.from());
            if (chosen.size() < most && apart) {
                chosen.add(window);
            }
        }
        chosen.sort(Comparator.comparingInt(Window::from));
        chosen.forEach(window -> fragments.add(new Fragment(source, cut(text, window.from(), window.to(), places))));
        return fragments;
    }

    /** The beginning of a text, for a hit whose texts hold nothing to mark. */
    static List<Fragment> beginning(Source source, String text) {
        String start = text.strip();
        if (start.isEmpty()) {
            return List.of();
        }
        int end = wholeCharacter(start, Math.min(LENGTH, start.length()));
        return List.of(new Fragment(source, List.of(new Segment(tidy(start.substring(0, end)) + (end < start.length() ? "…" : ""), false))));
    }

    private List<Place> places(String text) {
        Squeezed squeezed = Squeezed.of(text);
        List<Place> places = new ArrayList<>();
        for (int n = 0; n < needles.size(); n++) {
            String needle = needles.get(n);
            int found = 0;
            for (int at = squeezed.find(needle, 0); at >= 0 && found < MOST_PLACES; at = squeezed.find(needle, at + needle.length())) {
                int last = squeezed.places()[at + needle.length() - 1];
                places.add(new Place(squeezed.places()[at], last + 1, n));
                found++;
            }
        }
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    /** One window from each place on: it begins at the sentence, or a little before the place, and is worth the needles in it. */
    private List<Window> windows(String text, List<Place> places) {
        List<Window> windows = new ArrayList<>();
        int lastEnd = -1;
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            if (place.from() < lastEnd && windows.size() >= MOST_PLACES) {
                continue;
            }
            int from = start(text, place.from());
            int to = end(text, from, place.to());
            BitSet held = new BitSet();
            int worth = 0;
            for (int j = i; j < places.size() && places.get(j).from() < to; j++) {
                if (places.get(j).to() <= to) {
                    Place inside = places.get(j);
                    worth += held.get(inside.needle()) ? 1 : 20 + 2 * needles.get(inside.needle()).length();
                    held.set(inside.needle());
                }
            }
            windows.add(new Window(from, to, worth));
            lastEnd = to;
        }
        return windows;
    }

    private static int start(String text, int place) {
        for (int at = place; at > 0 && at > place - BEFORE * 2; at--) {
            if (STOPS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        int at = place <= BEFORE * 2 ? 0 : place - BEFORE;
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int end(String text, int from, int placeEnd) {
        int most = Math.min(text.length(), Math.max(from + LENGTH, placeEnd));
        for (int at = most; at > placeEnd && at > from + LENGTH * 2 / 3; at--) {
            if (STOPS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return wholeCharacter(text, most);
    }

    private static int wholeCharacter(String text, int end) {
        boolean torn = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return torn ? end - 1 : end;
    }

    private static List<Segment> cut(String text, int from, int to, List<Place> places) {
        List<Segment> segments = new ArrayList<>();
        int at = from;
        for (Place place : places) {
            int start = Math.max(place.from(), at);
            int end = Math.min(place.to(), to);
            if (place.from() >= to || end <= start) {
                continue;
            }
            add(segments, text.substring(at, start), false);
            add(segments, text.substring(start, end), true);
            at = end;
        }
        add(segments, text.substring(at, to), false);
        return List.copyOf(segments);
    }

    private static void add(List<Segment> segments, String piece, boolean marked) {
        String tidy = tidy(piece);
        boolean joins = marked && !segments.isEmpty() && segments.getLast().marked();
        if (joins) {
            segments.set(segments.size() - 1, new Segment(segments.getLast().text() + tidy, true));
        } else if (!tidy.isEmpty()) {
            segments.add(new Segment(tidy, marked));
        }
    }

    /** Line ends and control characters would break the line of a result. */
    private static String tidy(String piece) {
        StringBuilder tidy = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u3000';
            boolean doubled = blank && !tidy.isEmpty() && tidy.charAt(tidy.length() - 1) == ' ';
            if (!doubled) {
                tidy.append(blank ? ' ' : c);
            }
        }
        return tidy.toString();
    }
}
