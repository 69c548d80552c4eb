package mingbai.request.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.agency.Agency;
import mingbai.agency.AgencyFacts;
import mingbai.agency.reading.AgencyReading;
import mingbai.law.AnswerKind;
import mingbai.law.ApplicantKind;
import mingbai.law.Instrument;
import mingbai.law.LegalTerm;
import mingbai.law.Parameter;
import mingbai.law.Remedies;
import mingbai.paper.OfficialLetter;
import mingbai.request.Applicant;
import mingbai.request.CaseBook;
import mingbai.request.CaseFact;
import mingbai.request.Clocks;
import mingbai.request.Party;
import mingbai.request.RequestCase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the program knows of a case, by the names of the fields in the forms of letters. What it does not know is not in the map. */
@Component
class LetterFields {

    private final CaseBook book;
    private final AgencyReading agencies;
    private final Clock clock;

    LetterFields(CaseBook book, AgencyReading agencies, Clock clock) {
        this.book = book;
        this.agencies = agencies;
        this.clock = clock;
    }

    Map<String, String> of(RequestCase request, LetterKind kind, @Nullable Party party) {
        LocalDate today = LocalDate.now(clock);
        List<CaseFact> facts = book.facts(request.id());
        Clocks clocks = book.clocks(request);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("申请编号", request.number());
        fields.put("信息描述", oneLine(request.description().isBlank() ? request.subject() : request.description()));
        fields.put("称谓", address(book.applicants(request.id())));
        fields.put("提交日期", written(last(facts, CaseFact.Submitted.class).map(CaseFact::day).orElse(Instant.ofEpochMilli(request.submittedAt())
                .atZone(clock.getZone()).toLocalDate())));
        put(fields, "收到日期", clocks.received());
        put(fields, "答复期限", clocks.due().orElse(null));
        put(fields, "原答复期限", clocks.due().orElse(null));
        fields.put("提供形式", request.form().label());
        fromFacts(fields, facts);
        fromClocks(fields, clocks);
        fromLaw(fields, today, kind);
        if (party != null) {
            fields.put("征询对象", party.name());
            fields.put("涉及第三方的内容", oneLine(party.reason()));
            last(facts, CaseFact.OpinionAsked.class, asked -> asked.party() == party.id()).ifPresent(asked -> put(fields, "征询日期", asked.day()));
        }
        fields.put("救济途径", remedies(kind, today));
        return fields;
    }

    private static void fromFacts(Map<String, String> fields, List<CaseFact> facts) {
        last(facts, CaseFact.CorrectionAsked.class).ifPresent(asked -> {
            put(fields, "告知补正日期", asked.day());
            put(fields, "补正期限", asked.until());
        });
        last(facts, CaseFact.Corrected.class).ifPresent(corrected -> put(fields, "补正日期", corrected.day()));
        last(facts, CaseFact.ReasonsAsked.class).ifPresent(asked -> put(fields, "说明理由的期限", asked.until()));
        last(facts, CaseFact.FeeNoticed.class).ifPresent(noticed -> put(fields, "收费通知日期", noticed.day()));
        last(facts, CaseFact.Ordered.class).ifPresent(ordered -> put(fields, "责令日期", ordered.day()));
    }

    private static void fromClocks(Map<String, String> fields, Clocks clocks) {
        clocks.open().forEach(open -> {
            switch (open.kind()) {
                case FEE_PAYMENT -> put(fields, "缴费截止日期", open.due());
                case CORRECTION -> put(fields, "补正期限", open.due());
                case CONFIRM, CORRECTION_NOTICE, THIRD_PARTY, CO_MAKER, REASONS, EXTENSION, REPLY -> { }
            }
        });
    }

    private static void fromLaw(Map<String, String> fields, LocalDate today, LetterKind kind) {
        Instrument.on(Instrument.REGULATION, today).ifPresent(law -> fields.put("条例", law.cited()));
        Instrument.on(Instrument.FEES, today).ifPresent(law -> fields.put("收费办法", law.cited()));
        String opinion = kind == LetterKind.CO_MAKER_OPINION ? LegalTerm.OTHER_AGENCY_OPINION : LegalTerm.THIRD_PARTY_OPINION;
        LegalTerm.on(opinion, today).ifPresent(term -> fields.put("征询期限", term.days() + term.unit().label()));
        LegalTerm.on(LegalTerm.FEE_PAYMENT, today).ifPresent(term -> fields.put("缴费期限", term.days() + term.unit().label()));
        fields.put("缴费后的期限", Parameter.is(Parameter.FEE_CLOCK, "restart", today) ? "按期缴纳的，答复期限自缴费完成次日起重新计算。"
                : "按期缴纳的，通知送达至缴费完成的时间不计算在答复期限内。");
    }

    /** By the law of today; a letter that is no answer says of itself what it is. */
    private static String remedies(LetterKind kind, LocalDate today) {
        String itself = switch (kind) {
            case ANSWER, ANSWER_AGAIN, RECORD_CORRECTION -> "本答复";
            case THIRD_PARTY_DECISION -> "本决定";
            case RECEIPT, CORRECTION, THIRD_PARTY_OPINION, CO_MAKER_OPINION, EXTENSION, REASONS, DELAY, FEE, NOT_CORRECTED, NOT_PAID, FORWARDED -> "本告知";
        };
        AnswerKind about = kind == LetterKind.NOT_CORRECTED ? AnswerKind.NOT_CORRECTED : kind == LetterKind.NOT_PAID ? AnswerKind.NOT_PAID : AnswerKind.OTHER;
        return String.join("", Remedies.paragraph(about, false, today, "", "")).replace("本答复", itself);
    }

    String addressee(RequestCase request, @Nullable Party party) {
        return party != null ? party.name()
                : book.applicants(request.id()).stream().map(Applicant::name).filter(name -> !name.isBlank()).collect(Collectors.joining("、"));
    }

    /** 附注: whom to ask; empty while the agency's telephone is not on record. */
    String remark(String agency) {
        AgencyFacts.Contact contact = agencies.byCode(agency).map(Agency::facts).map(AgencyFacts::contact).orElse(AgencyFacts.Contact.NONE);
        return Stream.of(contact.phone().isBlank() ? "" : "联系电话：" + contact.phone(), contact.address().isBlank() ? "" : "地址：" + contact.address())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("；"));
    }

    private static String address(List<Applicant> applicants) {
        if (applicants.size() > 1) {
            return "你们";
        }
        return applicants.stream().allMatch(applicant -> applicant.kind() == ApplicantKind.NATURAL) ? "您" : "你单位";
    }

    private static <F extends CaseFact> Optional<F> last(List<CaseFact> facts, Class<F> kind) {
        return last(facts, kind, fact -> true);
    }

    private static <F extends CaseFact> Optional<F> last(List<CaseFact> facts, Class<F> kind, Predicate<F> which) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).filter(which).reduce((first, second) -> second);
    }

    private static void put(Map<String, String> fields, String name, @Nullable LocalDate day) {
        if (day != null) {
            fields.put(name, written(day));
        }
    }

    private static String written(LocalDate day) {
        return OfficialLetter.written(day);
    }

    /** In a sentence, without an end mark of its own; brackets of fields are not the applicant's to write. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[。；;.]+$", "").replace('【', '［').replace('】', '］').replace("|", "｜");
    }
}
