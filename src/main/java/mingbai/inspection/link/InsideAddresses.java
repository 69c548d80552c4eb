package mingbai.inspection.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.agency.Agency;
import mingbai.agency.reading.AgencyReading;
import mingbai.catalog.Column;
import mingbai.catalog.reading.ColumnReading;
import mingbai.publication.reading.AddressedReading;
import mingbai.publication.reading.AddressedReading.Addressed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether addresses of our own site open, by our own records. An address that leads on (301) to where its document or column stands today is sound. Of pages with a number of
 * their own (notices, bulletins) only the kind of page is judged.
 */
@Component
class InsideAddresses {

    private static final Pattern DOCUMENT = Pattern.compile("/doc/([^/]+)/([^/]+)(?:/file/(\\d{1,4})|/.*)?");
    private static final Pattern AGENCY = Pattern.compile("/agency/([^/]+)(?:/.*)?");
    private static final Pattern COLUMN = Pattern.compile("/column/(.+)");

    private final AddressedReading documents;
    private final AgencyReading agencies;
    private final ColumnReading columns;
    private final PublicPatterns patterns;

    InsideAddresses(AddressedReading documents, AgencyReading agencies, ColumnReading columns, PublicPatterns patterns) {
        this.documents = documents;
        this.agencies = agencies;
        this.columns = columns;
        this.patterns = patterns;
    }

    /** Those of the addresses that do not open on the day, with why. @param addresses paths with their query */
    Map<String, String> problems(Collection<String> addresses, LocalDate day) {
        Map<String, String> paths = new LinkedHashMap<>();
        addresses.forEach(address -> paths.put(address, path(address)));
        Map<String, Addressed> standing = documents.byIndexNumbers(paths.values().stream().map(DOCUMENT::matcher).filter(Matcher::matches)
                .map(match -> match.group(1) + "/" + match.group(2)).collect(Collectors.toSet()));
        Map<String, Agency> bodies = agencies.byCodes(paths.values().stream().map(AGENCY::matcher).filter(Matcher::matches).map(match -> match.group(1)).collect(Collectors.toSet()))
                .stream().collect(Collectors.toMap(Agency::code, agency -> agency));
        Map<String, String> problems = new HashMap<>();
        paths.forEach((address, path) -> {
            String problem = problem(path, standing, bodies, day);
            if (!problem.isEmpty()) {
                problems.put(address, problem);
            }
        });
        problems.keySet().removeAll(documents.oldOnes(problems.keySet()));
        return problems;
    }

    /** As the program matches it: without query, characters decoded; "" for what cannot be one. */
    private static String path(String address) {
        String path = address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.chars().anyMatch(Character::isISOControl) ? "" : decoded.length() > 1 && decoded.endsWith("/") ? decoded.substring(0, decoded.length() - 1) : decoded;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String problem(String path, Map<String, Addressed> standing, Map<String, Agency> bodies, LocalDate day) {
        Matcher document = DOCUMENT.matcher(path);
        if (document.matches()) {
            return document(document, standing.get(document.group(1) + "/" + document.group(2)));
        }
        Matcher agency = AGENCY.matcher(path);
        if (agency.matches()) {
            return agency(agency.group(1), bodies.get(agency.group(1)), day);
        }
        Matcher column = COLUMN.matcher(path);
        if (column.matches()) {
            return column(column.group(1));
        }
        return switch (path.isEmpty() ? PublicPatterns.Opens.NO : patterns.of(path)) {
            case YES -> "";
            case SIGNED_IN -> "要登录工作台才能打开，公众打不开";
            case NO -> "本平台没有这个页面";
        };
    }

    private static String document(Matcher match, @Nullable Addressed document) {
        String number = match.group(1) + "/" + match.group(2);
        if (document == null) {
            return "本平台没有索引号为“" + LinkAddress.brief(number) + "”的公开文件";
        }
        if (!document.live()) {
            return "索引号为“" + number + "”的文件已经撤下";
        }
        String file = match.group(3);
        return file == null || document.files().contains(Integer.parseInt(file)) ? "" : "索引号为“" + number + "”的文件没有第" + Integer.parseInt(file) + "个附件";
    }

    private String agency(String code, @Nullable Agency agency, LocalDate day) {
        if (agency == null) {
            return "本平台没有代码为“" + LinkAddress.brief(code) + "”的机关";
        }
        String heir = agency.validOn(day) ? "" : agencies.successorOf(code);
        return agency.validOn(day) ? "" : agency.name() + "已经撤销" + (heir.equals(code) ? "" : "，职责由" + agencies.nameOf(heir) + "承担");
    }

    private String column(String path) {
        boolean there = columns.byPath(path).filter(column -> !column.ended()).isPresent() || columns.redirectOf(path).isPresent();
        return there ? "" : columns.byPath(path).map(Column::name).map(name -> "栏目“" + name + "”已经停用").orElse("本平台没有“" + LinkAddress.brief(path) + "”这个栏目");
    }
}
