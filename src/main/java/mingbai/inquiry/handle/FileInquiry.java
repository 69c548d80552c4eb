package mingbai.inquiry.handle;

import java.util.List;
import java.util.Map;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryCategories;
import mingbai.inquiry.InquiryKind;
import mingbai.inquiry.events.InquiryAct;
import mingbai.ledger.Actor;
import mingbai.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts right under what an inquiry is filed; what was asked stays as it was written. */
@Component
public class FileInquiry {

    private final InquiryBook book;
    private final OpenInquiries open;

    FileInquiry(InquiryBook book, OpenInquiries open) {
        this.book = book;
        this.open = open;
    }

    /** @param kind code @param category code, or "" */
    @Transactional
    public Inquiry run(Actor actor, long id, long version, String kind, String title, String category) {
        Inquiry seen = open.seen(id, version);
        InquiryKind filedAs = InquiryKind.ofCode(kind).orElseThrow(() -> new Refused("kind", "请选择类别"));
        if (!category.isEmpty() && !InquiryCategories.all().containsKey(category)) {
            throw new Refused("category", "请从名单中选择分类");
        }
        String line = TypedText.line(TypedText.required("title", title, 100, "请写标题"));
        return book.change(InquiryAct.AMENDED, actor, seen.filed(filedAs, line, category), List.of(), Map.of("kind", kind, "category", category));
    }
}
