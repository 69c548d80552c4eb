package mingbai.screening.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.law.LegalTerm;

/**
 * The time in which a request for information is answered (Art. 33(2)): what is written in calendar days, what is longer than the law in force allows, and
 * what an earlier Regulation allowed. A shorter promise in working days, or in few days, is sound; so are the other terms of the procedure.
 */
final class AnswerTermRule implements Rule {

    private static final Starting TERM = new Starting("0123456789二三四五六七八九十", "(?<![0-9.第〇零一二三四五六七八九十百])([0-9]{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九]) ?(个?工作日|个?自然日|天|日)(?:之内|以内|内)"
            + "[^，。；：\\n]{0,10}?(?:公开|答复|回复|办结|提供|办理完毕)");
    private static final Pattern ON_REQUEST = Pattern.compile("依申请公开|信息公开申请|公开申请|申请公开|申请政府信息|申请获取");
    /** Other terms of the procedure, and terms of other procedures. */
    private static final Pattern OTHER = Pattern.compile("征求|补正|第三方|复议|诉讼|起诉|延长|延期|更正|异议|投诉|举报|移送|转送|转交|登记|许可|审批|咨询|信访|主动公开|形成|变更|缴|公布|重新");
    /** Calendar days that come near working days; a few days are a promise. */
    private static final int NOT_A_PROMISE = 15;
    private static final int HEADING_LINES = 6;

    @Override
    public void read(Reading text, Consumer<Doubt> found) {
        for (Starting.Search search = TERM.in(text.plain()); search.find();) {
            Matcher term = search.match();
            Reading.Span sentence = text.sentence(term.start());
            String before = text.plain().substring(clause(text, sentence, term.start()), term.end());
            if (speaksOfRequests(text, sentence) && !OTHER.matcher(before).find()) {
                judge(text, term, found);
            }
        }
    }

    private static int clause(Reading text, Reading.Span sentence, int at) {
        return Math.max(sentence.start(), Math.max(text.plain().lastIndexOf('；', at), at - 60));
    }

    private static boolean speaksOfRequests(Reading text, Reading.Span sentence) {
        String words = text.plain(sentence);
        return words.contains("申请") && (ON_REQUEST.matcher(words).find() || underHeading(text, sentence.start()));
    }

    /** A short line before it names requests for information. */
    private static boolean underHeading(Reading text, int at) {
        int line = text.lineOf(at) - 1;
        for (int before = line - 1; before >= Math.max(0, line - HEADING_LINES); before--) {
            Reading.Span span = text.lines().get(before);
            if (span.end() - span.start() <= 40 && ON_REQUEST.matcher(text.plain(span)).find()) {
                return true;
            }
        }
        return false;
    }

    private static void judge(Reading text, Matcher term, Consumer<Doubt> found) {
        int days = term.group(1).charAt(0) <= '9' ? Integer.parseInt(term.group(1)) : ChineseNumber.of(term.group(1));
        boolean working = term.group(2).endsWith("工作日");
        List<LegalTerm> rules = LegalTerm.all().stream().filter(rule -> rule.code().equals(LegalTerm.REPLY)).toList();
        LegalTerm now = rules.stream().filter(rule -> rule.to() == null).findFirst().orElseThrow();
        boolean former = rules.stream().anyMatch(rule -> rule.to() != null && rule.days() == days);
        if (working ? days > now.days() || former : days >= NOT_A_PROMISE) {
            found.accept(text.doubt(DoubtKind.ANSWER_TERM, term.start(), term.end(), "信息公开申请的答复期限与现行规定不符", law(rules, now)));
        }
    }

    private static String law(List<LegalTerm> rules, LegalTerm now) {
        StringBuilder law = new StringBuilder("自" + now.from() + "起为" + now.days() + now.unit().label() + "（" + now.provision() + "）");
        rules.stream().filter(rule -> rule.to() != null).forEach(rule -> law.append("，").append(rule.to()).append("以前为").append(rule.days()).append(rule.unit().label()));
        return law.toString();
    }
}
