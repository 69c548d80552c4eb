package mingbai.channel.web;

import java.util.List;
import mingbai.channel.ShowingPlace;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;

/** A board as a telephone shows it. */
public record BoardPage(ShowingPlace place, String agency, String phone, List<NoticeLine> notices, List<Line> hanging, List<Line> newest, ColumnTags column, List<Crumb> crumbs) {

    public record Line(String title, String address, String agency, String day) {}
}
