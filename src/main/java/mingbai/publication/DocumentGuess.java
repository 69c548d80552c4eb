package mingbai.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head and foot of an official paper tell of it (GB/T 9704-2012): red head, document number, title, addressee, body, signature, day.
 * Everything found is a guess the drafter confirms; nothing found is left empty.
 *
 * @param found names of the fields that were guessed
 */
public record DocumentGuess(String title, String documentNumber, String issuer, @Nullable LocalDate writtenOn, @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn, String genre, String summary, Set<String> found) {

    /** Genres as titles end with them; longer ones first. */
    static final List<String> GENRES = List.of("实施细则", "实施意见", "实施方案", "会议纪要", "工作总结", "工作计划", "工作要点", "应急预案", "通知", "通告", "公告", "通报",
            "意见", "办法", "规定", "决定", "决议", "命令", "批复", "公报", "议案", "条例", "细则", "方案", "规划", "预案", "计划", "总结", "报告", "纪要", "请示", "函", "令");

    private static final Pattern DAY = Pattern.compile("([12]\\d{3})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");
    private static final Pattern CHINESE_DAY = Pattern.compile("([一二][〇○零Oo0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");
    private static final Pattern EFFECTIVE = Pattern.compile("自\\s*" + DAY.pattern() + "\\s*起(?:施行|实施|执行|生效)");
    private static final Pattern EFFECTIVE_NOW = Pattern.compile("自(?:印发|发布|公布)之日起(?:施行|实施|执行|生效)");
    private static final Pattern UNTIL = Pattern.compile("有效期(?:至|到|截止)\\s*" + DAY.pattern());
    private static final Pattern YEARS = Pattern.compile("有效期\\s*(?:为)?\\s*([1-9一二三四五])\\s*年");

    public static DocumentGuess of(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> head = lines.subList(0, Math.min(14, lines.size()));
        String number = DocumentNumber.firstIn(String.join("\n", head.subList(0, Math.min(8, head.size())))).orElse("");
        String title = title(head);
        LocalDate written = writtenOn(lines).orElse(null);
        LocalDate effective = effectiveOn(text, written).orElse(null);
        LocalDate expires = expiresOn(text, effective == null ? written : effective).orElse(null);
        String issuer = issuer(title, head, lines);
        String genre = GENRES.stream().filter(title::endsWith).findFirst().orElse("");
        String summary = summary(lines, title);
        Set<String> found = new LinkedHashSet<>();
        mark(found, "title", title);
        mark(found, "documentNumber", number);
        mark(found, "issuer", issuer);
        mark(found, "writtenOn", written);
        mark(found, "effectiveOn", effective);
        mark(found, "expiresOn", expires);
        mark(found, "genre", genre);
        mark(found, "summary", summary);
        return new DocumentGuess(title, number, issuer, written, effective, expires, genre, summary, found);
    }

