package mingbai.inquiry.concern;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mingbai.inquiry.concern.ConcernTerms.Step;
import mingbai.inquiry.concern.ConcernTerms.Term;
import org.jspecify.annotations.Nullable;

/**
 * Until when the public must hear: hours from the discovery, which neither nights nor holidays stop. No text says from which moment the hours run; the
 * discovery is the earliest one the office can be held to (本系统约定). A pure function.
 */
public record ConcernClock(List<Limit> limits) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** @param done when it was done, null while it was not */
    public record Limit(Step step, Instant due, @Nullable Instant done, Term term) {

        public boolean isLate(Instant now) {
            return (done == null ? now : done).isAfter(due);
        }

        public boolean isOpen() {
            return done == null;
        }

        /** 还有3小时20分 or 已超过50分; of something done how it was. */
        public String words(Instant now) {
            if (done != null) {
                return isLate(now) ? "超时限" + length(Duration.between(due, done)) : "按时完成";
            }
            return isLate(now) ? "已超过" + length(Duration.between(due, now)) : "还有" + length(Duration.between(now, due));
        }

        private static String length(Duration time) {
            long minutes = time.toMinutes();
            String hours = minutes >= 60 ? minutes / 60 + "小时" : "";
            return minutes % 60 == 0 && minutes > 0 ? hours : hours + minutes % 60 + "分";
        }
    }

    /**
     * @param answered   when the public first heard anything, in whatever form
     * @param conference when the first press conference was held
     */
    public static ConcernClock of(@Nullable ConcernKind kind, Instant found, @Nullable Instant answered, @Nullable Instant conference) {
        List<Term> terms = kind == null ? List.of() : ConcernTerms.of(kind, found.atZone(ZONE).toLocalDate());
        return new ConcernClock(terms.stream().map(term -> new Limit(term.step(), found.plus(Duration.ofHours(term.hours())), term.step() == Step.CONFERENCE ? conference : answered, term))
                .sorted(Comparator.comparing(Limit::due)).toList());
    }

    /** The next thing owed. */
    public Optional<Limit> next() {
        return limits.stream().filter(Limit::isOpen).findFirst();
    }

    /** The first limit, by which the public must hear anything at all. */
    public Optional<Limit> first() {
        return limits.stream().findFirst();
    }
}
