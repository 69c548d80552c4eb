package mingbai.inquiry.handle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.ledger.Actor;
import mingbai.ledger.Touched;
import org.jspecify.annotations.Nullable;

/**
 * Something in an inquiry that waits for another's word: an office that is to take it, somebody who is to consent to more days, an answer owed to the office above, the asker who is to agree.
 *
 * @param agency code of the agency that began it
 * @param other  code of the agency whose word it waits for, or ""
 * @param days   working days in all, of an extension; else 0
 * @param dueOn  last day of a demand; null otherwise
 * @param words  the reason, or what is demanded
 * @param end    null while it waits
 */
public record InquiryStep(long id, long inquiry, Kind kind, State state, String agency, String other, int days, @Nullable LocalDate dueOn, String words, Person by, LocalDate on,
        @Nullable End end, long version) {

    public static final String KIND = "inquiry-step";

    /** What waits. */
    public enum Kind {
        TRANSFER("转办"), EXTENSION("延期"), DEMAND("督办"), HANDOVER("转为依申请公开"), CODE("查询码");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it waits, and how it ended. */
    public enum State {
        OPEN("等待答复"), DONE("已同意"), REFUSED("未同意");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param account 0 for the asker or the program */
    public record Person(long account, String name) {

        static Person of(Actor actor) {
            return new Person(actor.accountId(), actor.name());
        }
    }

    /** The word that was waited for. */
    public record End(Person by, LocalDate on, String words) {}

    public boolean waits() {
        return state == State.OPEN;
    }

    public String stateText() {
        return switch (kind) {
            case DEMAND -> waits() ? "待报告" : "已报告";
            case TRANSFER -> waits() ? "待接收" : state == State.DONE ? "已接收" : "已退回";
            case EXTENSION, HANDOVER -> state.label();
            case CODE -> "已更换";
        };
    }

    InquiryStep ended(State how, Person who, LocalDate day, String said) {
        return new InquiryStep(id, inquiry, kind, how, agency, other, days, dueOn, words, by, on, new End(who, day, said), version + 1);
    }

    Touched touched() {
        return new Touched(KIND, Long.toString(id), version, canonical());
    }

    Map<String, ?> canonical() {
        Map<String, @Nullable Object> canonical = new LinkedHashMap<>();
        canonical.put("inquiry", Long.toString(inquiry));
        canonical.put("kind", kind.name());
        canonical.put("state", state.name());
        canonical.put("agency", agency);
        canonical.put("other", other);
        canonical.put("days", days);
        canonical.put("dueOn", dueOn == null ? null : dueOn.toString());
        canonical.put("words", words);
        canonical.put("by", Long.toString(by.account()));
        canonical.put("on", on.toString());
        canonical.put("endedBy", end == null ? null : Long.toString(end.by().account()));
        canonical.put("endedOn", end == null ? null : end.on().toString());
        canonical.put("endedWords", end == null ? null : end.words());
        canonical.put("version", version);
        return canonical;
    }
}
