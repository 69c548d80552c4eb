package mingbai.request.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.law.ApplicantKind;
import mingbai.request.Channel;
import mingbai.request.Identity;
import mingbai.request.IdentityDocument;
import mingbai.request.Proof;
import mingbai.request.Submission;
import mingbai.request.SupplyForm;
import mingbai.request.SupplyWay;
import mingbai.web.Issue;
import org.springframework.stereotype.Component;

/** Makes a submission out of what was typed, and tells which step of the form an issue belongs to. */
@Component
class Asking {

    private final Proofs proofs;

    Asking(Proofs proofs) {
        this.proofs = proofs;
    }

    Submission submission(String agency, Typed typed, LocalDate today) {
        List<Submission.Person> people = IntStream.rangeClosed(1, Math.max(1, typed.people())).mapToObj(n -> person(typed, n)).toList();
        return new Submission(agency, Channel.WEB, today, people, typed.get("subject"), typed.get("description"), form(typed), way(typed), typed.get("help"));
    }

    static SupplyForm form(Typed typed) {
        return Stream.of(SupplyForm.values()).filter(form -> form.name().equals(typed.get("form"))).findFirst().orElse(SupplyForm.ANY);
    }

    static SupplyWay way(Typed typed) {
        return Stream.of(SupplyWay.values()).filter(way -> way.name().equals(typed.get("way"))).findFirst().orElse(SupplyWay.PLATFORM);
    }

    private Submission.Person person(Typed typed, int n) {
        ApplicantKind kind = kind(typed, n).orElse(ApplicantKind.NATURAL);
        List<Proof> handed = Stream.of("proof", "authority").flatMap(name -> typed.files(n, name).stream()).map(proofs::of).flatMap(Optional::stream).toList();
        return new Submission.Person(kind, typed.get(n, "name"), kind.isOrganisation() ? typed.get(n, "contact") : "", typed.get(n, "agent"), typed.get(n, "phone"),
                typed.get(n, "email"), typed.get(n, "address"), typed.get(n, "postcode"), new Identity(document(typed, n), typed.get(n, "idNumber"), handed));
    }

    static Optional<ApplicantKind> kind(Typed typed, int n) {
        return ApplicantKind.ofCode(typed.get(n, "kind"));
    }

    static IdentityDocument document(Typed typed, int n) {
        return Stream.of(IdentityDocument.values()).filter(document -> document.name().equals(typed.get(n, "document"))).findFirst()
                .orElse(kind(typed, n).orElse(ApplicantKind.NATURAL).isOrganisation() ? IdentityDocument.CREDIT_CODE : IdentityDocument.RESIDENT_ID);
    }

    /** What only the form can find wrong: a choice not made, a paper that is no longer there. */
    List<Issue> ownIssues(Typed typed) {
        List<Issue> issues = new ArrayList<>();
        for (int n = 1; n <= Math.max(1, typed.people()); n++) {
            String suffix = n == 1 ? "" : Integer.toString(n);
            if (kind(typed, n).isEmpty()) {
                issues.add(Issue.of("kind" + suffix, "请选择申请人是个人还是哪一类单位"));
            }
            for (String name : List.of("proof", "authority")) {
                if (typed.files(n, name).stream().anyMatch(handle -> proofs.of(handle).isEmpty())) {
                    issues.add(Issue.of(name + suffix, "先前上传的文件已经失效，请删去后重新上传"));
                }
            }
            if (!typed.get(n, "agent").isBlank() && typed.files(n, "authority").isEmpty()) {
                issues.add(Issue.of("authority" + suffix, "由代理人办理的，请上传委托书"));
            }
        }
        if (typed.get("form").isEmpty()) {
            issues.add(Issue.of("form", "请选择希望得到的形式"));
        }
        if (typed.get("way").isEmpty()) {
            issues.add(Issue.of("way", "请选择怎样取得"));
        }
        return issues;
    }
}
