package mingbai.request.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mingbai.law.ApplicantKind;
import mingbai.request.Addressee;
import mingbai.request.IdentityDocument;
import mingbai.request.Proof;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.web.Choice;
import mingbai.web.ColumnTags;
import mingbai.web.Crumb;
import mingbai.web.Issue;

/**
 * One page of the online form.
 *
 * @param n       the applicant the step "who" is about, from 1
 * @param issues  with the field names of the page itself
 * @param files   papers of this applicant, as named by the sender
 * @param similar what is published already and may answer
 */
public record ApplyPage(Addressee to, Step step, Typed typed, int n, List<Issue> issues, List<Handed> files, List<Similar> similar) {

    /** @param field name of the list it is in @param at place in it */
    public record Handed(String field, int at, Proof.Purpose purpose, String name) {}

    /** @param address a page of ours that leads on to the document */
    public record Similar(String title, String address, String agency, String published, String excerpt) {}

    public String action() {
        return "/agency/" + to.code() + "/request/apply";
    }

    public List<Step> steps() {
        return Arrays.stream(Step.values()).filter(one -> one != Step.SIMILAR).toList();
    }

    /** Where the step stands among those that count. */
    public int place() {
        return step == Step.SIMILAR ? 1 : steps().indexOf(step) + 1;
    }

    public ColumnTags column() {
        return new ColumnTags("在线申请", "向" + to.name() + "在线申请政府信息公开", "依申请公开,在线申请", ColumnTags.ON_REQUEST);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("机关名录", "/agency"), new Crumb(to.name(), "/agency/" + to.code()),
                new Crumb("依申请公开", "/agency/" + to.code() + "/request"), Crumb.here("在线申请"));
    }

    public List<Choice> kinds() {
        return Arrays.stream(ApplicantKind.values()).map(kind -> new Choice(kind.code(), kind.label(), kind == ApplicantKind.NATURAL ? "以个人名义申请" : "")).toList();
    }

    public List<Choice> documents() {
        return Arrays.stream(IdentityDocument.values()).map(document -> Choice.of(document.name(), document.label())).toList();
    }

    public String document() {
        return Asking.document(typed, n).name();
    }

    public List<Choice> forms() {
        return Arrays.stream(SupplyForm.values()).map(form -> Choice.of(form.name(), form.label())).toList();
    }

    public List<Choice> ways() {
        return Arrays.stream(SupplyWay.values()).map(way -> new Choice(way.name(), way.label(), switch (way) {
            case PLATFORM -> "用编号和查询码登录后查看、下载";
            case EMAIL -> "发到您填写的电子邮箱";
            case POST -> "寄到您填写的通信地址";
            case COUNTER -> "带身份证明到受理机关领取";
            case FAX -> "请在内容描述中写明传真号码";
        })).toList();
    }

    /** Rows of the page on which everything is checked. */
    public List<Row> summary() {
        List<Row> rows = new ArrayList<>(List.of(new Row("所需信息", typed.get("subject"), "what"), new Row("内容描述", typed.get("description"), "what")));
        for (int i = 1; i <= Math.max(1, typed.people()); i++) {
            rows.add(new Row(typed.people() > 1 ? "申请人" + i : "申请人", person(i), "person:" + i));
        }
        rows.add(new Row("提供形式", Asking.form(typed).label(), "how"));
        rows.add(new Row("取得途径", Asking.way(typed).label(), "how"));
        rows.add(new Row("需要的帮助", typed.get("help").isBlank() ? "没有填写" : typed.get("help"), "how"));
        return rows;
    }

    /** @param go what the button that changes it sends */
    public record Row(String label, String value, String go) {}

    private String person(int i) {
        List<String> parts = new ArrayList<>(List.of(typed.get(i, "name") + "（" + Asking.kind(typed, i).map(ApplicantKind::label).orElse("类别未选") + "）",
                Asking.document(typed, i).label() + " " + typed.get(i, "idNumber")));
        for (String[] field : new String[][] {{"contact", "联系人"}, {"agent", "代理人"}, {"phone", "电话"}, {"email", "电子邮箱"}, {"address", "通信地址"}, {"postcode", "邮政编码"}}) {
            if (!typed.get(i, field[0]).isBlank()) {
                parts.add(field[1] + " " + typed.get(i, field[0]));
            }
        }
        int papers = typed.files(i, "proof").size() + typed.files(i, "authority").size();
        parts.add(papers == 0 ? "没有上传证件或者委托书的文件" : "上传文件" + papers + "个");
        return String.join("\n", parts);
    }
}
