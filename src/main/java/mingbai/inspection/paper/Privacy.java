package mingbai.inspection.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.publication.Gate;
import mingbai.screening.Finding;
import mingbai.screening.Kind;
import mingbai.screening.Screening;

/**
 * What must not be public and is (Arts. 14 and 15; C2, C4): identity numbers, marks of secrecy, inner papers, bank cards, telephones of persons. What a named
 * person answered for before publication is no fault. A fault says where it stands and shows the number masked.
 */
final class Privacy implements Judge {

    static final String ID_CARD = "paper.id-card";
    static final String ID_CARD_DOUBT = "paper.id-card-doubt";
    static final String SECRECY_MARK = "paper.secrecy-mark";
    static final String INTERNAL_MARK = "paper.internal-mark";
    static final String MOBILE = "paper.mobile";
    static final String BANK_CARDS = "paper.bank-cards";

    private static final List<String> RULES = List.of(ID_CARD, ID_CARD_DOUBT, SECRECY_MARK, INTERNAL_MARK, MOBILE, BANK_CARDS);
    private static final int SHOWN = 3;
    private static final Pattern CARD = Pattern.compile("(?<![0-9])62[0-9]{14,17}(?![0-9])");
    /** A list of people who get something; elsewhere a mobile number is mostly that of an office. */
    private static final Pattern BENEFIT = Pattern.compile("补助|补贴|救助|低保|特困|资助|慰问|发放|户主|受益|申请人|保障对象");
    private static final Pattern OFFICE = Pattern.compile("联系|咨询|举报|监督|值班|热线|服务|投诉|办公|传真|负责人|网格员|河长");

    @Override
    public List<String> rules() {
        return RULES;
    }

    @Override
    public void judge(ReadPaper paper) {
        look(paper, "标题", paper.shown().title());
        look(paper, "正文", paper.text());
        look(paper, "内容概述", paper.shown().summary());
    }

    /** @param place as the gate before publication calls it, so that what was answered for there is known here */
    static void look(ReadPaper paper, String place, String text) {
        Map<Kind, List<Finding>> found = new EnumMap<>(Kind.class);
        List<Finding> doubtful = new ArrayList<>();
        for (Finding finding : Screening.scan(text, paper.lastDay())) {
            if (paper.paper().accepted().contains(Gate.key(place, finding))) {
                continue;
            }
            if (finding.kind() == Kind.ID_CARD && !finding.valid()) {
                doubtful.add(finding);
            } else if (finding.kind() != Kind.MOBILE || isAPersons(text, finding)) {
                found.computeIfAbsent(finding.kind(), kind -> new ArrayList<>()).add(finding);
            }
        }
        found.forEach((kind, findings) -> tell(paper, rule(kind), place, text, findings));
        tell(paper, ID_CARD_DOUBT, place, text, doubtful.stream().filter(Finding::stops).toList());
        cards(paper, place, text);
    }

    private static String rule(Kind kind) {
        return switch (kind) {
            case ID_CARD -> ID_CARD;
            case SECRECY_MARK -> SECRECY_MARK;
            case INTERNAL_MARK -> INTERNAL_MARK;
            case MOBILE -> MOBILE;
        };
    }

    private static void tell(ReadPaper paper, String rule, String place, String text, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        String shown = String.join("、", findings.stream().limit(SHOWN).map(finding -> "“" + shown(finding) + "”").toList());
        String what = rule.equals(ID_CARD_DOUBT) ? "疑似公民身份号码（校验码不符）" : findings.getFirst().kind().label();
        paper.found(rule, place, place + "中有" + findings.size() + "处" + what + "：" + shown + (findings.size() > SHOWN ? "等" : "") + "。" + advice(rule));
    }

    private static String shown(Finding finding) {
        return Screening.masked(finding.match(), List.of(new Finding(finding.kind(), 0, finding.match().length(), finding.match(), finding.valid(), "")));
    }

    private static String advice(String rule) {
        return switch (rule) {
            case SECRECY_MARK -> "请立即停止传播，撤下后按保密规定处理（条例第十四条）。";
            case INTERNAL_MARK -> "请核对是否应当公开，不应公开的撤下（条例第十六条）。";
            case MOBILE -> "名单中的个人电话应当遮盖；是办公电话的，请在认定时说明。";
            default -> "请更正为遮盖后的文本（条例第十五条）。";
        };
    }

    /** In a list of people who get something, or beside an identity number; not where an office says how to reach it. */
    private static boolean isAPersons(String text, Finding mobile) {
        int begin = text.lastIndexOf('\n', mobile.start()) + 1;
        boolean inTable = text.substring(begin, mobile.start()).indexOf('\t') >= 0;
        return inTable && BENEFIT.matcher(text).find() && !OFFICE.matcher(text.substring(begin, mobile.start())).find();
    }

    /** One card may be the account an office wants paid into; several in a list are those of people. */
    private static void cards(ReadPaper paper, String place, String text) {
        int cards = 0;
        for (Matcher card = CARD.matcher(text); card.find();) {
            cards += adds(card.group()) ? 1 : 0;
        }
        if (cards > 0 && cards >= paper.threshold(BANK_CARDS, "cards")) {
            paper.found(BANK_CARDS, place, place + "中有" + cards + "个银行卡号。请更正为遮盖后的文本（条例第十五条）。");
        }
    }

    /** The check digit of card numbers (ISO/IEC 7812-1, annex B). */
    private static boolean adds(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
