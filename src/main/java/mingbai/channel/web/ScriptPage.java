package mingbai.channel.web;

import java.util.List;
import java.util.Map;
import mingbai.channel.Script;
import mingbai.publication.reading.PublicDocument;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import org.springframework.web.servlet.ModelAndView;

/** A document to be read out, with the time it takes at each pace. */
public record ScriptPage(Script script, String address, String origin, List<Time> times, ColumnTags column, List<Crumb> crumbs) {

    public record Time(String label, String use, int charactersPerMinute, String time) {}

    static ScriptPage of(PublicDocument document, Script script, String origin) {
        List<Time> times = Script.paces().stream().map(pace -> new Time(pace.label(), pace.use(), pace.charactersPerMinute(), script.time(pace))).toList();
        return new ScriptPage(script, document.address(), origin, times, ColumnTags.catalog("广播稿", "公开文件的广播稿和播读时长"),
                List.of(new Crumb("文件", document.address()), Crumb.here("广播稿")));
    }

    ModelAndView view() {
        return new ModelAndView("channel/script", Map.of("page", this));
    }
}
