package mingbai.screening.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the quantities of a text: Arabic digits plain and full-width, with thousands and decimals, and Chinese numerals before a unit. */
public final class Quantities {

    private static final String MULTIPLE = "(万亿|[十百千]?万|[百千]?亿)?";
    private static final String ABOUT = "[ ]{0,2}([余多几来])?";
    /** Longer ones first; what follows tells 3项 from 3项目. */
    private static final String UNIT = "(个工作日|个自然日|个百分点|个月|人次|篇次|批次|场次|台次|件次|户次|家次|平方米|平方公里|公里|公斤|千克|美元|港元|欧元|小时|分钟"
            + "|元(?!旦)|条(?![例件款约目])|件|次(?![序要年日月生性])|人(?![民大员口均力才事社数工])|期(?![间限望末满])|份|篇|项(?!目)|个|家(?![庭长属人])|户(?![籍外口])"
            + "|场(?![所景地])|名(?![称单义])|起(?![草来诉步点])|宗|分(?![别局管类工为析布之支行公区级享组])|%|天|日|年|月|辆|台(?![账阶湾])|例(?![如会外行])|幅|块|处(?![理室罚置分级于长])"
            + "|部(?![门分署委长队级])|页|张|册|批(?![准复示评])|类(?![似别])|种|位(?![于置])|所|座|亩|吨|米|本|门|套|字|轮|届|岁|倍|卷|盒|栋|枚|号)?";
    private static final String AFTER = "[ ]?(/[一-龥])?([ ]?(?:以上|以下|以内|左右|上下|多|余))?";
    private static final Starting ARABIC = new Starting("0123456789", "(?<![0-9.,A-Za-z])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(\\.[0-9]{1,6})?(?![0-9.,]*[0-9A-Za-z])"
            + ABOUT + MULTIPLE + "([余多])?[ ]{0,2}" + UNIT + AFTER);
    private static final Starting CHINESE = new Starting("二两三四五六七八九十百千一", "(?<![〇零一二两三四五六七八九十百千万亿第之分数好某每上前同统])((?:[二两三四五六七八九十百千]|一(?=[〇零一二三四五六七八九十百千]))[〇零一二两三四五六七八九十百千]{0,8})" + ABOUT
            + MULTIPLE + "([余多])?" + UNIT + AFTER);
    private static final Pattern BEFORE_ABOUT = Pattern.compile("(?:约|近|超过|超|逾|不少于|不低于|不高于|不超过|不足|至少|至多|最多|最低|最高|少于|多于|高于|低于|大于|小于|上限|[0-9]\\s?[-—–~～至到]|[≥≤><])\\s?$");
    private static final Pattern RANGE_AFTER = Pattern.compile("^\\s?[-—–~～至到]\\s?[0-9]");
    private static final Map<String, BigDecimal> MULTIPLES = Map.ofEntries(Map.entry("万", power(4)), Map.entry("十万", power(5)), Map.entry("百万", power(6)),
            Map.entry("千万", power(7)), Map.entry("亿", power(8)), Map.entry("百亿", power(10)), Map.entry("千亿", power(11)), Map.entry("万亿", power(12)));

    private Quantities() {}

    /** All quantities of a text in their order. */
    public static List<Quantity> in(String text) {
        return inFolded(Fold.of(text));
    }

    static List<Quantity> inFolded(String plain) {
        List<Quantity> all = new ArrayList<>();
        for (Starting.Search search = ARABIC.in(plain); search.find();) {
            Matcher found = search.match();
            if (found.start() == 0 || plain.charAt(found.start() - 1) != '第') {
                BigDecimal number = new BigDecimal(found.group(1).replace(",", "") + (found.group(2) == null ? "" : found.group(2)));
                all.add(quantity(plain, found, number, 3));
            }
        }
        for (Starting.Search search = CHINESE.in(plain); search.find();) {
            Matcher found = search.match();
            if (found.group(5) != null) {
                all.add(quantity(plain, found, BigDecimal.valueOf(ChineseNumber.of(found.group(1))), 2));
            }
        }
        all.sort(Comparator.comparingInt(Quantity::start));
        return List.copyOf(all);
    }

    /** @param group of 余 or 多; then 万 or 亿, again 余 or 多, unit, per, 以上 or 左右 */
    private static Quantity quantity(String plain, Matcher found, BigDecimal number, int group) {
        BigDecimal multiple = found.group(group + 1) == null ? BigDecimal.ONE : MULTIPLES.get(found.group(group + 1));
        String unit = (found.group(group + 3) == null ? "" : found.group(group + 3)) + (found.group(group + 4) == null ? "" : found.group(group + 4));
        boolean about = found.group(group) != null || found.group(group + 2) != null || found.group(group + 5) != null
                || BEFORE_ABOUT.matcher(plain).region(Math.max(0, found.start() - 5), found.start()).find()
                || RANGE_AFTER.matcher(plain).region(found.end(), Math.min(plain.length(), found.end() + 4)).find();
        return new Quantity(found.start(), found.end(), number, multiple, unit, !about);
    }

    private static BigDecimal power(int exponent) {
        return BigDecimal.TEN.pow(exponent);
    }
}
