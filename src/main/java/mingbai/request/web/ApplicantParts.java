package mingbai.request.web;

import static mingbai.web.Role.DRAFTER;
import static mingbai.web.Role.OFFICE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.CaseMessage;
import mingbai.request.CaseMessages;
import mingbai.request.CasePart;
import mingbai.request.IdentityBook;
import mingbai.request.KeptIdentity;
import mingbai.request.RateAnswer;
import mingbai.request.RequestCase;
import mingbai.web.Caller;
import mingbai.web.Times;
import mingbai.web.Tone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page of a request on the desk shows of the applicant's side. */
@Configuration(proxyBeanMethods = false)
class ApplicantParts {

    @Bean
    CasePart identityPart(IdentityBook identities, CaseBook book) {
        return new Part(10, (request, caller) -> identity(identities, book, request, caller));
    }

    @Bean
    CasePart messagePart(CaseMessages messages, RateAnswer ratings) {
        return new Part(20, (request, caller) -> messages(messages, ratings, request, caller));
    }

    private interface Content {
        Optional<CasePart.Section> of(RequestCase request, Caller caller);
    }

    private record Part(int order, Content content) implements CasePart {

        @Override
        public Optional<Section> of(RequestCase request, Caller caller) {
            return content.of(request, caller);
        }
    }

    private static Optional<CasePart.Section> identity(IdentityBook identities, CaseBook book, RequestCase request, Caller caller) {
        List<CasePart.Row> rows = new ArrayList<>();
        String help = identities.help(request.id());
        if (!help.isEmpty()) {
            rows.add(new CasePart.Row("需要的帮助", help, "应当提供帮助（第四十三条）", Tone.PLAIN, ""));
        }
        Map<Long, String> names = book.applicants(request.id()).stream().collect(Collectors.toMap(Applicant::id, Applicant::name));
        List<KeptIdentity> kept = identities.of(request.id());
        kept.forEach(identity -> rows.add(new CasePart.Row(names.getOrDefault(identity.applicant(), ""), identity.document().label(),
                (identity.number().isEmpty() ? "没有号码" : "号码已加密存放") + "，文件" + identity.proofs().size() + "个", Tone.PLAIN, "")));
        int others = identities.requestsOfSamePeople(request.id()).size();
        if (others > 0) {
            rows.add(new CasePart.Row("同一申请人", "另有" + others + "件申请", "按证件号码比对", Tone.PLAIN, ""));
        }
        String home = "/desk/request/" + request.id();
        List<CasePart.Link> acts = !caller.holds(OFFICE, request.agency()) ? List.of()
                : kept.isEmpty() ? List.of(new CasePart.Link("给申请人新的查询码", home + "/secret", false))
                : List.of(new CasePart.Link("查看身份证明", home + "/identity", false), new CasePart.Link("给申请人新的查询码", home + "/secret", false));
        String text = kept.isEmpty() ? "没有随申请收到身份证明。" : "";
        return Optional.of(new CasePart.Section("identity", "身份证明", text, rows, acts));
    }

    private static Optional<CasePart.Section> messages(CaseMessages messages, RateAnswer ratings, RequestCase request, Caller caller) {
        List<CaseMessage> all = messages.of(request.id());
        List<CasePart.Row> rows = new ArrayList<>();
        String home = "/desk/request/" + request.id() + "/message";
        all.stream().skip(Math.max(0, all.size() - 5)).forEach(message -> rows.add(new CasePart.Row(
                message.from() == CaseMessage.From.APPLICANT ? "申请人" : message.author(), shortened(message.text()),
                Times.minute(message.sentAt()) + (message.files().isEmpty() ? "" : "，文件" + message.files().size() + "个"),
                Tone.PLAIN, home)));
        ratings.stars(request).ifPresent(stars -> rows.add(CasePart.Row.of("申请人的评价", stars + "分")));
        boolean mayWrite = caller.holds(OFFICE, request.agency()) || caller.holds(DRAFTER, request.agency());
        List<CasePart.Link> acts = mayWrite ? List.of(new CasePart.Link("写给申请人", home, false)) : List.of();
        return rows.isEmpty() && acts.isEmpty() ? Optional.empty()
                : Optional.of(new CasePart.Section("messages", "留言和补充", all.isEmpty() ? "还没有留言。" : "", rows, acts));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 59))) + "…";
    }
}
