package mingbai.web;

import static mingbai.web.Rendered.html;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/** The furniture of the desk put together once, with made-up data, to be rendered and looked at. */
final class DeskGallery {

    private static final List<Issue> ISSUES = List.of(Issue.of("number", "文号的括号应为六角括号〔〕，请改为“云政发〔2026〕3号”的写法"));

    private DeskGallery() {}

    static String work() {
        Content head = output -> output.writeContent("<th scope=\"col\">标题</th><th scope=\"col\">文号</th><th scope=\"col\">进度</th><th scope=\"col\" class=\"figure\">剩余（工作日）</th>");
        Content rows = output -> output.writeContent("""
                <tr><td><a href="/desk/draft/1">关于调整城区供水价格的通知（演示）</a></td><td>青政发〔2026〕3号</td><td>%s</td><td class="figure">3</td></tr>
                <tr><td><a href="/desk/draft/2">2026年第三季度救助对象公示（演示）</a></td><td>无</td><td>%s</td><td class="figure">−2</td></tr>
                <tr><td><a href="/desk/draft/3">防汛应急预案（演示）</a></td><td>青政办〔2026〕11号</td><td>%s</td><td class="figure">12</td></tr>
                """.formatted(status("待复审", Tone.SOON), status("已逾期", Tone.LATE), status("已发布", Tone.DONE)));
        return html("web/issues", Map.of("issues", ISSUES))
                + "<ol class=\"items\" data-items>" + item("关于调整城区供水价格的通知（演示）", "等您复审", "还有3个工作日到期", Tone.SOON)
                + item("2026年第三季度救助对象公示（演示）", "被退回，等您修改", "逾期2个工作日", Tone.LATE) + "</ol>"
                + html("web/table", Map.of("caption", "我送出的文件", "head", head, "rows", rows))
                + html("web/pager", Map.of("paging", Paging.of(5, 20, 200, "/desk/drafts")))
                + "<form class=\"sheet\" action=\"/desk/x\" method=\"get\">"
                + html("web/field", Map.of("label", "标题", "name", "title", "required", true, "wide", true, "value", "关于调整城区供水价格的通知"))
                + html("web/field", Map.of("label", "文号", "name", "number", "value", "云政发[2026]3号", "hint", "照文件上写，没有文号的留空", "guess", "从正文第一页读出", "issues", ISSUES))
                + html("web/choice", Map.of("label", "公开属性", "name", "class", "required", true, "radios", true, "value", "proactive", "choices",
                        List.of(new Choice("proactive", "主动公开", "审核通过后向社会公布"), new Choice("on_request", "依申请公开", "须写明理由"), new Choice("exempt", "不予公开", "须写明依据的条款"))))
                + html("web/choice", Map.of("label", "体裁", "name", "genre", "none", "请选择", "choices", List.of(Choice.of("notice", "通知"), Choice.of("decision", "决定"))))
                + html("web/area", Map.of("label", "审核意见", "name", "opinion", "rows", 3))
                + "<div class=\"submit\"><button>审核通过</button><button class=\"second\">退回</button><button class=\"grave\">撤下</button><span class=\"saved\">已自动保存 09:30</span></div></form>"
                + html("web/empty", Map.of("title", "没有等您发布的文件", "why", "审核全部通过的文件会出现在这里。"));
    }

    static String panel() {
        return """
                <section><h2>元数据</h2><dl class="facts-list"><div><dt>发布机构</dt><dd>青石镇人民政府</dd></div><div><dt>成文日期</dt><dd>2026-03-02</dd></div></dl></section>
                <section><h2>经过</h2><ol class="timeline"><li><time>2026-03-02 09:30</time><p>白小明 起草</p></li><li><time>2026-03-02 15:10</time><p>石小青 初审通过</p></li></ol></section>
                """;
    }

    private static String status(String text, Tone tone) {
        return html("web/status", Map.of("text", text, "tone", tone)).strip();
    }

    private static String item(String title, String what, String left, Tone tone) {
        return "<li data-item><div><a class=\"title\" href=\"/desk/draft/1\">" + title + "</a><p class=\"facts\"><span>" + what
                + "</span><span>青石镇党政办</span></p></div><div class=\"side\">" + status(left, tone) + "<a class=\"button second\" href=\"/desk/draft/1\">打开</a></div></li>";
    }
}