    private static void mark(Set<String> found, String field, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            found.add(field);
        }
    }

    /** The title may run over several lines; it ends with its genre, before the addressee. */
    private static String title(List<String> head) {
        List<String> lines = head.stream().filter(line -> !isFurniture(line)).toList();
        for (int from = 0; from < lines.size(); from++) {
            StringBuilder title = new StringBuilder();
            for (int to = from; to < Math.min(from + 4, lines.size()) && !lines.get(to).endsWith("："); to++) {
                title.append(lines.get(to).replaceAll("\\s+", ""));
                if (title.length() <= DraftRequirements.TITLE && endsWithGenre(title.toString())) {
                    return title.toString();
                }
            }
        }
        return lines.isEmpty() || lines.getFirst().length() > 80 ? "" : lines.getFirst();
    }

    private static boolean endsWithGenre(String text) {
        String bare = text.replaceAll("[（(][^（）()]{1,20}[）)]$", "");
        return text.length() > 4 && GENRES.stream().anyMatch(bare::endsWith);
    }

    /** Red head, number line, copy number, urgency: what stands above the title. */
    private static boolean isFurniture(String line) {
        return line.endsWith("文件") && line.length() < 30 || DocumentNumber.isProper(DocumentNumber.normal(line)) || line.matches("\\d{1,8}")
                || line.matches("(特急|加急|平急|急件|普通)") || line.matches("[—\\-_=★☆]+") || line.length() < 2;
    }

    private static String issuer(String title, List<String> head, List<String> lines) {
        int about = title.indexOf("关于");
        if (about > 2) {
            return title.substring(0, about);
        }
        for (String line : head) {
            if (line.endsWith("文件") && line.length() > 4 && line.length() < 30) {
                return line.substring(0, line.length() - 2);
            }
        }
        for (int i = lines.size() - 1; i > Math.max(0, lines.size() - 12); i--) {
            if (dayIn(lines.get(i)).isPresent() && lines.get(i).length() < 16 && lines.get(i - 1).length() < 40 && !lines.get(i - 1).matches(".*[。；，].*")) {
                return lines.get(i - 1);
            }
        }
        return "";
    }

    /** The day stands alone in its line under the signature; failing that, the day behind the title in brackets. */
    private static Optional<LocalDate> writtenOn(List<String> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 40); i--) {
            String bare = lines.get(i).replaceAll("[（()）\\s]", "");
            if (bare.length() <= 14) {
                Optional<LocalDate> day = dayIn(bare);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return lines.stream().limit(8).filter(line -> line.startsWith("（") || line.startsWith("(") || line.length() <= 14).map(DocumentGuess::dayIn)
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<LocalDate> effectiveOn(String text, @Nullable LocalDate written) {
        Matcher dated = EFFECTIVE.matcher(text);
        if (dated.find()) {
            return day(dated);
        }
        return EFFECTIVE_NOW.matcher(text).find() ? Optional.ofNullable(written) : Optional.empty();
    }

    private static Optional<LocalDate> expiresOn(String text, @Nullable LocalDate from) {
        Matcher until = UNTIL.matcher(text);
        if (until.find()) {
            return day(until);
        }
        Matcher years = YEARS.matcher(text);
        if (from == null || !years.find()) {
            return Optional.empty();
        }
        int digit = "一二三四五".indexOf(years.group(1));
        return Optional.of(from.plusYears(digit >= 0 ? digit + 1 : Integer.parseInt(years.group(1))).minusDays(1));
    }

    private static String summary(List<String> lines, String title) {
        List<String> sentences = new ArrayList<>();
        for (String line : lines) {
            if (line.length() > 30 && line.contains("。") && !title.contains(line)) {
                sentences.add(line);
                break;
            }
        }
        if (sentences.isEmpty()) {
            return "";
        }
        String paragraph = sentences.getFirst();
        int end = paragraph.indexOf('。', 30);
        String first = end > 0 ? paragraph.substring(0, end + 1) : paragraph;
        return first.length() > 150 ? first.substring(0, 149) + "…" : first;
    }

    private static Optional<LocalDate> dayIn(String text) {
        Matcher digits = DAY.matcher(text);
        if (digits.find()) {
            return day(digits);
        }
        Matcher chinese = CHINESE_DAY.matcher(text);
        return chinese.find() ? date(year(chinese.group(1)), number(chinese.group(2)), number(chinese.group(3))) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher found) {
        return date(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int year(String chinese) {
        int year = 0;
        for (char c : chinese.toCharArray()) {
            year = year * 10 + Math.max(0, "一二三四五六七八九".indexOf(c) + 1);
        }
        return year;
    }

    /** 一 to 三十一. */
    private static int number(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) {
            return "一二三四五六七八九".indexOf(chinese) + 1;
        }
        int tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(chinese.charAt(0)) + 1;
        String rest = chinese.substring(ten + 1);
        return tens * 10 + (rest.isEmpty() ? 0 : "一二三四五六七八九".indexOf(rest) + 1);
    }
}
