package mingbai.request.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.agency.reading.AgencyReading;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Party;
import mingbai.request.RequestCase;
import mingbai.review.SubjectView;
import mingbai.storage.BodyFormat;
import org.springframework.stereotype.Component;

/** An answer before its reviewers: the letter as it will look, what was asked and by whom, what is given and kept back, and what others said to it. */
@Component
class AnswerView implements SubjectView {

    private final Answers answers;
    private final CaseBook book;
    private final AgencyReading agencies;

    AnswerView(Answers answers, CaseBook book, AgencyReading agencies) {
        this.answers = answers;
        this.book = book;
        this.agencies = agencies;
    }

    @Override
    public String kind() {
        return Answer.KIND;
    }

    @Override
    public Optional<View> of(long subject) {
        return answers.find(subject).filter(answer -> answer.state() != AnswerState.SEALED).map(answer -> new View(AnswerLetters.title(answer), html(answer), files(answer),
                facts(answer), answers.findings(answer).stream().map(found -> new Concern(found.text(), found.accepted())).toList()));
    }

    /** The letter of the first case; what differs in the others stands among the facts. */
    private String html(Answer answer) {
        Answer.Addressee first = answer.cases().getFirst();
        List<String> lines = new ArrayList<>(List.of(first.name() + "："));
        lines.add(answers.words(answer, first.request()));
        List<AnswerFile> given = answer.content().given();
        if (!given.isEmpty()) {
            lines.add("附件：" + given.stream().map(file -> file.file().name()).collect(Collectors.joining("；")));
        }
        lines.add(agencies.nameOf(answer.agency()));
        if (!answer.content().remark().isBlank()) {
            lines.add("（" + answer.content().remark() + "）");
        }
        return BodyFormat.TEXT.toHtml(String.join("\n", lines));
    }

    private static List<File> files(Answer answer) {
        return answer.content().files().stream().map(file -> new File(file.n(), file.file().name(), file.file().hash(), file.use().label())).toList();
    }

    private List<Fact> facts(Answer answer) {
        AnswerContent content = answer.content();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("答复种类", content.kind().label() + (content.kind().article().isEmpty() ? "" : "（" + content.kind().article() + "）")));
        facts.add(Fact.of("计入年度报告", content.kind().outcome().group().label() + "：" + content.kind().outcome().label()));
        content.parts().forEach(part -> facts.add(Fact.of("不予公开的内容", part.what() + "（" + part.ground().article() + "，" + part.ground().label() + "）：" + part.reasons())));
        if (!content.reasons().isBlank()) {
            facts.add(Fact.of("理由", content.reasons()));
        }
        answers.cautions(answer).forEach(caution -> facts.add(Fact.of("请注意", caution)));
        if (!content.caution().isBlank()) {
            facts.add(Fact.of("仍这样答复的理由", content.caution()));
        }
        answer.cases().forEach(one -> ofCase(facts, one));
        return facts;
    }

    private void ofCase(List<Fact> facts, Answer.Addressee one) {
        RequestCase request = book.get(one.request());
        facts.add(Fact.of("申请", request.number() + "，申请人：" + one.name()));
        facts.add(new Fact("答复书", "按公文格式预览（PDF）", "/desk/request/" + request.id() + "/answer/preview.pdf"));
        facts.add(Fact.of("申请内容", request.subject() + "。" + request.description()));
        book.clocks(request).due().ifPresent(due -> facts.add(Fact.of("答复期限", due.toString())));
        Map<Long, String> parties = book.parties(request.id()).stream().collect(Collectors.toMap(Party::id, party -> party.kind().label() + party.name()));
        for (CaseFact fact : book.facts(request.id())) {
            if (fact instanceof CaseFact.OpinionGiven given) {
                facts.add(Fact.of("意见", parties.getOrDefault(given.party(), "") + "（" + given.day() + "）：" + given.opinion().label()));
            } else if (fact instanceof CaseFact.OpinionAsked asked) {
                facts.add(Fact.of("征求意见", parties.getOrDefault(asked.party(), "") + "（" + asked.day() + "发函）"));
            }
        }
    }
}
