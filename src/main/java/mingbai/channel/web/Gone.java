package mingbai.channel.web;

import java.util.List;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Times;
import mingbai.publication.reading.PublicDocument;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What every product of a withdrawn document answers: gone (410), with the reason and the day, as the document's own page says. */
public record Gone(String indexNumber, String address, String withdrawn, String reason, ColumnTags column, List<Crumb> crumbs) {

    static ModelAndView of(PublicDocument document) {
        Gone page = new Gone(document.indexNumber(), document.address(), Times.day(document.withdrawnAt()), document.note() == null ? "" : document.note(),
                ColumnTags.catalog("已撤下的文件", "已撤下文件的撤下日期和理由"), List.of(new Crumb("文件", document.address()), Crumb.here("已撤下")));
        return new ModelAndView("channel/gone", java.util.Map.of("page", page), HttpStatus.GONE);
    }
}
