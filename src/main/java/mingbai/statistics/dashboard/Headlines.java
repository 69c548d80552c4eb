package mingbai.statistics.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingbai.figure.Comparison;
import mingbai.figure.Figure;
import mingbai.web.Tone;
import mingbai.web.chart.Numbers;
import org.springframework.stereotype.Component;

/** The few figures above the drawings, each beside the period before. */
@Component
class Headlines {

    private final Drawn drawn;

    Headlines(Drawn drawn) {
        this.drawn = drawn;
    }

    List<Tile> of(Look look) {
        List<Tile> tiles = new ArrayList<>(List.of(counted(look, "publication.published"), share(look, "按时公开率", Ranking.DUTIES),
                counted(look, "request.received"), share(look, "按期办结率", Ranking.REQUESTS)));
        if (look.house() == House.DESK) {
            tiles.add(bad(look, "duty.open-late"));
            tiles.add(bad(look, "request.overdue"));
        }
        return tiles;
    }

    private Tile counted(Look look, String key) {
        Figure now = drawn.figure(look, key, look.period());
        Comparison compared = new Comparison(now, drawn.figure(look, key, look.before()));
        return new Tile(now.measure().title(), now.text(), now.isNone() ? "" : now.measure().unit().label(), look.records(now.measure(), look.period(), Map.of()),
                sign(compared.way()), compared.words(), Tone.PLAIN);
    }

    /** What should be nothing. */
    private Tile bad(Look look, String key) {
        Tile tile = counted(look, key);
        return new Tile(tile.title(), tile.text(), tile.unit(), tile.address(), tile.sign(), tile.change(), tile.text().equals("0") ? Tone.DONE : Tone.LATE);
    }

    private Tile share(Look look, String title, Ranking.Rule rule) {
        Figure whole = drawn.figure(look, rule.whole(), look.period());
        Figure part = drawn.figure(look, rule.part(), look.period());
        String address = look.records(part.measure(), look.period(), Map.of());
        if (whole.value() == 0) {
            return new Tile(title, "无", "", address, "", "本期没有" + whole.measure().title(), Tone.PLAIN);
        }
        Ranking.Place place = new Ranking.Place("", 1, part.value(), whole.value(), drawn.figure(look, rule.part(), look.before()).value(),
                drawn.figure(look, rule.whole(), look.before()).value());
        String change = Ranking.change(place, 1);
        boolean moved = change.startsWith("↑") || change.startsWith("↓") || change.startsWith("→");
        return new Tile(title, Numbers.share(part.value(), whole.value()), "", address, moved ? change.substring(0, 1) : "",
                moved ? change.substring(2) : "上期没有" + whole.measure().title(), Tone.PLAIN);
    }

    private static String sign(Comparison.Way way) {
        return switch (way) {
            case UP -> "↑";
            case DOWN -> "↓";
            case SAME -> "→";
            case UNKNOWN -> "";
        };
    }
}
