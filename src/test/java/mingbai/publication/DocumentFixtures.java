package mingbai.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mingbai.law.DisclosureClass;

/** Documents as a made-up office writes them. */
public final class DocumentFixtures {

    private DocumentFixtures() {}

    public static Content notice() {
        return notice(LocalDate.of(2026, 2, 27));
    }

    public static Content notice(LocalDate writtenOn) {
        return notice("青禾县人民政府办公室关于做好2026年防汛工作的通知", writtenOn);
    }

    public static Content notice(String title, LocalDate writtenOn) {
        return new Content(title, "<p>各乡镇人民政府，县政府各部门：</p><p>汛期将至，请各单位落实值守和物资储备。</p>", "青禾县人民政府办公室",
                "青政办发〔2026〕7号", writtenOn, null, null, "水利、水务", "通知", DisclosureClass.PROACTIVE, null, "", null, "社会公众",
                "部署2026年全县防汛值守、物资储备和隐患排查。", List.of("防汛", "值守"), "", List.of(), List.of(), List.of(), Set.of());
    }

    /** The same head with another body, given as HTML. */
    public static Content saying(String title, LocalDate writtenOn, String body) {
        Content head = notice(title, writtenOn);
        return head.withBody(title, body, head.summary());
    }

    /** Title and body, nothing else filled in. */
    public static Content bare(String title, String body) {
        return new Content(title, body, "", "", null, null, null, "", "", DisclosureClass.PROACTIVE, null, "", null, "社会公众", "", List.of(), "", List.of(),
                List.of(), List.of(), Set.of());
    }
}
