package mingbai.inquiry.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.agency.reading.AgencyReading;
import mingbai.inquiry.Inquiry;
import mingbai.inquiry.InquiryBook;
import mingbai.inquiry.InquiryChannel;
import mingbai.inquiry.InquiryClock;
import mingbai.paper.Block;
import mingbai.paper.Block.Cell;
import mingbai.paper.Block.Paragraph;
import mingbai.paper.Block.Placement;
import mingbai.paper.Block.Row;
import mingbai.paper.OfficialLetter;
import mingbai.paper.Paper;
import mingbai.paper.Run;
import mingbai.web.Site;
import mingbai.web.Times;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of the counter: the record a visitor signs (记录单), and the receipt that is handed out (回执). */
@Component
public class RecordSheets {

    private static final int COLUMNS = 6;

    private final InquiryBook book;
    private final AgencyReading agencies;
    private final Site site;

    RecordSheets(InquiryBook book, AgencyReading agencies, Site site) {
        this.book = book;
        this.agencies = agencies;
        this.site = site;
    }

    /** @param clerk who typed it, as it stands on the sheet */
    @Transactional(readOnly = true)
    public Paper record(Inquiry inquiry, String clerk) {
        String who = inquiry.channel() == InquiryChannel.VISIT ? "来访人" : "来信（来电）人";
        List<Row> rows = new ArrayList<>();
        rows.add(four("编号", inquiry.number(), "方式", inquiry.channel().label()));
        rows.add(four("受理机关", agencies.nameOf(inquiry.agency()), "日期", OfficialLetter.written(inquiry.receivedOn())));
        rows.add(four(who, told(inquiry.asker().name()), "电话", told(inquiry.asker().phone())));
        rows.add(row("住址和邮箱", told(String.join("　", Stream.of(inquiry.asker().address(), inquiry.asker().email()).filter(one -> !one.isEmpty()).toList()))));
        rows.add(four("类型", inquiry.kind().label(), "涉及地点", told(inquiry.about().place())));
        rows.add(row("事项", inquiry.title()));
        rows.add(row("内容", inquiry.text()));
        rows.add(row("答复公开", inquiry.consent() ? "同意公开问题和答复，不公开姓名、电话、住址等个人信息" : "不同意公开"));
        rows.add(row("确认", "以上记录已经向" + who + "宣读（交其阅看），内容无误。"));
        rows.add(four(who + "签名", "　\n　", "日期", ""));
        rows.add(four("记录人签名", clerk + "\n　", "日期", ""));
        List<Block> blocks = List.of(new Block.Table(rows));
        return new Paper("咨询来访记录单", "", agencies.nameOf(inquiry.agency()), List.of(), blocks, "登记时间：" + Times.minute(inquiry.receivedAt()));
    }

    /** @param code shown now and never again; none when it is not known any more */
    @Transactional(readOnly = true)
    public Paper receipt(Inquiry inquiry, Optional<String> code) {
        InquiryClock clock = book.clock(inquiry);
        List<Row> rows = new ArrayList<>(List.of(row("编号", inquiry.number()), row("查询码", code.orElse("原回执所载，丢失的请带身份证明重新领取")),
                row("受理机关", agencies.nameOf(inquiry.agency())), row("类型", inquiry.kind().label()), row("事项", inquiry.title()),
                row("收到日期", OfficialLetter.written(inquiry.receivedOn())), row("受理期限", "最迟" + day(clock.accept().day())),
                row("答复期限", "最迟" + day(clock.due().day()) + "；需要延长的，另行告知理由和日期")));
        List<Block> blocks = List.of(new Block.Table(rows), line("查询进度、查看答复：" + site.baseAddress() + "/inquiry/follow，填写编号和查询码；也可以带本回执到受理机关查询。"),
                line("请妥善保管查询码，不要告诉别人。对答复不满意的，可以要求重新办理一次。"));
        return new Paper("受理回执", "", agencies.nameOf(inquiry.agency()), List.of(), blocks, "打印日期：" + day(book.today()));
    }

    private static String day(LocalDate day) {
        return OfficialLetter.written(day);
    }

    private static String told(String text) {
        return text.isEmpty() ? "未提供" : text;
    }

    private static Block line(String text) {
        return new Paragraph(List.of(Run.of(text)), Placement.FLUSH);
    }

    private static Row row(String label, String text) {
        return new Row(false, List.of(cell(label, true, 1), cell(text, false, COLUMNS - 1)));
    }

    private static Row four(String label, String text, String second, String other) {
        return new Row(false, List.of(cell(label, true, 1), cell(text, false, 2), cell(second, true, 1), cell(other, false, 2)));
    }

    private static Cell cell(String text, boolean head, int columns) {
        return new Cell(text.isEmpty() ? List.of() : List.of(Run.of(text)), head, columns, 1);
    }
}
