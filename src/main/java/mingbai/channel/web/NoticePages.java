package mingbai.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import mingbai.channel.PublicNotice;
import mingbai.channel.reading.NoticeReading;
import mingbai.ledger.Published;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.MadeFrom;
import mingbai.web.MayCall;
import mingbai.web.NotFound;
import mingbai.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /notices} and {@code /notice/{id}}: what is before the people for objections, and how it ended. Who objected is never shown. */
@Controller("publicNoticePages")
class NoticePages {

    static final String TAG = "notices";
    private static final int SIZE = 20;

    private final NoticeReading notices;
    private final NoticeView view;
    private final Published log;

    NoticePages(NoticeReading notices, NoticeView view, Published log) {
        this.notices = notices;
        this.view = view;
        this.log = log;
    }

    @GetMapping("/notices")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String list(@RequestParam(defaultValue = "1") String page, HttpServletRequest request, Model model) {
        long position = log.size();
        Paging paging = Paging.of(page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1, SIZE, notices.count(), "/notices");
        List<NoticeLine> lines = notices.all(SIZE, paging.offset()).stream().map(view::line).toList();
        tags(position, lines).on(request);
        model.addAttribute("page", new NoticesPage(lines, paging, column(), List.of(Crumb.here("公示"))));
        return "channel/notices";
    }

    @GetMapping("/notice/{id}")
    @MayCall(anyone = true)
    @Transactional(readOnly = true)
    public String notice(@PathVariable String id, HttpServletRequest request, Model model) {
        long position = log.size();
        PublicNotice notice = notices.find(id).orElseThrow(NotFound::new);
        NoticeLine line = view.line(notice);
        tags(position, List.of(line)).on(request);
        model.addAttribute("page", new NoticePage(line, column(), List.of(new Crumb("公示", "/notices"), Crumb.here("公示详情"))));
        return "channel/notice";
    }

    private static MadeFrom tags(long position, List<NoticeLine> lines) {
        List<String> tags = new ArrayList<>(List.of(TAG, MadeFrom.AGENCIES));
        lines.forEach(line -> tags.add(MadeFrom.document(line.notice().document())));
        return MadeFrom.of(position, tags.stream().distinct().toArray(String[]::new));
    }

    private static ColumnTags column() {
        return ColumnTags.catalog("公示", "正在公示和已经结束的公示，期限、异议途径和结果");
    }
}
