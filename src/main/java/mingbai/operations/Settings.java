package mingbai.operations;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The settings there are. They stand in {@code mingbai.properties} in the data folder (UTF-8), or in the environment with capitals
 * and underscores ({@code MINGBAI_SITE_NAME}), which goes first. A name that is none of them is refused, since a setting misspelt is
 * a setting silently not made; a wrong value is refused by whoever reads it.
 */
final class Settings {

    static final String FILE = "mingbai.properties";

    /** Name and meaning of every setting; a test holds the list against what the program reads. */
    static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("mingbai.base-address", "address of the site, e.g. https://www.example.gov.cn; also the origin of the log"),
            Map.entry("mingbai.site-name", "name of the site, in the masthead"),
            Map.entry("mingbai.site-id-code", "网站标识码, 10 characters"),
            Map.entry("mingbai.icp", "ICP filing number"),
            Map.entry("mingbai.police", "number of the police filing"),
            Map.entry("mingbai.sponsor", "who runs the site (主办单位), in the footer"),
            Map.entry("mingbai.contact", "how to reach who runs the site, in the footer"),
            Map.entry("mingbai.demonstration", "true: every page says that it is a demonstration"),
            Map.entry("mingbai.sandbox", "true: a practice ground; every page says so and nothing leaves it"),
            Map.entry("mingbai.database.url", "jdbc:postgresql://… ; empty: SQLite in the data folder"),
            Map.entry("mingbai.database.user", "account in the database"),
            Map.entry("mingbai.database.password", "its password"),
            Map.entry("mingbai.database.pool", "connections to the database, at most"),
            Map.entry("mingbai.files.limit", "largest file that may be uploaded, e.g. 50MB"),
            Map.entry("mingbai.sealing-key", "master key of what is kept encrypted, 32 bytes in Base64; empty: keys/sealing.key in the data folder"),
            Map.entry("mingbai.sealing-key-lost", "id of a master key that is lost for ever: the program starts with another"),
            Map.entry("mingbai.mail.host", "mail server (SMTP) for notices; empty: mail is off"),
            Map.entry("mingbai.mail.port", "its port (587)"),
            Map.entry("mingbai.mail.user", "account there; empty: none is needed"),
            Map.entry("mingbai.mail.password", "its password"),
            Map.entry("mingbai.mail.from", "address notices come from"),
            Map.entry("mingbai.mail.encryption", "starttls (the default), tls, or none"),
            Map.entry("mingbai.mailboxes", "file (CSV) that names the mailboxes inquiries are read from; empty: none"),
            Map.entry("mingbai.phone.gateway", "address a text message is posted to (JSON: phone, text); empty: no codes by telephone"),
            Map.entry("mingbai.phone.token", "token sent there as bearer"),
            Map.entry("mingbai.trusted-proxies", "addresses of our own proxies, with commas; who calls through one is named by its X-Forwarded-For"),
            Map.entry("mingbai.hotline.token-hash", "SHA-256 (hexadecimal) of the token the hotline's call system shows at /hotline/calls; empty: that door is shut"),
            Map.entry("mingbai.inspection.daily", "false: this node does not look over the prefecture every day"),
            Map.entry("mingbai.inspection.outward", "true or false: whether other sites are asked if our links open, and our own home page is visited; empty: everywhere but in a demonstration"),
            Map.entry("mingbai.push.loopback", "true: documents may be pushed to a portal on this very machine"),
            Map.entry("mingbai.node", "number of this node, 0 to 1023, when several serve one database"));

    /** Set by the program itself, not by an operator. */
    private static final List<String> OWN = List.of("mingbai.data");

    /** Read by the launcher only. */
    private static final String OF_THE_LAUNCHER = "MINGBAI_JAVA_OPTIONS";

    private Settings() {}

    /** Refuses names that are no settings, in the file of the data folder and in the environment. */
    static void check(Path data, Map<String, String> environment) {
        Path file = data.resolve(FILE);
        for (String name : new TreeSet<>(read(file).stringPropertyNames())) {
            boolean ofTheFramework = name.startsWith("server.") || name.startsWith("spring.") || name.startsWith("logging.");
            if (!ofTheFramework && !KNOWN.containsKey(name)) {
                throw new CouldNotBeDone(file + ": there is no setting '" + name + "'; the settings are " + names());
            }
        }
        for (String name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith("MINGBAI_") && !name.equals(OF_THE_LAUNCHER) && KNOWN.keySet().stream().noneMatch(known -> spells(name, known))) {
                throw new CouldNotBeDone("environment: there is no setting '" + name + "'; the settings are " + names());
            }
        }
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (CharacterCodingException e) {
                throw new CouldNotBeDone(file + " is not UTF-8; save it as UTF-8", e);
            } catch (IllegalArgumentException | IOException e) {
                throw new CouldNotBeDone(file + " cannot be read: " + e.getMessage(), e);
            }
        }
        return properties;
    }

    private static boolean spells(String variable, String name) {
        String capitals = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return variable.equals(capitals.replace('-', '_')) || variable.equals(capitals.replace("-", ""));
    }

    private static String names() {
        return String.join(", ", new TreeSet<>(KNOWN.keySet()));
    }

    static List<String> own() {
        return OWN;
    }
}
