package mingbai.inquiry.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mingbai.web.Site;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mailboxes there are: a file (CSV, UTF-8) with the columns {@code agency_code,host,port,encryption,user,password,folder}, which the operator names and alone can read. Without it no
 * mailbox is read, and none is on a practice ground. A wrong line stops the start with one line that says so.
 */
@Component
class Mailboxes {

    private static final List<String> COLUMNS = List.of("agency_code", "host", "port", "encryption", "user", "password", "folder");

    private final List<Mailbox> all;

    @Autowired
    Mailboxes(@Value("${mingbai.mailboxes:}") String file, @Value("${mingbai.data}") Path data, Site site) {
        this(file.isBlank() || site.sandbox() ? List.of() : read(data.resolve(file.strip())));
    }

    private Mailboxes(List<Mailbox> all) {
        this.all = List.copyOf(all);
    }

    List<Mailbox> all() {
        return all;
    }

    static List<Mailbox> read(Path file) {
        try (CSVParser lines = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get().parse(Files.newBufferedReader(file))) {
            List<String> missing = COLUMNS.stream().filter(column -> !lines.getHeaderNames().contains(column)).toList();
            if (!missing.isEmpty()) {
                throw wrong(file + " has no column " + String.join(", ", missing));
            }
            List<Mailbox> boxes = lines.stream().map(line -> box(file, line)).toList();
            Set<String> names = new HashSet<>();
            boxes.stream().map(Mailbox::name).filter(name -> !names.add(name)).findFirst().ifPresent(twice -> {
                throw wrong(file + ": " + twice + " stands there twice");
            });
            return boxes;
        } catch (IOException e) {
            throw new IllegalArgumentException("mingbai.mailboxes: " + file + " cannot be read: it must be there, CSV, in UTF-8", e);
        }
    }

    private static Mailbox box(Path file, CSVRecord line) {
        String where = file + ", row " + (line.getRecordNumber() + 1) + ": ";
        if (!line.isConsistent()) {
            throw wrong(where + "not as many columns as the first line names");
        }
        String port = line.get("port").isEmpty() ? "993" : line.get("port");
        String encryption = line.get("encryption").isEmpty() ? "tls" : line.get("encryption");
        if (!line.get("agency_code").matches("[A-Za-z0-9_-]{1,32}")) {
            throw wrong(where + "agency_code '" + line.get("agency_code") + "' is no code of an agency");
        }
        if (!line.get("host").matches("[A-Za-z0-9.:-]{1,253}") || line.get("user").isEmpty() || line.get("user").length() > 100) {
            throw wrong(where + "host or user is missing");
        }
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            throw wrong(where + "port '" + port + "' is not a port, 1 to 65535");
        }
        Mailbox.Encryption encrypted = Stream.of(Mailbox.Encryption.values()).filter(value -> value.code().equals(encryption.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> wrong(where + "encryption '" + encryption + "' is none of tls, starttls, none"));
        String folder = line.get("folder").isEmpty() ? "INBOX" : line.get("folder");
        return new Mailbox(line.get("agency_code"), line.get("host"), Integer.parseInt(port), encrypted, line.get("user"), line.get("password"), folder);
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("mingbai.mailboxes: " + what);
    }
}
