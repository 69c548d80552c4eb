package mingbai.operations.demo;

import java.time.LocalDate;
import mingbai.inquiry.library.LibraryEntry;
import mingbai.inquiry.library.LibraryWords;
import mingbai.inquiry.library.WriteLibraryEntry;
import mingbai.inquiry.phrase.Phrase;
import mingbai.inquiry.phrase.WritePhrase;
import mingbai.ledger.Actor;
import mingbai.review.Decision;
import mingbai.review.GiveOpinion;
import mingbai.review.SecrecyDecision;
import mingbai.review.reading.ReviewReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the service desk knows by heart: questions many ask with answers that were reviewed, one that soon ends, one being written; phrases for answers. */
@Component
class LibraryScenes {

    private final WriteLibraryEntry write;
    private final WritePhrase phrases;
    private final GiveOpinion opinions;
    private final ReviewReading reviews;
    private final Team team;

    LibraryScenes(WriteLibraryEntry write, WritePhrase phrases, GiveOpinion opinions, ReviewReading reviews, Team team) {
        this.write = write;
        this.phrases = phrases;
        this.opinions = opinions;
        this.reviews = reviews;
        this.team = team;
    }

    void play(Bodies bodies, LocalDate today) {
        Unit civil = bodies.named(bodies.city().region() + "民政局");
        Unit education = bodies.named(bodies.city().region() + "教育局");
        live(civil, "civil", "高龄津贴怎样申请？", "年满80周岁的户籍老人，本人或者家属带身份证、户口簿到社区或者村委会申请，审核通过的次月起发放。", today, today.plusYears(1));
        live(civil, "civil", "结婚登记要带什么？", "双方身份证、户口簿和三张二寸合影，到任何一方户籍所在地的婚姻登记处办理，不收费。", today, today.plusYears(1));
        live(education, "education", "随迁子女怎样入学？", "六月带居住证、户口簿和务工证明，到居住地学校登记。", today.minusMonths(11), today.plusDays(20));
        begun(education, "education", "幼儿园什么时候报名？", "每年七月，各园在门口和网站公布名额。", today, today.plusYears(1));
        Actor office = team.at("first", bodies.office().code());
        phrases.begin(office, bodies.office().code(), new Phrase.Typed("结尾", "如有疑问，请在工作日拨打答复单位的公开电话。感谢您的来信。", today, today.plusYears(1)));
        phrases.begin(office, bodies.office().code(), new Phrase.Typed("不属于本单位职责", "您反映的事项由【单位】负责，联系电话【电话】。", today, today.plusYears(1)));
    }

    private LibraryEntry begun(Unit unit, String category, String question, String answer, LocalDate from, LocalDate until) {
        return write.begin(team.at("drafter", unit.code()), unit.code(), new LibraryWords(category, question, answer, from, until), 0, 0);
    }

    private void live(Unit unit, String category, String question, String answer, LocalDate from, LocalDate until) {
        LibraryEntry draft = begun(unit, category, question, answer, from, until);
        write.submit(team.at("drafter", unit.code()), draft.id(), draft.version());
        say(draft, "first", null);
        say(draft, "leader", null);
        say(draft, "secrecy", SecrecyDecision.mayBePublic("不涉及国家秘密和个人信息"));
    }

    private void say(LibraryEntry entry, String login, @Nullable SecrecyDecision secrecy) {
        long matter = reviews.mattersOf(LibraryEntry.KIND, entry.id()).getFirst();
        int step = reviews.matter(matter).orElseThrow().step();
        opinions.run(team.at(login, entry.agency()), GiveOpinion.Opinion.onScreen(matter, step, Decision.APPROVE, "同意", secrecy));
    }
}
