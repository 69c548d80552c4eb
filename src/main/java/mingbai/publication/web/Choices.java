package mingbai.publication.web;

import java.util.List;
import java.util.stream.Stream;
import mingbai.law.DisclosureClass;
import mingbai.law.Ground;
import mingbai.publication.Genres;
import mingbai.publication.Interpretation;
import mingbai.publication.Themes;
import mingbai.web.Choice;

/** The closed lists the forms of a draft offer. */
public final class Choices {

    private Choices() {}

    public static List<Choice> classes() {
        return List.of(new Choice("proactive", DisclosureClass.PROACTIVE.label(), "审核通过后向社会公布（条例第十九至二十二条）"),
                new Choice("on_request", DisclosureClass.ON_REQUEST.label(), "只登记，不主动公布；须写明理由"),
                new Choice("exempt", DisclosureClass.EXEMPT.label(), "须写明依据的条款（条例第十四至十六条）"));
    }

    public static List<Choice> grounds() {
        return Stream.of(Ground.values()).map(ground -> Choice.of(ground.name(), ground.label() + "（" + ground.article() + "）")).toList();
    }

    public static List<Themes.Theme> themes() {
        return Themes.all();
    }

    /** The genres, and the one the document already has when an older system named it otherwise. */
    public static List<Choice> genres(String current) {
        Stream<String> extra = current.isEmpty() || Genres.ALL.contains(current) ? Stream.empty() : Stream.of(current);
        return Stream.concat(extra, Genres.ALL.stream()).map(name -> Choice.of(name, name)).toList();
    }

    /** B2: whom the information is for. */
    public static List<Choice> interpretations() {
        return Stream.of(Interpretation.Form.values()).map(form -> Choice.of(form.code(), form.label())).toList();
    }

    public static List<Choice> interpreters() {
        return Stream.of(Interpretation.Post.values()).map(post -> Choice.of(post.code(), post.label())).toList();
    }

    public static List<Choice> audiences() {
        return Stream.of("社会公众", "本单位内部", "党员", "特定群体", "当事人家庭").map(name -> Choice.of(name, name)).toList();
    }
}
