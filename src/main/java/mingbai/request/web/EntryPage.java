package mingbai.request.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mingbai.law.ApplicantKind;
import mingbai.request.FindSimilar;
import mingbai.request.IdentityDocument;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.web.Choice;
import mingbai.web.Issue;

/**
 * The clerk's form.
 *
 * @param agencies for which the clerk may enter
 * @param scans    names of the scans taken so far, beside their handles
 * @param found    what may be the same request again, null while it was not looked for
 * @param warned   whether the clerk has been shown that it may be a repeated one
 */
public record EntryPage(EntryForm form, List<Choice> agencies, List<Scan> scans, @org.jspecify.annotations.Nullable List<FindSimilar.Found> found, boolean warned,
        List<Issue> issues) {

    public record Scan(String handle, String name) {}

    public List<Choice> ways() {
        return Arrays.stream(SupplyWay.values()).map(way -> Choice.of(way.name(), way.label())).toList();
    }

    public List<Choice> forms() {
        return Stream.of(SupplyForm.values()).map(form -> Choice.of(form.name(), form.label())).toList();
    }

    public List<Choice> hows() {
        return List.of(new Choice("counter", "当面提交", "提交之日为收到之日"), new Choice("post", "邮寄，已签收", "签收之日为收到之日"),
                new Choice("letter", "平常信函等不需要签收的", "收到信函当日与申请人确认，确认之日为收到之日"), new Choice("fax", "传真", "双方确认之日为收到之日"),
                new Choice("oral", "当面口述，由工作机构代为填写", "填写后宣读，经申请人确认签字"), new Choice(EntryForm.TELEPHONE, "电话协助填写", "书面提出确有困难的；填写后复述，经申请人确认"));
    }

    public List<Choice> kinds() {
        return Arrays.stream(ApplicantKind.values()).map(kind -> Choice.of(kind.code(), kind.label())).toList();
    }

    public List<Choice> documents() {
        return Arrays.stream(IdentityDocument.values()).map(document -> Choice.of(document.name(), document.label())).toList();
    }

    /** The label of a person's field says whose it is when there are several. */
    public String of(int n, String label) {
        return form.people() == 1 ? label : "申请人" + n + "的" + label;
    }
}
